package io.taizhang.command.between;

import io.taizhang.api.personal.PersonalCommand.RecordDestruction;
import io.taizhang.api.personal.PersonalEvent.ErasureApproved;
import io.taizhang.command.Automation;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.PersonalKeys;

/**
 * Destroys the key, and then records it: a process that dies between the two destroys it again, which changes nothing, and
 * records the time of the first.
 */
final class WhenErasureApprovedDestroyKey implements Automation<ErasureApproved> {
    private final PersonalKeys keys;

    WhenErasureApprovedDestroyKey(PersonalKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<ErasureApproved> answers() {
        return ErasureApproved.class;
    }

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    @Override
    public void on(ErasureApproved erasure, Fact fact, Desk desk) {
        desk.issue(new RecordDestruction(erasure.subjectId(), keys.destroy(erasure.subjectId())));
    }
}
