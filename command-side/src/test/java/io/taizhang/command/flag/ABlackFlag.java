package io.taizhang.command.flag;

import static io.taizhang.command.flag.Scheme.by;
import static io.taizhang.command.flag.Scheme.received;
import static io.taizhang.command.flag.Scheme.time;

import io.taizhang.api.Sealed;
import io.taizhang.api.flag.FlagCommand.GivePreNotice;
import io.taizhang.api.flag.FlagCommand.SubmitDefence;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.DefenceSubmitted;
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.PreNoticeGiven;
import io.taizhang.api.flag.LegalBasis;
import io.taizhang.command.testing.FakeWorkingDays;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.LabelledSeals;
import java.time.LocalDate;
import java.util.List;

/**
 * Flag {@code f2} on its way to merchant {@code m2}: scored by {@code inspector}, found fault with and told by
 * {@code official2}, its defence entered by {@code official3}, reviewed by {@code approver2}, awarded by {@code approver}.
 */
final class ABlackFlag {
    static final String NOTICED = "2021-03-02T09:00:00+08:00";
    static final String IMPROVEMENT_ENDS = "2021-03-13T00:00:00+08:00";
    /** A Saturday. */
    static final String AFTER_IMPROVEMENT = "2021-03-13T09:00:00+08:00";

    static final String DEFENCE_ENDS = "2021-03-20T00:00:00+08:00";
    static final String AFTER_DEFENCE = "2021-03-20T09:00:00+08:00";
    static final String EXPIRES = "2021-06-19T00:00:00+08:00";
    static final GivePreNotice PRE_NOTICE = new GivePreNotice("f2", "整改未完成", "示例市市容条例", "可陈述申辩");
    static final PreNoticeGiven PRE_NOTICE_GIVEN =
            new PreNoticeGiven("f2", "m2", "整改未完成", "示例市市容条例", "可陈述申辩", 5, time(DEFENCE_ENDS));

    private ABlackFlag() {}

    static Given<Flag> noticed() {
        return noticed(FakeWorkingDays.mondayToFriday(), FakeFlags.none());
    }

    static Given<Flag> noticed(FakeWorkingDays days, Flags flags) {
        return noticed(days, flags, Scheme.REGULATION);
    }

    static Given<Flag> noticed(FakeWorkingDays days, Flags flags, LegalBasis basis) {
        return Given.of(Flag.class)
                .using(days, flags, new FakeMerchants(), new LabelledSeals())
                .fact(
                        by("official2", NOTICED),
                        new ImprovementNoticeIssued(
                                "f2",
                                "s1-2021",
                                "s1",
                                "xinhualu",
                                "m2",
                                "2021",
                                50,
                                List.of("inspector"),
                                "门前垃圾未清",
                                LocalDate.parse("2021-03-12"),
                                time(IMPROVEMENT_ENDS),
                                basis,
                                5,
                                90));
    }

    static Given<Flag> notified() {
        return noticed().fact(by("official2", AFTER_IMPROVEMENT), PRE_NOTICE_GIVEN);
    }

    static Given<Flag> defended() {
        String day = "2021-03-16T09:00:00+08:00";
        return notified()
                .fact(
                        by("official3", day),
                        new DefenceSubmitted("f2", "m2", received(day), sealed("merchant-defence", "并非本店垃圾"), null));
    }

    static Given<Flag> reviewed(boolean upheld) {
        return defended()
                .fact(by("approver2", "2021-03-17T09:00:00+08:00"), new DefenceReviewed("f2", "m2", upheld, "查证"));
    }

    static Given<Flag> awarded() {
        return awarded(Scheme.REGULATION);
    }

    /** Without a defence. */
    static Given<Flag> awarded(LegalBasis basis) {
        return flies(noticed(FakeWorkingDays.mondayToFriday(), FakeFlags.none(), basis)
                .fact(by("official2", AFTER_IMPROVEMENT), PRE_NOTICE_GIVEN));
    }

    static Given<Flag> flies(Given<Flag> flag) {
        return flag.fact(
                by("approver", DEFENCE_ENDS),
                new BlackFlagAwarded("f2", "s1-2021", "s1", "m2", "2021", 90, time(EXPIRES)));
    }

    static SubmitDefence defence(String receivedAt) {
        return new SubmitDefence("f2", received(receivedAt), "并非本店垃圾", null);
    }

    static Sealed sealed(String subject, String value) {
        return new Sealed(subject + "/" + by("official", NOTICED).build().commandId(), "sealed(" + value + ")");
    }
}
