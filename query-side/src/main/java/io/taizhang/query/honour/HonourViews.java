package io.taizhang.query.honour;

import io.taizhang.query.View;
import java.util.List;

/** The views of honours. */
public final class HonourViews {

    private HonourViews() {}

    public static List<View<?>> all() {
        return List.of(
                new HonourRoll(),
                new HonoursByYear(),
                new HonourProgrammes(),
                new HonourRounds(),
                new HouseholdStarsView());
    }
}
