package io.taizhang.standalone;

/** Starts the office's ledger on one machine: {@code gradle-free-scripts/run}. */
public final class Standalone {
    private Standalone() {}

    public static void main(String... arguments) {
        System.out.println(Options.parse(arguments));
    }
}
