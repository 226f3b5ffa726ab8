package io.taizhang.command.flag;

import static io.taizhang.command.flag.Scheme.by;
import static io.taizhang.command.flag.Scheme.time;

import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.command.testing.FakeWorkingDays;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.LabelledSeals;
import java.util.List;

/** Flag {@code f1} with merchant {@code m1}, awarded by {@code approver}. */
final class ARedFlag {
    static final String AWARDED = "2021-03-12T09:00:00+08:00";
    static final String EXPIRES = "2021-04-12T00:00:00+08:00";

    private ARedFlag() {}

    static Given<Flag> awarded() {
        return awarded(FakeFlags.none());
    }

    static Given<Flag> awarded(Flags flags) {
        return Given.of(Flag.class)
                .using(FakeWorkingDays.mondayToFriday(), flags, new FakeMerchants(), new LabelledSeals())
                .fact(
                        by("approver", AWARDED),
                        new RedFlagAwarded(
                                "f1",
                                "s1-2021",
                                "s1",
                                "xinhualu",
                                "m1",
                                "2021",
                                95,
                                List.of("inspector"),
                                30,
                                time(EXPIRES)));
    }
}
