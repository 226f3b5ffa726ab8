package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.evidence.EvidencePlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupQueueTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Lane lane = lane();
    private final GroupQueue queue = new GroupQueue(3, 2, List.of(lane));

    @Test
    void aLoneCallerLeadsAtOnce() {
        Waiting only = waiting();
        assertThat(queue.offer(only)).isEqualTo(new Group(lane, List.of(only)));
        assertThat(queue.size()).isZero();
    }

    @Test
    void whileItsLaneIsTakenOthersWaitInTheOrderTheyCame() {
        Group first = led(waiting());
        Waiting second = queued();
        Waiting third = queued();
        Waiting fourth = queued();
        queue.stored(first, LONG);
        Group next = second.await(queue, LONG);
        assertThat(next).isEqualTo(new Group(lane, List.of(second, third)));
        queue.stored(next, LONG);
        assertThat(fourth.await(queue, LONG)).isEqualTo(new Group(lane, List.of(fourth)));
    }

    @Test
    void oneMoreThanTheLimitIsRefused() {
        led(waiting());
        queued();
        queued();
        queued();
        assertThatExceptionOfType(LedgerUnavailableException.class).isThrownBy(() -> queue.offer(waiting()));
        assertThat(queue.size()).isEqualTo(3);
    }

    @Test
    void whoMakesTheGroupCompleteLeadsIt() {
        lane.isFree(4, LONG);
        Waiting first = queued();
        Waiting second = waiting();
        assertThat(queue.offer(second)).isEqualTo(new Group(lane, List.of(first, second)));
    }

    @Test
    void thoseWhoDoNotComeBackAreWaitedForNoLongerThanPatienceLasts() {
        lane.isFree(4, Duration.ofMillis(8));
        Waiting only = queued();
        assertThat(queue.patience(only)).isLessThanOrEqualTo(1_000_000);
        assertThat(only.await(queue, LONG)).isEqualTo(new Group(lane, List.of(only)));
    }

    @Test
    void onlyTheFirstInTheQueueInsists() {
        lane.isFree(6, LONG);
        Waiting first = queued();
        Waiting second = waiting();
        queue.leave(first);
        assertThat(queue.offer(first)).isNull();
        assertThat(queue.insist(second)).isNull();
        assertThat(queue.patience(second)).isEqualTo(Long.MAX_VALUE);
        assertThat(queue.insist(first)).isEqualTo(new Group(lane, List.of(first)));
    }

    @Test
    void whoLeavesTheQueueIsInNoGroup() {
        Group first = led(waiting());
        Waiting impatient = queued();
        Waiting patient = queued();
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> impatient.await(queue, Duration.ZERO));
        queue.stored(first, LONG);
        assertThat(patient.await(queue, LONG)).isEqualTo(new Group(lane, List.of(patient)));
    }

    @Test
    void whoIsInAGroupUnderWayDoesNotKnowItsOutcomeWhenItLeaves() {
        Group first = led(waiting());
        Waiting leader = queued();
        Waiting follower = queued();
        queue.stored(first, LONG);
        assertThatExceptionOfType(OutcomeUnknownException.class).isThrownBy(() -> follower.await(queue, Duration.ZERO));
        assertThat(leader.await(queue, Duration.ZERO)).isEqualTo(new Group(lane, List.of(leader, follower)));
    }

    @Test
    void whoWaitsWhenItIsClosedIsRefusedAndSoIsWhoComesLater() {
        led(waiting());
        Waiting waiting = queued();
        queue.close();
        assertThat(waiting.await(queue, LONG)).isNull();
        assertThatExceptionOfType(LedgerUnavailableException.class).isThrownBy(waiting::answer);
        assertThatExceptionOfType(LedgerUnavailableException.class).isThrownBy(() -> queue.offer(waiting()));
    }

    @Test
    void aLaneExpectsItsShareOfAllThatAreAbout() {
        assertThat(Pace.after(1, LONG).expected()).isEqualTo(1);
        assertThat(Pace.after(8, LONG).expected()).isEqualTo(4);
        assertThat(Pace.after(9, LONG).expected()).isEqualTo(5);
    }

    @Test
    void patienceIsAQuarterOfWhatTheLastGroupTookUpToAMillisecond() {
        assertThat(Pace.after(8, Duration.ofNanos(800_000)).patience()).isEqualTo(Duration.ofNanos(200_000));
        assertThat(Pace.after(8, LONG).patience()).isEqualTo(Duration.ofMillis(1));
    }

    private static Waiting waiting() {
        return new Waiting(List.of());
    }

    private Group led(Waiting waiting) {
        @Nullable Group group = queue.offer(waiting);
        assertThat(group).isNotNull();
        return group;
    }

    private Waiting queued() {
        Waiting waiting = waiting();
        assertThat(queue.offer(waiting)).isNull();
        return waiting;
    }

    /** Its connection is never opened. */
    private static Lane lane() {
        LedgerSettings nowhere = new LedgerSettings(
                "jdbc:postgresql://localhost/nowhere",
                "jdbc:postgresql://localhost/nowhere",
                new Login("owner", ""),
                new Login("app", ""),
                LedgerKind.LIVE,
                new EvidencePlace.Folder(Path.of("nowhere")),
                1,
                1,
                1,
                LONG);
        return new Lane(new GroupStore(
                new WriterConnection(nowhere, new AtomicLong()),
                LedgerKind.LIVE,
                LedgerClock.system(),
                position -> {}));
    }
}
