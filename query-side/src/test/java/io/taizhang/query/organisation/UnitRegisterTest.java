package io.taizhang.query.organisation;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitFiguresCorrected;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.api.organisation.Population;
import io.taizhang.api.organisation.PopulationKind;
import io.taizhang.api.organisation.Qualifier;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitRegisterTest {
    private static final List<Population> PEOPLE =
            List.of(new Population(PopulationKind.RESIDENT, 45_000, Qualifier.EXACT));

    private final UnitRegister register = new UnitRegister();

    @Test
    void registeredUnitStandsWithItsFigures() {
        UnitRow row = Rows.of(register, xinhualu()).row("xinhualu");

        assertThat(row)
                .isEqualTo(new UnitRow(
                        "xinhualu",
                        "新华路街道",
                        UnitKind.SUBDISTRICT,
                        "demo",
                        "demo/xinhualu",
                        "410181001",
                        3_800_000L,
                        15_000L,
                        PEOPLE,
                        true,
                        LocalDate.parse("2021-01-01"),
                        null));
    }

    @Test
    void onlyTheUnitItselfIsTouched() {
        assertThat(Rows.of(register, xinhualu()).keys()).containsExactly("xinhualu");
    }

    @Test
    void renamedUnitKeepsItsFigures() {
        UnitRow row = Rows.of(register, xinhualu(), fact(new UnitRenamed("xinhualu", "新华街道")))
                .row("xinhualu");

        assertThat(row.name()).isEqualTo("新华街道");
        assertThat(row.areaM2()).isEqualTo(3_800_000);
    }

    @Test
    void correctedFiguresReplaceAllFigures() {
        UnitRow row = Rows.of(
                        register,
                        xinhualu(),
                        fact(new UnitFiguresCorrected("xinhualu", null, 4_000_000L, null, List.of())))
                .row("xinhualu");

        assertThat(row.areaM2()).isEqualTo(4_000_000);
        assertThat(row.households()).isNull();
        assertThat(row.divisionCode()).isNull();
        assertThat(row.populations()).isEmpty();
    }

    @Test
    void movedUnitStandsUnderItsNewParent() {
        UnitRow row = Rows.of(
                        register,
                        xinhualu(),
                        fact(new UnitMoved("xinhualu", "demo", "east")).in("demo/east/xinhualu"))
                .row("xinhualu");

        assertThat(row.parentId()).isEqualTo("east");
        assertThat(row.unitPath()).isEqualTo("demo/east/xinhualu");
    }

    @Test
    void unitBelowAMovedOneFollowsWithItsNextFact() {
        Rows<UnitRow> rows = Rows.of(
                register,
                xinhualu(),
                fact(new UnitRegistered("c1", "xinhualu", UnitKind.COMMUNITY, "一社区", null, null, null, List.of()))
                        .in("demo/xinhualu/c1"));

        assertThat(rows.and(fact(new UnitMoved("xinhualu", "demo", "east")).in("demo/east/xinhualu"))
                        .row("c1")
                        .unitPath())
                .isEqualTo("demo/xinhualu/c1");
        assertThat(rows.and(fact(new UnitRenamed("c1", "第一社区")).in("demo/east/xinhualu/c1"))
                        .row("c1")
                        .unitPath())
                .isEqualTo("demo/east/xinhualu/c1");
    }

    @Test
    void closedUnitStaysOnRecord() {
        UnitRow row = Rows.of(
                        register,
                        xinhualu(),
                        fact(new UnitClosed("xinhualu", UnitKind.SUBDISTRICT)).occurred("2022-06-30"))
                .row("xinhualu");

        assertThat(row.open()).isFalse();
        assertThat(row.closedOn()).isEqualTo("2022-06-30");
    }

    @Test
    void factAboutAUnitThatWasNeverRegisteredIsAnError() {
        assertThatThrownBy(() -> Rows.of(register, fact(new UnitRenamed("xinhualu", "新华街道"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("organisation.UnitRenamed at position 1");
    }

    private static Facts xinhualu() {
        return fact(new UnitRegistered(
                "xinhualu", "demo", UnitKind.SUBDISTRICT, "新华路街道", "410181001", 3_800_000L, 15_000L, PEOPLE));
    }
}
