package io.taizhang.api.honour;

/** How often a programme is held, and so what its periods look like. */
public enum HonourCadence {
    /** {@code 2021-07}. */
    MONTHLY("\\d{4}-(0[1-9]|1[0-2])"),
    /** {@code 2021-Q3}. */
    QUARTERLY("\\d{4}-Q[1-4]"),
    /** {@code 2021}. */
    ANNUAL("\\d{4}"),
    /** {@code 2021}: in that year, and never again. */
    ONCE("\\d{4}");

    private final String period;

    HonourCadence(String period) {
        this.period = period;
    }

    public boolean fits(String candidate) {
        return candidate.matches(period);
    }
}
