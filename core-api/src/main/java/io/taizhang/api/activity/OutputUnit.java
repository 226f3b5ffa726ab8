package io.taizhang.api.activity;

/**
 * What outputs are measured in: one unit for each dimension, so that nothing ever has to be converted, and what is counted
 * is counted in whole numbers. Sums are kept unit by unit.
 */
public enum OutputUnit {
    /** 张. */
    SHEET("{sheet}", true),
    /** 件. */
    PIECE("{piece}", true),
    /** 车. */
    TRUCKLOAD("{truckload}", true),
    TONNE("t", false),
    METRE("m", false),
    SQUARE_METRE("m2", false),
    CUBIC_METRE("m3", false);

    private final String ucum;
    private final boolean counted;

    OutputUnit(String ucum, boolean counted) {
        this.ucum = ucum;
        this.counted = counted;
    }

    /** The code of the Unified Code for Units of Measure; of what is counted, an annotation. */
    public String ucum() {
        return ucum;
    }

    /** Whether it comes in whole numbers only. */
    public boolean isCounted() {
        return counted;
    }
}
