package io.taizhang.command;

import static io.taizhang.command.testing.Office.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.taizhang.api.organisation.OrganisationCommand.DisbandTeam;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.testing.FakeDocuments;
import io.taizhang.ledger.Appended;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.OutcomeUnknownException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class LostRacesTest {
    private final Decision decision = mock();
    private final Answers answers = mock();
    private final Intake intake = new Intake(InstantSource.system(), new Validity(), new Digest(body -> "digest"));
    private final CommandDesk desk = new LedgerCommandDesk(
            Catalogue.ofAllContexts(), intake, answers, new CitedEvidence(FakeDocuments.none()), decision);
    private final Order order = Order.of(OFFICIAL, "k", new DisbandTeam("t1"));

    LostRacesTest() {
        when(answers.find(any(), any(), any())).thenReturn(Optional.empty());
        when(decision.streamOf(any())).thenReturn("team/t1");
    }

    @Test
    void aLostRaceIsRunAgain() {
        doThrow(new ConcurrencyException("lost"))
                .doThrow(new ConcurrencyException("lost again"))
                .doAnswer(call -> stored(call.getArgument(2)))
                .when(decision)
                .take(any(), any(), any());
        assertThat(desk.issue(order)).isEqualTo(new Answer("t1", 4, 9, false));
    }

    @Test
    void aRaceThatIsAlwaysLostMeansACrowd() {
        doThrow(new ConcurrencyException("lost")).when(decision).take(any(), any(), any());
        assertThatThrownBy(() -> desk.issue(order)).isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void aRefusalOnAnOldStateIsDecidedOnceMoreAndThenStands() {
        doThrow(CommonRule.CLOSED.refusal()).when(decision).take(any(), any(), any());
        when(decision.wasOnAnOldState(any(), any())).thenReturn(true);
        assertThatThrownBy(() -> desk.issue(order)).isInstanceOf(Refusal.class);
        verify(decision, times(2)).take(any(), any(), any());
    }

    @Test
    void whatWasStoredAfterAllIsAnsweredThoughItsOutcomeWasLost() {
        Answer kept = new Answer("t1", 4, 9, true);
        when(answers.find(any(), any(), any())).thenReturn(Optional.empty()).thenReturn(Optional.of(kept));
        doThrow(lost()).when(decision).take(any(), any(), any());
        assertThat(desk.issue(order)).isEqualTo(kept);
    }

    @Test
    void anUnknownOutcomeStaysUnknownWhileTheLedgerCannotBeAsked() {
        when(answers.find(any(), any(), any()))
                .thenReturn(Optional.empty())
                .thenThrow(new LedgerUnavailableException("away"));
        doThrow(lost()).when(decision).take(any(), any(), any());
        assertThatThrownBy(() -> desk.issue(order)).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void anUnknownOutcomeIsNotDecidedAgainWhateverElseHasHappened() {
        when(decision.wasOnAnOldState(any(), any())).thenReturn(true);
        doThrow(lost()).when(decision).take(any(), any(), any());
        assertThatThrownBy(() -> desk.issue(order)).isInstanceOf(OutcomeUnknownException.class);
        verify(decision, times(1)).take(any(), any(), any());
    }

    @Test
    void waitingInVainForWhoeverElseDecidesOnTheThingMeansACrowd() {
        doThrow(new LockAcquisitionFailedException("too long")).when(decision).take(any(), any(), any());
        assertThatThrownBy(() -> desk.issue(order)).isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void aCommandThatLeavesNoFactIsAFault() {
        doAnswer(call -> null).when(decision).take(any(), any(), any());
        assertThatThrownBy(() -> desk.issue(order)).isInstanceOf(IllegalStateException.class);
    }

    private static OutcomeUnknownException lost() {
        return new OutcomeUnknownException("connection lost", new IOException());
    }

    private static Object stored(Attempt attempt) {
        attempt.fact(4);
        attempt.stored(new Appended(9, 9, Instant.EPOCH));
        return attempt;
    }
}
