package io.taizhang.query.overview;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    private final AuditTrail trail = new AuditTrail();

    @Test
    void factLeavesATraceUnderEachOfItsSubjects() {
        Rows<TrailRow> rows = Rows.of(trail, paid());

        assertThat(rows.keys())
                .containsExactly("contract/c1", "fund/f1", "payment/a", "project/p1", "unit/demo", "unit/xinhualu");
        assertThat(rows.row("project/p1").subjectType()).isEqualTo("project");
        assertThat(rows.row("project/p1").lastType()).isEqualTo("renovation.PaymentMade");
    }

    @Test
    void keyIsTheSubjectItself() {
        assertThat(trail.subjectOf("project/p1")).isEqualTo("project/p1");
    }

    @Test
    void trailRunsFromTheFirstFactToTheLast() {
        TrailRow row = Rows.of(
                        trail,
                        paid().occurred("2021-03-01").recorded("2021-03-02"),
                        refused().occurred("2021-02-01").recorded("2021-03-03"))
                .row("project/p1");

        assertThat(row.facts()).isEqualTo(2);
        assertThat(row.firstOccurredAt()).isEqualTo("2021-02-01T04:00:00Z");
        assertThat(row.lastOccurredAt()).isEqualTo("2021-03-01T04:00:00Z");
        assertThat(row.firstRecordedAt()).isEqualTo("2021-03-02T04:00:00Z");
        assertThat(row.lastRecordedAt()).isEqualTo("2021-03-03T04:00:00Z");
        assertThat(row.lastType()).isEqualTo("renovation.PaymentRefused");
        assertThat(row.lastPosition()).isEqualTo(2);
    }

    @Test
    void moreThanThreeDaysIsLate() {
        Instant occurred = Instant.parse("2021-03-01T00:00:00Z");
        Facts inTime = paid().occurredAt(occurred).recordedAt(occurred.plus(Duration.ofDays(3)));
        Facts late = paid().occurredAt(occurred)
                .recordedAt(occurred.plus(Duration.ofDays(3)).plusMillis(1));

        assertThat(Rows.of(trail, inTime).row("project/p1").lateEntries()).isZero();
        assertThat(Rows.of(trail, inTime, late).row("project/p1").lateEntries()).isEqualTo(1);
    }

    @Test
    void actorsAreNamedOnceEach() {
        TrailRow row = Rows.of(trail, paid().by("official"), paid().by("finance"), paid().by("official"))
                .row("project/p1");

        assertThat(row.actors()).containsExactly("finance", "official");
        assertThat(row.moreActors()).isFalse();
    }

    @Test
    void manyActorsDoNotMakeTheRowGrow() {
        Rows<TrailRow> rows = Rows.of(
                trail,
                IntStream.range(0, AuditTrail.MOST_ACTORS)
                        .mapToObj(number -> paid().by("actor-" + number))
                        .toList());
        assertThat(rows.row("project/p1").moreActors()).isFalse();

        rows.and(paid().by("one-more"));
        assertThat(rows.row("project/p1").actors()).hasSize(AuditTrail.MOST_ACTORS);
        assertThat(rows.row("project/p1").moreActors()).isTrue();
    }

    @Test
    void unitsTrailBearsTheUnitsOwnPath() {
        Rows<TrailRow> rows = Rows.of(trail, paid().in("demo/xinhualu/c1"));

        assertThat(rows.row("unit/xinhualu").unitPath()).isEqualTo("demo/xinhualu");
        assertThat(rows.row("project/p1").unitPath()).isEqualTo("demo/xinhualu/c1");
    }

    private static Facts paid() {
        return fact(new PaymentMade("p1", ProjectKind.ROAD, "a", "c1", "f1", 300, "凭证-1"));
    }

    private static Facts refused() {
        return fact(new PaymentRefused("p1", "a", "c1", "f1", 300, PaymentState.REQUESTED, "发票有误"));
    }
}
