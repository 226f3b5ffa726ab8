package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.organisation.OrganisationCommand.CorrectUnitFigures;
import io.taizhang.api.organisation.OrganisationCommand.DeclarePublishedFigure;
import io.taizhang.api.organisation.OrganisationCommand.RenameUnit;
import io.taizhang.api.organisation.OrganisationEvent.PublishedFigureDeclared;
import io.taizhang.api.organisation.OrganisationEvent.UnitFiguresCorrected;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.api.organisation.Population;
import io.taizhang.api.organisation.PopulationKind;
import io.taizhang.api.organisation.Qualifier;
import io.taizhang.command.CommonRule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowingUnitsTest {
    private final Office office = new Office();

    @Test
    void aUnitIsRenamed() {
        office.standing()
                .when(issued(), new RenameUnit("xinhualu", "新华路街道"))
                .facts(new UnitRenamed("xinhualu", "新华路街道"));
        assertThat(office.pathOfTheFacts()).isEqualTo("demo/xinhualu");
    }

    @Test
    void aUnitsFiguresAreReplacedAsAWhole() {
        var migrants = List.of(new Population(PopulationKind.MIGRANT, 20_000, Qualifier.ABOUT));
        office.standing()
                .when(issued(), new CorrectUnitFigures("xinhualu", "410000", null, 24_000L, migrants))
                .facts(new UnitFiguresCorrected("xinhualu", "410000", null, 24_000L, migrants));
    }

    @Test
    void whatAnOfficeHasPublishedIsDeclaredAsItWasStated() {
        var value = new BigDecimal("190");
        office.standing()
                .when(
                        issued(),
                        new DeclarePublishedFigure(
                                "xinhualu", "renovation.surveyed", value, "1", Qualifier.OVER, "公报", "2021"))
                .facts(new PublishedFigureDeclared(
                        "xinhualu", "renovation.surveyed", value, "1", Qualifier.OVER, "公报", "2021"));
    }

    @Test
    void anUnknownUnitIsNotRenamed() {
        office.standing().when(issued(), new RenameUnit("nowhere", "无处")).refused(CommonRule.UNIT_UNKNOWN, "nowhere");
        assertThat(office.scope().entered()).isEmpty();
    }
}
