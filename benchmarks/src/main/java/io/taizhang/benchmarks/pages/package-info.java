/** What pages cost their readers: bytes, time until they can be used, time until they show a fact. */
@NullMarked
package io.taizhang.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
