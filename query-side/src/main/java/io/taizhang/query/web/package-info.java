/** The query side's addresses: rows, streams, the journal and rebuilds. Personal data is opened here and nowhere else. */
@NullMarked
package io.taizhang.query.web;

import org.jspecify.annotations.NullMarked;
