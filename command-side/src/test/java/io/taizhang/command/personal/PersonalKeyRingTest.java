package io.taizhang.command.personal;

import static io.taizhang.command.personal.PersonalRule.KEYS_BEING_ROTATED;
import static io.taizhang.command.personal.PersonalRule.KEYS_NOT_BEING_ROTATED;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.personal.PersonalCommand.RecordRotation;
import io.taizhang.api.personal.PersonalCommand.RotateKeys;
import io.taizhang.api.personal.PersonalEvent.KeyRotationBegun;
import io.taizhang.api.personal.PersonalEvent.KeysRotated;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Given;
import org.junit.jupiter.api.Test;

class PersonalKeyRingTest {
    private static final KeyRotationBegun BEGUN = new KeyRotationBegun("r1");
    private static final KeysRotated ROTATED = new KeysRotated("r1", 12);

    @Test
    void aRotationBeginsAndEnds() {
        ring().when(issued().by("admin"), new RotateKeys("r1")).facts(BEGUN);
        ring().facts(BEGUN)
                .when(issued().by("SYSTEM"), new RecordRotation("r1", 12))
                .facts(ROTATED);
    }

    @Test
    void theKeysOfAllAreForThoseAtTheTopmostUnit() {
        ring().when(issued().by("admin").from("xinhualu"), new RotateKeys("r1")).refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void thereIsOneRotationAtATime() {
        ring().facts(BEGUN).when(issued().by("admin"), new RotateKeys("r2")).refused(KEYS_BEING_ROTATED, "r1");
        ring().facts(BEGUN, ROTATED)
                .when(issued().by("admin"), new RotateKeys("r2"))
                .facts(new KeyRotationBegun("r2"));
    }

    @Test
    void aRotationIsNotRunAgain() {
        ring().facts(BEGUN, ROTATED)
                .when(issued().by("admin"), new RotateKeys("r1"))
                .refused(CommonRule.ALREADY_EXISTS, "rotation/r1");
    }

    @Test
    void onlyWhatWasBegunIsRecordedAsDone() {
        ring().facts(BEGUN, ROTATED)
                .when(issued().by("SYSTEM"), new RecordRotation("r1", 12))
                .refused(KEYS_NOT_BEING_ROTATED, "r1");
    }

    private static Given<PersonalKeyRing> ring() {
        return Given.of(PersonalKeyRing.class);
    }
}
