@NullMarked
package io.taizhang.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
