package io.taizhang.query.personal;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Role;
import io.taizhang.api.Sealed;
import io.taizhang.api.personal.ErasureGround;
import io.taizhang.api.personal.PersonalEvent.ErasureApproved;
import io.taizhang.api.personal.PersonalEvent.ErasureRefused;
import io.taizhang.api.personal.PersonalEvent.ErasureRequested;
import io.taizhang.api.personal.PersonalEvent.KeyDestroyed;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErasuresTest {
    private static final String P = "person/p1";
    private static final Sealed WHY = new Sealed(P, "c2VhbGVk");
    private static final Sealed REFUSAL = new Sealed(P, "cmVmdXNlZA==");
    private static final Instant DESTROYED = Instant.parse("2021-03-03T02:00:00Z");

    private static final Facts REQUESTED = fact(new ErasureRequested(
                    P, "xinhualu", ErasureGround.CONSENT_WITHDRAWN, WHY))
            .by("admin")
            .occurred("2021-03-01");
    private static final Facts APPROVED =
            fact(new ErasureApproved(P)).by("approver").occurred("2021-03-02");

    @Test
    void anErasureIsRequestedWithItsReasonSealed() {
        ErasureRow row = erasure(REQUESTED);

        assertThat(row.subjectId()).isEqualTo(P);
        assertThat(row.state()).isEqualTo(ErasureState.REQUESTED);
        assertThat(row.ground()).isEqualTo(ErasureGround.CONSENT_WITHDRAWN);
        assertThat(row.why()).isEqualTo(WHY);
        assertThat(row.requestedBy()).isEqualTo("admin");
        assertThat(row.decidedBy()).isNull();
        assertThat(row.erasedAt()).isNull();
    }

    @Test
    void itIsApprovedAndThenDone() {
        ErasureRow approved = erasure(REQUESTED, APPROVED);
        assertThat(approved.state()).isEqualTo(ErasureState.APPROVED);
        assertThat(approved.decidedBy()).isEqualTo("approver");

        ErasureRow done = erasure(
                REQUESTED, APPROVED, fact(new KeyDestroyed(P, DESTROYED)).by("SYSTEM"));
        assertThat(done.state()).isEqualTo(ErasureState.ERASED);
        assertThat(done.erasedAt()).isEqualTo(DESTROYED);
        assertThat(done.decidedBy()).isEqualTo("approver");
    }

    @Test
    void whatWasRefusedSaysWhyAndBeginsAnewWhenItIsRequestedAgain() {
        Facts refused = fact(new ErasureRefused(P, REFUSAL)).by("approver");
        assertThat(erasure(REQUESTED, refused).state()).isEqualTo(ErasureState.REFUSED);
        assertThat(erasure(REQUESTED, refused).refusal()).isEqualTo(REFUSAL);

        ErasureRow again = erasure(REQUESTED, refused, REQUESTED);
        assertThat(again.state()).isEqualTo(ErasureState.REQUESTED);
        assertThat(again.refusal()).isNull();
        assertThat(again.decidedBy()).isNull();
    }

    @Test
    void itIsForThoseWhoHaveToDoWithIt() {
        assertThat(new Erasures().readers()).containsExactlyInAnyOrder(Role.ADMIN, Role.APPROVER, Role.AUDITOR);
    }

    private static ErasureRow erasure(Facts... facts) {
        return Rows.of(new Erasures(), facts).row(P);
    }
}
