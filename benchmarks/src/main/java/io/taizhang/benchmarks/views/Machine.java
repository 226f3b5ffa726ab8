package io.taizhang.benchmarks.views;

import java.lang.management.ManagementFactory;

/** What a figure was measured on. */
public final class Machine {
    private Machine() {}

    public static String state() {
        return "%d cores, load average %.1f"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
