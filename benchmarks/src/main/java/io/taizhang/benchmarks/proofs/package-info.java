/** What it costs to sign, to prove and to verify. */
@NullMarked
package io.taizhang.benchmarks.proofs;

import org.jspecify.annotations.NullMarked;
