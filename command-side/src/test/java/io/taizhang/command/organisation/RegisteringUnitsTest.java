package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.Population;
import io.taizhang.api.organisation.PopulationKind;
import io.taizhang.api.organisation.Qualifier;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.IssuedBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisteringUnitsTest {
    private static final List<Population> RESIDENTS =
            List.of(new Population(PopulationKind.RESIDENT, 72_000, Qualifier.OVER));

    private final Office office = new Office();

    @Test
    void theFirstUnitOfALedgerHasNoParent() {
        office.empty()
                .when(admin().from(""), register("demo", null))
                .facts(new UnitRegistered(
                        "demo", null, UnitKind.SUBDISTRICT, "示例", "410000", 9_000_000L, 3000L, RESIDENTS));
        assertThat(office.pathOfTheFacts()).isEqualTo("demo");
    }

    @Test
    void aLedgerHasOneTopmostUnit() {
        office.standing().when(admin(), register("other", null)).refused(OrganisationRule.ROOT_EXISTS);
    }

    @Test
    void theFirstUnitCannotNameAParent() {
        office.empty()
                .when(admin().from(""), register("xinhualu", "demo"))
                .refused(OrganisationRule.PARENT_UNKNOWN, "demo");
    }

    @Test
    void aUnitIsRegisteredBelowItsParentAndItsFactSaysSo() {
        office.withoutTongxin()
                .when(admin(), register("minghu", "demo"))
                .facts(new UnitRegistered(
                        "minghu", "demo", UnitKind.SUBDISTRICT, "示例", "410000", 9_000_000L, 3000L, RESIDENTS));
        assertThat(office.pathOfTheFacts()).isEqualTo("demo/minghu");
    }

    @Test
    void aParentThatNobodyRegisteredIsRefused() {
        office.standing()
                .when(admin(), register("minghu", "nowhere"))
                .refused(OrganisationRule.PARENT_UNKNOWN, "nowhere");
    }

    @Test
    void nothingOpensBelowAClosedUnit() {
        office.withoutTongxin().when(admin(), register("grid1", "tongxin")).refused(CommonRule.UNIT_CLOSED, "tongxin");
    }

    @Test
    void aUnitsIdIsTakenForGood() {
        office.withoutTongxin()
                .when(admin(), register("tongxin", "demo"))
                .refused(CommonRule.ALREADY_EXISTS, "tongxin");
    }

    @Test
    void aUnitIsNotRegisteredBeforeItsParent() {
        office.standing()
                .when(admin().at("2021-02-28T09:00:00+08:00"), register("minghu", "demo"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aUnitBelowAnotherOfficeIsOutOfScope() {
        office.standing()
                .when(admin().from("jichenglu"), register("grid1", "xinhualu"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void ifMatchIsAboutTheWholeTree() {
        office.standing().when(admin().ifMatch(2), register("minghu", "demo")).refused(CommonRule.STALE, 3L);
    }

    @Test
    void ifMatchFailsWhereThereIsNoTreeYet() {
        office.empty().when(admin().from("").ifMatch(0), register("demo", null)).refused(CommonRule.STALE, -1L);
    }

    private static IssuedBuilder admin() {
        return issued().by("admin");
    }

    private static RegisterUnit register(String unitId, @Nullable String parentId) {
        return new RegisterUnit(unitId, parentId, UnitKind.SUBDISTRICT, "示例", "410000", 9_000_000L, 3000L, RESIDENTS);
    }
}
