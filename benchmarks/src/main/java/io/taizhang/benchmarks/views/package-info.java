/** How quickly views are rebuilt and how closely they follow, both while commands go on. */
@NullMarked
package io.taizhang.benchmarks.views;

import org.jspecify.annotations.NullMarked;
