package io.taizhang.command.casework;

import io.taizhang.api.casework.CaseStage;
import io.taizhang.api.casework.CaseworkCommand;
import io.taizhang.api.casework.CaseworkCommand.*;
import java.util.List;

/** Which stage allows which command; what comes too early or too late is refused by the name of what is missing, or done. */
record Stages(CaseStage from, CaseStage to, CaseworkRule tooEarly, CaseworkRule tooLate) {
    private static final List<CaseStage> ORDER = List.of(
            CaseStage.REPORTED,
            CaseStage.FILED,
            CaseStage.DISPATCHED,
            CaseStage.ACCEPTED,
            CaseStage.ARRIVED,
            CaseStage.HANDLED,
            CaseStage.VERIFIED,
            CaseStage.CLOSED);

    static void admit(CaseworkCommand command, CaseStage stage) {
        if (command instanceof BreachClock) {
            return;
        }
        CaseworkRule.CASE_ENDED.refuseIf(!ORDER.contains(stage), stage);
        Stages allowed = allowing(command);
        int at = ORDER.indexOf(stage);
        allowed.tooEarly().refuseIf(at < ORDER.indexOf(allowed.from()), stage);
        allowed.tooLate().refuseIf(at > ORDER.indexOf(allowed.to()), stage);
    }

    private static Stages allowing(CaseworkCommand command) {
        return switch (command) {
            case FileCase _, DeclineCase _ -> at(CaseStage.REPORTED, CaseworkRule.CASE_ALREADY_DECIDED);
            case DispatchCase _ ->
                at(CaseStage.FILED, CaseworkRule.CASE_NOT_FILED, CaseworkRule.CASE_ALREADY_DISPATCHED);
            case AcceptDispatch _, ReturnDispatch _ ->
                at(CaseStage.DISPATCHED, CaseworkRule.CASE_NOT_DISPATCHED, CaseworkRule.CASE_ALREADY_ACCEPTED);
            case Arrive _ -> at(CaseStage.ACCEPTED, CaseworkRule.CASE_NOT_ACCEPTED, CaseworkRule.ALREADY_ON_SITE);
            case HandleCase _, RequestExtension _, ApproveExtension _, RefuseExtension _, DeferCase _ ->
                at(CaseStage.ARRIVED, CaseworkRule.NOT_ON_SITE, CaseworkRule.CASE_ALREADY_HANDLED);
            case VerifyCase _, SendBack _ ->
                at(CaseStage.HANDLED, CaseworkRule.CASE_NOT_HANDLED, CaseworkRule.CASE_ALREADY_VERIFIED);
            case CloseCase _ ->
                at(CaseStage.VERIFIED, CaseworkRule.CASE_NOT_VERIFIED, CaseworkRule.CASE_ALREADY_CLOSED);
            case CallBack _, ReopenCase _, RateCase _ -> at(CaseStage.CLOSED, CaseworkRule.CASE_NOT_CLOSED);
            case MergeDuplicate _ ->
                new Stages(
                        CaseStage.REPORTED,
                        CaseStage.ARRIVED,
                        CaseworkRule.CASE_NOT_FILED,
                        CaseworkRule.CASE_ALREADY_HANDLED);
            case BreachClock _, PublishServicePolicy _, ReviseServicePolicy _, ReportCase _, ReportSnapshot _ ->
                new Stages(
                        CaseStage.REPORTED,
                        CaseStage.CLOSED,
                        CaseworkRule.CASE_NOT_FILED,
                        CaseworkRule.CASE_ALREADY_CLOSED);
        };
    }

    /** The first stage has nothing before it, the last nothing behind it: one rule is enough. */
    private static Stages at(CaseStage only, CaseworkRule otherwise) {
        return new Stages(only, only, otherwise, otherwise);
    }

    private static Stages at(CaseStage only, CaseworkRule tooEarly, CaseworkRule tooLate) {
        return new Stages(only, only, tooEarly, tooLate);
    }
}
