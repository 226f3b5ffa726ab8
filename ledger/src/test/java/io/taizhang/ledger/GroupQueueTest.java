package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupQueueTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final GroupQueue queue = new GroupQueue(3, 2);

    @Test
    void aLoneCallerLeadsAtOnce() {
        Waiting only = waiting();
        assertThat(queue.offer(only)).isEqualTo(List.of(only));
        assertThat(queue.size()).isZero();
    }

    @Test
    void whileAGroupIsUnderWayOthersWaitInTheOrderTheyCame() {
        led(waiting());
        Waiting second = queued();
        Waiting third = queued();
        Waiting fourth = queued();
        queue.stored(LONG);
        List<Waiting> next = second.await(queue, LONG);
        assertThat(next).isEqualTo(List.of(second, third));
        queue.stored(LONG);
        assertThat(fourth.await(queue, LONG)).isEqualTo(List.of(fourth));
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
        twoWereAbout(LONG);
        Waiting first = queued();
        Waiting second = waiting();
        assertThat(queue.offer(second)).isEqualTo(List.of(first, second));
    }

    @Test
    void thoseWhoDoNotComeBackAreWaitedForNoLongerThanPatienceLasts() {
        twoWereAbout(Duration.ofMillis(8));
        Waiting only = queued();
        assertThat(queue.patience(only)).isLessThanOrEqualTo(1_000_000);
        assertThat(only.await(queue, LONG)).isEqualTo(List.of(only));
    }

    @Test
    void onlyTheFirstInTheQueueInsists() {
        twoWereAbout(LONG);
        Waiting first = queued();
        Waiting second = waiting();
        queue.leave(first);
        assertThat(queue.offer(first)).isNull();
        assertThat(queue.insist(second)).isNull();
        assertThat(queue.patience(second)).isEqualTo(Long.MAX_VALUE);
        assertThat(queue.insist(first)).isEqualTo(List.of(first));
    }

    @Test
    void whoLeavesTheQueueIsInNoGroup() {
        led(waiting());
        Waiting impatient = queued();
        Waiting patient = queued();
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> impatient.await(queue, Duration.ZERO));
        queue.stored(LONG);
        assertThat(patient.await(queue, LONG)).isEqualTo(List.of(patient));
    }

    @Test
    void whoIsInAGroupUnderWayDoesNotKnowItsOutcomeWhenItLeaves() {
        led(waiting());
        Waiting leader = queued();
        Waiting follower = queued();
        queue.stored(LONG);
        assertThatExceptionOfType(OutcomeUnknownException.class).isThrownBy(() -> follower.await(queue, Duration.ZERO));
        assertThat(leader.await(queue, Duration.ZERO)).isEqualTo(List.of(leader, follower));
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
    void allThatWereAboutAreExpectedAgain() {
        assertThat(Pace.after(1, LONG).expected()).isEqualTo(1);
        assertThat(Pace.after(8, LONG).expected()).isEqualTo(8);
    }

    @Test
    void patienceIsAQuarterOfWhatTheLastGroupTookUpToAMillisecond() {
        assertThat(Pace.after(8, Duration.ofNanos(800_000)).patience()).isEqualTo(Duration.ofNanos(200_000));
        assertThat(Pace.after(8, LONG).patience()).isEqualTo(Duration.ofMillis(1));
    }

    /** One was stored while another waited, who then left: two are expected for the next group. */
    private void twoWereAbout(Duration took) {
        led(waiting());
        Waiting other = queued();
        queue.stored(took);
        queue.leave(other);
    }

    private static Waiting waiting() {
        return new Waiting(List.of());
    }

    private List<Waiting> led(Waiting waiting) {
        @Nullable List<Waiting> group = queue.offer(waiting);
        assertThat(group).isNotNull();
        return group;
    }

    private Waiting queued() {
        Waiting waiting = waiting();
        assertThat(queue.offer(waiting)).isNull();
        return waiting;
    }
}
