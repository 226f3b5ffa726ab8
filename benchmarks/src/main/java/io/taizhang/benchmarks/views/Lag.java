package io.taizhang.benchmarks.views;

/**
 * @param facts that are in the ledger and not yet in the slowest view
 * @param seconds since the oldest of them was recorded; 0 where there is none
 */
record Lag(long facts, double seconds) {}
