/** Views as files that people take along: sheets, lists and JSON, complete or refused. */
@NullMarked
package io.taizhang.query.export;

import org.jspecify.annotations.NullMarked;
