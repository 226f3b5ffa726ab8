package io.taizhang.api.personal;

import static io.taizhang.api.Role.ADMIN;
import static io.taizhang.api.Role.APPROVER;
import static io.taizhang.api.Role.SYSTEM;

import io.taizhang.api.Created;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Personal;
import io.taizhang.api.SingleStream;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.PersonalSubject;
import io.taizhang.api.constraint.Text;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;

/** 个人信息: whose values are erased, and that keys are changed. */
public sealed interface PersonalCommand extends LedgerCommand {

    /**
     * @param subjectId whose values: {@code person/p1}, {@code post-holder/…}, as facts name it under {@code persons}
     * @param why may speak of the person: it is sealed like all else that does, and goes with it
     */
    @IssuedBy(ADMIN)
    record RequestErasure(
            @PersonalSubject String subjectId,
            ErasureGround ground,
            @Personal @Text String why) implements PersonalCommand {}

    /** From then on the key is destroyed as soon as can be, which nobody takes back. */
    @IssuedBy(APPROVER)
    record ApproveErasure(@PersonalSubject String subjectId) implements PersonalCommand {}

    /** Also whoever requested it may, who thereby withdraws. */
    @IssuedBy({APPROVER, ADMIN})
    record RefuseErasure(
            @PersonalSubject String subjectId,
            @Personal @Text String why) implements PersonalCommand {}

    /** @param destroyedAt on the clock of the keys database */
    @IssuedBy(SYSTEM)
    record RecordDestruction(@PersonalSubject String subjectId, Instant destroyedAt) implements PersonalCommand {}

    /** Gives each key a new version to seal with; what was sealed before still opens. */
    @IssuedBy(ADMIN)
    @SingleStream(KeyRing.STREAM)
    record RotateKeys(@Created @Id String rotationId) implements PersonalCommand {}

    /** @param count of the keys that were given a new version */
    @IssuedBy(SYSTEM)
    @SingleStream(KeyRing.STREAM)
    record RecordRotation(
            @Id String rotationId, @PositiveOrZero long count) implements PersonalCommand {}
}
