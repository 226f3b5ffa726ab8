package io.taizhang.query.export;

import java.util.Arrays;
import java.util.Optional;

/** Units of measurement, as they end the name of a component. */
enum Unit {
    /** Amounts leave as exact yuan with two decimals. */
    FEN("Fen"),
    M2("M2"),
    M3("M3"),
    KG("Kg"),
    PERCENT("Percent"),
    PCT("Pct"),
    MINUTES("Minutes"),
    SECONDS("Seconds");

    private final String suffix;

    Unit(String suffix) {
        this.suffix = suffix;
    }

    static Optional<Unit> of(String path) {
        return Arrays.stream(values())
                .filter(unit -> path.endsWith(unit.suffix))
                .findFirst();
    }
}
