package io.taizhang.command.between;

import io.taizhang.api.personal.PersonalCommand.RecordRotation;
import io.taizhang.api.personal.PersonalEvent.KeyRotationBegun;
import io.taizhang.command.Automation;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.PersonalKeys;

/** Gives the keys new versions, and then records how many; a rotation that was broken off goes on where it was. */
final class WhenKeyRotationBegunRotateKeys implements Automation<KeyRotationBegun> {
    private final PersonalKeys keys;

    WhenKeyRotationBegunRotateKeys(PersonalKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyRotationBegun> answers() {
        return KeyRotationBegun.class;
    }

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    @Override
    public void on(KeyRotationBegun rotation, Fact fact, Desk desk) {
        desk.issue(new RecordRotation(rotation.rotationId(), keys.rotate(rotation.rotationId())));
    }
}
