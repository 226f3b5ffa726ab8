/** What was planned and held, what came of it month by month, and the hours volunteers gave. */
@NullMarked
package io.taizhang.query.activity;

import org.jspecify.annotations.NullMarked;
