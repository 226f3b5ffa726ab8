package io.taizhang.command.personal;

import static io.taizhang.api.personal.ErasureGround.CONSENT_WITHDRAWN;
import static io.taizhang.command.personal.PersonalRule.ERASURE_ALREADY_APPROVED;
import static io.taizhang.command.personal.PersonalRule.ERASURE_ALREADY_REQUESTED;
import static io.taizhang.command.personal.PersonalRule.ERASURE_NOT_APPROVED;
import static io.taizhang.command.personal.PersonalRule.ERASURE_NOT_REQUESTED;
import static io.taizhang.command.personal.PersonalRule.SUBJECT_UNKNOWN;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Sealed;
import io.taizhang.api.personal.PersonalCommand.ApproveErasure;
import io.taizhang.api.personal.PersonalCommand.RecordDestruction;
import io.taizhang.api.personal.PersonalCommand.RefuseErasure;
import io.taizhang.api.personal.PersonalCommand.RequestErasure;
import io.taizhang.api.personal.PersonalEvent.ErasureApproved;
import io.taizhang.api.personal.PersonalEvent.ErasureRefused;
import io.taizhang.api.personal.PersonalEvent.ErasureRequested;
import io.taizhang.api.personal.PersonalEvent.KeyDestroyed;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import io.taizhang.command.testing.LabelledSeals;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataSubjectTest {
    private static final String P = "person/p1";
    private static final Instant DESTROYED = Instant.parse("2021-03-02T02:00:00Z");

    private static final RequestErasure REQUEST = new RequestErasure(P, CONSENT_WITHDRAWN, "本人来信");
    private static final ErasureRequested REQUESTED =
            new ErasureRequested(P, "xinhualu", CONSENT_WITHDRAWN, sealed("本人来信"));
    private static final ErasureApproved APPROVED = new ErasureApproved(P);
    private static final ErasureRefused REFUSED = new ErasureRefused(P, sealed("仍在公示"));
    private static final KeyDestroyed GONE = new KeyDestroyed(P, DESTROYED);

    private static Sealed sealed(String words) {
        return new Sealed(P, "sealed(" + words + ")");
    }

    @Test
    void anErasureIsRequestedAndTheReasonSealedForThePersonItself() {
        subject().when(admin(), REQUEST).facts(REQUESTED);
    }

    @Test
    void whoeverNothingWasSealedForIsUnknown() {
        nobody().when(admin(), REQUEST).refused(SUBJECT_UNKNOWN, P);
    }

    @Test
    void itIsForThoseWhoReachAllThatWasRecordedOfThePerson() {
        subject().when(admin().from("jichenglu"), REQUEST).refused(CommonRule.OUT_OF_SCOPE);
        subject(REQUESTED)
                .when(issued().by("approver").from("jichenglu"), new ApproveErasure(P))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void moreMayHaveBeenRecordedSinceItWasRequested() {
        Given.of(DataSubject.class)
                .using((Persons) subjectId -> Optional.of("demo"), new LabelledSeals())
                .fact(admin(), REQUESTED)
                .when(issued().by("approver").from("xinhualu"), new ApproveErasure(P))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void whatIsRequestedIsNotRequestedAgain() {
        subject(REQUESTED).when(admin(), REQUEST).refused(ERASURE_ALREADY_REQUESTED);
    }

    @Test
    void itIsApprovedBySomebodyElse() {
        subject(REQUESTED).when(approver(), new ApproveErasure(P)).facts(APPROVED);
        subject(REQUESTED)
                .when(issued().by("admin", io.taizhang.api.Role.APPROVER), new ApproveErasure(P))
                .refused(CommonRule.SAME_PERSON);
    }

    @Test
    void itIsNotApprovedBeforeItWasRequested() {
        subject(REQUESTED)
                .when(approver().at("2021-02-28T09:00:00+08:00"), new ApproveErasure(P))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void whatWasNotRequestedIsNeitherApprovedNorRefused() {
        subject(REQUESTED, REFUSED).when(approver(), new ApproveErasure(P)).refused(ERASURE_NOT_REQUESTED);
        subject(REQUESTED, REFUSED).when(approver(), new RefuseErasure(P, "再议")).refused(ERASURE_NOT_REQUESTED);
    }

    @Test
    void itIsRefusedByAnApproverOrWithdrawnByWhoRequestedIt() {
        subject(REQUESTED).when(approver(), new RefuseErasure(P, "仍在公示")).facts(REFUSED);
        subject(REQUESTED).when(admin(), new RefuseErasure(P, "仍在公示")).facts(REFUSED);
    }

    @Test
    void afterARefusalItMayBeRequestedAnew() {
        subject(REQUESTED, REFUSED).when(admin(), REQUEST).facts(REQUESTED);
    }

    @Test
    void whatIsApprovedIsNotTakenBack() {
        subject(REQUESTED, APPROVED).when(admin(), REQUEST).refused(ERASURE_ALREADY_APPROVED);
        subject(REQUESTED, APPROVED).when(approver(), new ApproveErasure(P)).refused(ERASURE_ALREADY_APPROVED);
        subject(REQUESTED, APPROVED)
                .when(approver(), new RefuseErasure(P, "再议"))
                .refused(ERASURE_ALREADY_APPROVED);
    }

    @Test
    void thatTheKeyIsDestroyedIsRecordedOnceAndOnlyWhereItWasApproved() {
        RecordDestruction destruction = new RecordDestruction(P, DESTROYED);
        subject(REQUESTED, APPROVED).when(issued().by("SYSTEM"), destruction).facts(GONE);
        subject(REQUESTED).when(issued().by("SYSTEM"), destruction).refused(ERASURE_NOT_APPROVED, P);
        subject(REQUESTED, APPROVED, GONE)
                .when(issued().by("SYSTEM"), destruction)
                .refused(CommonRule.SUBJECT_ERASED, P);
    }

    @Test
    void whoeverIsErasedIsSaidToBe() {
        subject(REQUESTED, APPROVED, GONE).when(admin(), REQUEST).refused(CommonRule.SUBJECT_ERASED, P);
        subject(REQUESTED, APPROVED, GONE)
                .when(approver(), new ApproveErasure(P))
                .refused(CommonRule.SUBJECT_ERASED, P);
        subject(REQUESTED, APPROVED, GONE)
                .when(approver(), new RefuseErasure(P, "再议"))
                .refused(CommonRule.SUBJECT_ERASED, P);
    }

    @Test
    void whoeverExpectsAnotherStateIsTold() {
        subject(REQUESTED).when(approver().ifMatch(3), new ApproveErasure(P)).refused(CommonRule.STALE, 0L);
    }

    private static IssuedBuilder admin() {
        return issued().by("admin");
    }

    private static IssuedBuilder approver() {
        return issued().by("approver");
    }

    private static Given<DataSubject> subject(LedgerEvent... past) {
        Given<DataSubject> given =
                Given.of(DataSubject.class).using((Persons) subjectId -> Optional.of("xinhualu"), new LabelledSeals());
        for (LedgerEvent event : past) {
            given = given.fact(event instanceof ErasureRequested ? admin() : approver(), event);
        }
        return given;
    }

    private static Given<DataSubject> nobody() {
        return Given.of(DataSubject.class).using((Persons) subjectId -> Optional.empty(), new LabelledSeals());
    }
}
