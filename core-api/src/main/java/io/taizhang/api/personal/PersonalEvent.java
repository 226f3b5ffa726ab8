package io.taizhang.api.personal;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What happened to the values of persons. */
public sealed interface PersonalEvent extends LedgerEvent {

    /**
     * @param unitId the lowest unit above all that was recorded of the person
     * @param why sealed for the subject itself, so that it is erased with it; the ground stays
     */
    @Revision("1")
    record ErasureRequested(String subjectId, String unitId, ErasureGround ground, Sealed why)
            implements PersonalEvent {}

    /** The key is to be destroyed. */
    @Revision("1")
    record ErasureApproved(String subjectId) implements PersonalEvent {}

    /** @param why sealed for the subject */
    @Revision("1")
    record ErasureRefused(String subjectId, Sealed why) implements PersonalEvent {}

    /**
     * 已删除: nothing sealed for the subject can be opened any more, and nothing more be sealed.
     *
     * @param destroyedAt on the clock of the keys database
     */
    @Revision("1")
    record KeyDestroyed(String subjectId, Instant destroyedAt) implements PersonalEvent {}

    @Revision("1")
    record KeyRotationBegun(String rotationId) implements PersonalEvent {}

    /** @param count of the keys that were given a new version */
    @Revision("1")
    record KeysRotated(String rotationId, long count) implements PersonalEvent {}
}
