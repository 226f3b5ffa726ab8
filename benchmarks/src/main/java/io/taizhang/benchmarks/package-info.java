/** What the README claims, measured: each claim is a class with a main method, run by {@code gradle-free-scripts/bench}. */
@NullMarked
package io.taizhang.benchmarks;

import org.jspecify.annotations.NullMarked;
