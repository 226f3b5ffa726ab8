package io.taizhang.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummedTest {

    @Test
    void whatNamesOrOrdersARowAndWhoIsCountedOnceAreNotAddedUp() {
        assertThat(RowShape.of(Held.class).summed()).containsExactly("attendances", "feeFen");
    }

    private record Held(
            int term, int year, long attendances, @Nullable Long participants, long feeFen, String name) {}
}
