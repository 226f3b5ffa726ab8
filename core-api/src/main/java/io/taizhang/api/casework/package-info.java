/** 城管案件 · 民意诉求: what is reported, how it is worked off, and the clocks that run meanwhile (stages of GB/T 30428). */
@NullMarked
package io.taizhang.api.casework;

import org.jspecify.annotations.NullMarked;
