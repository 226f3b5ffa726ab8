/** What it costs to read the ledger: its journal, its past and where its figures come from. */
@NullMarked
package io.taizhang.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
