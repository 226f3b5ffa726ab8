package io.taizhang.query.honour;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Sealed;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsConferred;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsTakenBack;
import io.taizhang.api.honour.HouseholdStars;
import io.taizhang.api.honour.StarsTakenBack;
import io.taizhang.api.organisation.OrganisationEvent.UnitFiguresCorrected;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HouseholdStarsTest {
    private static final Sealed SEALED = new Sealed("household/a", "c2VhbGVk");

    @Test
    void fiveStarHouseholdsAreAShareOfTheRegisteredOnes() {
        StarsRow row = stars(registered(24_217L), conferred("2021", 8_476, 5), conferred("2021", 10, 4))
                .row("xinhualu");

        assertThat(row.fiveStar()).isEqualTo(8_476);
        assertThat(row.fiveStarPercent()).isEqualTo("35.0");
        assertThat(row.name()).isEqualTo("新华路街道");
        ProgrammeStars programme = row.programmes().getFirst();
        assertThat(programme.periods().getLast().byStars())
                .containsEntry(5, 8_476L)
                .containsEntry(4, 10L);
        assertThat(programme.conferred()).isEqualTo(8_486);
    }

    @Test
    void theDenominatorIsCorrectedWithTheUnitsFigures() {
        Rows<StarsRow> rows = stars(registered(null), conferred("2021", 3, 5));
        assertThat(rows.row("xinhualu").fiveStarPercent()).isNull();

        rows.and(fact(new UnitFiguresCorrected("xinhualu", null, null, 8L, List.of())));

        assertThat(rows.row("xinhualu").fiveStarPercent()).isEqualTo("37.5");
    }

    @Test
    void theLatestPeriodCountsInWhateverOrderTheyAreEntered() {
        StarsRow row = stars(conferred("2021", 3, 5), conferred("2020", 7, 5)).row("xinhualu");

        assertThat(row.fiveStar()).isEqualTo(3);
        assertThat(row.programmes().getFirst().conferred()).isEqualTo(10);
    }

    @Test
    void starsThatWereTakenBackDoNotCount() {
        StarsRow row = stars(
                        registered(10L),
                        conferred("2021", 3, 5),
                        fact(new HouseholdStarsTakenBack(
                                "p1-2021", "p1", "xinhualu", "2021", List.of(new StarsTakenBack("h", 5)), SEALED)))
                .row("xinhualu");

        assertThat(row.fiveStar()).isEqualTo(2);
        assertThat(row.fiveStarPercent()).isEqualTo("20.0");
    }

    @Test
    void aUnitHasItsHouseholdsWithThoseBelowIt() {
        Rows<StarsRow> rows = stars(conferred("2021", 3, 5).in("demo/xinhualu/c1"), conferred("2021", 2, 5));

        assertThat(rows.row("c1").fiveStar()).isEqualTo(3);
        assertThat(rows.row("xinhualu").fiveStar()).isEqualTo(5);
        assertThat(rows.row("demo").fiveStar()).isEqualTo(5);
    }

    @Test
    void theOverviewCountsTheLatestPeriodToo() {
        HonourPart part = new HonourPart();
        HonourFigures figures = HonourFigures.NONE;
        for (Facts told : List.of(conferred("2020", 7, 5), conferred("2021", 3, 5), conferred("2020", 1, 5))) {
            figures = part.after("xinhualu", figures, told.at(1));
        }

        assertThat(figures.fiveStarHouseholds()).isEqualTo(3);
        assertThat(figures.householdStars()).isEqualTo(11);
    }

    private static Facts registered(@Nullable Long households) {
        return fact(new UnitRegistered(
                "xinhualu", "demo", UnitKind.SUBDISTRICT, "新华路街道", null, null, households, List.of()));
    }

    private static Facts conferred(String period, int households, int stars) {
        return fact(new HouseholdStarsConferred(
                "p1-" + period,
                "p1",
                "xinhualu",
                "五星级文明户",
                period,
                5,
                IntStream.range(0, households)
                        .mapToObj(number -> new HouseholdStars("h" + number, SEALED, stars))
                        .toList()));
    }

    private static Rows<StarsRow> stars(Facts... facts) {
        return Rows.of(new HouseholdStarsView(), facts);
    }
}
