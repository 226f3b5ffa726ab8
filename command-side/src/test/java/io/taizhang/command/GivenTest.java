package io.taizhang.command;

import static io.taizhang.command.testing.IssuedBuilder.issued;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.OpensIn;
import io.taizhang.api.Provenance;
import io.taizhang.command.testing.Given;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.junit.jupiter.api.Test;

class GivenTest {
    private final Given<Well> well = Given.of(Well.class);

    @Test
    void whatIsOpenedLeavesItsFact() {
        well.when(issued().by("official"), new DigWell("w1", "xinhualu")).facts(new WellDug("w1", "xinhualu"));
    }

    @Test
    void openingInAnUnknownUnitIsRefused() {
        well.when(issued(), new DigWell("w1", "nowhere")).refused(CommonRule.UNIT_UNKNOWN, "nowhere");
    }

    @Test
    void openingInAForeignUnitIsRefused() {
        well.when(issued().from("jichenglu"), new DigWell("w1", "xinhualu")).refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void aSourcingHandlerKnowsWhoAndWhen() {
        well.fact(issued().by("official"), new WellDug("w1", "xinhualu"))
                .when(issued().by("official"), new DrawWater("w1"))
                .refused(CommonRule.SAME_PERSON, "official");
    }

    @Test
    void aFactBeforeItsCauseIsRefused() {
        well.fact(issued().at("2021-03-02T09:00:00+08:00"), new WellDug("w1", "xinhualu"))
                .when(issued().by("approver").at("2021-03-01T09:00:00+08:00"), new DrawWater("w1"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void touchingAForeignUnitsThingIsRefused() {
        well.facts(new WellDug("w1", "xinhualu"))
                .when(issued().by("approver").from("jichenglu"), new DrawWater("w1"))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void aStaleExpectationIsRefusedAndAFreshOneIsNot() {
        well.facts(new WellDug("w1", "xinhualu"), new WaterDrawn("w1"))
                .when(issued().by("approver").ifMatch(0), new DrawWater("w1"))
                .refused(CommonRule.STALE, 1L);
        Given.of(Well.class)
                .facts(new WellDug("w1", "xinhualu"), new WaterDrawn("w1"))
                .when(issued().by("approver").ifMatch(1), new DrawWater("w1"))
                .facts(new WaterDrawn("w1"));
    }

    record DigWell(String wellId, String unitId) implements OpensIn {}

    record DrawWater(String wellId) implements LedgerCommand {}

    record WellDug(String wellId, String unitId) implements LedgerEvent {}

    record WaterDrawn(String wellId) implements LedgerEvent {}

    static class Well extends UnitThing {
        private Provenance dug;

        Well() {}

        @CommandHandler
        Well(DigWell command) {
            apply(new WellDug(command.wellId(), command.unitId()));
        }

        @CommandHandler
        void on(DrawWater command, Issued issued) {
            issued.notBy(dug.actorId());
            issued.notBefore(dug.occurredAt());
            apply(new WaterDrawn(command.wellId()));
        }

        @EventSourcingHandler
        void on(WellDug event, Provenance provenance) {
            opened("well/" + event.wellId(), event.unitId());
            dug = provenance;
        }
    }
}
