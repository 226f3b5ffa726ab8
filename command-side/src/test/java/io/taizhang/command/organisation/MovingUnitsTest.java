package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.organisation.OrganisationCommand.CloseUnit;
import io.taizhang.api.organisation.OrganisationCommand.MoveUnit;
import io.taizhang.api.organisation.OrganisationCommand.RenameUnit;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.command.CommonRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovingUnitsTest {
    private final Office office = new Office();

    @Test
    void aMovedUnitsFactCarriesItsNewPath() {
        office.standing()
                .when(issued(), new MoveUnit("tongxin", "jichenglu"))
                .facts(new UnitMoved("tongxin", "xinhualu", "jichenglu"));
        assertThat(office.pathOfTheFacts()).isEqualTo("demo/jichenglu/tongxin");
    }

    @ParameterizedTest(name = "{0} below {1}")
    @CsvSource({"xinhualu, xinhualu", "xinhualu, tongxin", "demo, tongxin", "demo, demo"})
    void aUnitNeverHangsBelowItself(String unitId, String newParentId) {
        office.standing()
                .when(issued(), new MoveUnit(unitId, newParentId))
                .refused(OrganisationRule.UNIT_CYCLE, unitId, newParentId);
    }

    @Test
    void whereAUnitWasMovedCountsForTheNextMove() {
        office.standing()
                .facts(new UnitMoved("xinhualu", "demo", "jichenglu"))
                .when(issued(), new MoveUnit("jichenglu", "tongxin"))
                .refused(OrganisationRule.UNIT_CYCLE);
    }

    @Test
    void whatHappenedInAUnitBeforeItMovedMayBeEnteredAfterwards() {
        office.standing()
                .fact(issued().at("2021-05-01T09:00:00+08:00"), new UnitMoved("tongxin", "xinhualu", "jichenglu"))
                .when(issued().at("2021-04-30T09:00:00+08:00"), new RenameUnit("tongxin", "同心社区"))
                .facts(new UnitRenamed("tongxin", "同心社区"));
    }

    @Test
    void aUnitIsNeitherMovedNorClosedBeforeItCameToWhereItHangs() {
        for (LedgerCommand early : List.of(new MoveUnit("tongxin", "demo"), new CloseUnit("tongxin"))) {
            new Office()
                    .standing()
                    .fact(issued().at("2021-05-01T09:00:00+08:00"), new UnitMoved("tongxin", "xinhualu", "jichenglu"))
                    .when(issued().at("2021-04-30T09:00:00+08:00"), early)
                    .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
        }
    }

    @Test
    void aUnitIsNotMovedToWhereItIs() {
        office.standing()
                .when(issued(), new MoveUnit("tongxin", "xinhualu"))
                .refused(OrganisationRule.UNIT_ALREADY_THERE, "tongxin", "xinhualu");
    }

    @Test
    void anUnknownUnitIsNotMoved() {
        office.standing().when(issued(), new MoveUnit("nowhere", "demo")).refused(CommonRule.UNIT_UNKNOWN);
    }

    @Test
    void aUnitIsNotMovedBelowAnUnknownOne() {
        office.standing()
                .when(issued(), new MoveUnit("tongxin", "nowhere"))
                .refused(OrganisationRule.PARENT_UNKNOWN, "nowhere");
    }

    @Test
    void aUnitIsNotMovedBelowAClosedOne() {
        office.withoutTongxin()
                .when(issued(), new MoveUnit("jichenglu", "tongxin"))
                .refused(CommonRule.UNIT_CLOSED, "tongxin");
    }

    @Test
    void aClosedUnitIsNotMoved() {
        office.withoutTongxin()
                .when(issued(), new MoveUnit("tongxin", "jichenglu"))
                .refused(CommonRule.CLOSED, "tongxin");
    }

    @Test
    void whoeverIsInChargeOfTheUnitOnlyCannotMoveItAway() {
        office.standing()
                .when(issued().from("xinhualu"), new MoveUnit("tongxin", "jichenglu"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void whoeverIsInChargeOfTheNewParentOnlyCannotTakeIt() {
        office.standing()
                .when(issued().from("jichenglu"), new MoveUnit("tongxin", "jichenglu"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void aUnitIsNotMovedBeforeItIsRegistered() {
        office.standing()
                .when(issued().at("2021-02-28T09:00:00+08:00"), new MoveUnit("tongxin", "jichenglu"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }
}
