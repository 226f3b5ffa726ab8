package io.taizhang.command.organisation;

import static io.taizhang.command.testing.IssuedBuilder.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.organisation.OrganisationCommand.CloseUnit;
import io.taizhang.api.organisation.OrganisationCommand.CorrectUnitFigures;
import io.taizhang.api.organisation.OrganisationCommand.DeclarePublishedFigure;
import io.taizhang.api.organisation.OrganisationCommand.RenameUnit;
import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.Qualifier;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.CommonRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClosingUnitsTest {
    private final Office office = new Office();

    @Test
    void aUnitIsClosed() {
        office.standing().when(issued(), new CloseUnit("tongxin")).facts(Office.closed());
        assertThat(office.pathOfTheFacts()).isEqualTo("demo/xinhualu/tongxin");
    }

    @Test
    void aUnitWithOpenUnitsBelowItIsNotClosed() {
        office.standing()
                .when(issued(), new CloseUnit("xinhualu"))
                .refused(OrganisationRule.UNIT_HAS_OPEN_CHILDREN, "xinhualu");
    }

    @Test
    void aUnitIsClosedAfterTheUnitsBelowIt() {
        office.withoutTongxin()
                .when(issued(), new CloseUnit("xinhualu"))
                .facts(new UnitClosed("xinhualu", UnitKind.SUBDISTRICT));
    }

    @Test
    void aUnitIsClosedOnceTheUnitsBelowItHangElsewhere() {
        office.standing()
                .facts(new UnitMoved("tongxin", "xinhualu", "jichenglu"))
                .when(issued(), new CloseUnit("xinhualu"))
                .facts(new UnitClosed("xinhualu", UnitKind.SUBDISTRICT));
    }

    @Test
    void aUnitIsNotClosedBeforeTheUnitsBelowIt() {
        office.standing()
                .fact(issued().at("2021-06-01T09:00:00+08:00"), Office.closed())
                .when(issued().at("2021-05-31T09:00:00+08:00"), new CloseUnit("xinhualu"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @ParameterizedTest
    @MethodSource("whateverTouchesTongxin")
    void aClosedUnitRefusesEverything(LedgerCommand command) {
        office.withoutTongxin().when(issued(), command).refused(CommonRule.CLOSED, "tongxin");
    }

    @ParameterizedTest
    @MethodSource("whateverTouchesTongxin")
    void nothingHappensToAUnitBeforeItIsRegistered(LedgerCommand command) {
        office.standing()
                .when(issued().at("2021-02-28T09:00:00+08:00"), command)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @ParameterizedTest
    @MethodSource("whateverTouchesTongxin")
    void aUnitOfAnotherOfficeIsOutOfScope(LedgerCommand command) {
        office.standing().when(issued().from("jichenglu"), command).refused(CommonRule.OUT_OF_SCOPE);
    }

    static Stream<LedgerCommand> whateverTouchesTongxin() {
        return Stream.of(
                new RenameUnit("tongxin", "同心"),
                new CorrectUnitFigures("tongxin", null, null, null, List.of()),
                new DeclarePublishedFigure(
                        "tongxin", "renovation.surveyed", BigDecimal.TEN, "1", Qualifier.OVER, "公报", "2021"),
                new CloseUnit("tongxin"));
    }
}
