package io.taizhang.benchmarks.views;

import java.lang.management.ManagementFactory;

/** What a figure was measured on. */
final class Machine {
    private Machine() {}

    static String state() {
        return "%d cores, load average %.1f"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
