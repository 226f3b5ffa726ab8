package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.ALREADY_AWARDED;
import static io.taizhang.command.flag.FlagRule.DEFENCE_ALREADY_REVIEWED;
import static io.taizhang.command.flag.FlagRule.DEFENCE_ALREADY_SUBMITTED;
import static io.taizhang.command.flag.FlagRule.DEFENCE_UNANSWERED;
import static io.taizhang.command.flag.FlagRule.DEFENCE_WINDOW_CLOSED;
import static io.taizhang.command.flag.FlagRule.DEFENCE_WINDOW_OPEN;
import static io.taizhang.command.flag.FlagRule.IMPROVEMENT_PERIOD_OPEN;
import static io.taizhang.command.flag.FlagRule.NO_DEFENCE;
import static io.taizhang.command.flag.FlagRule.NO_IMPROVEMENT_NOTICE;
import static io.taizhang.command.flag.FlagRule.NO_PRE_NOTICE;
import static io.taizhang.command.flag.FlagRule.PRE_NOTICE_ALREADY_GIVEN;
import static io.taizhang.command.flag.FlagRule.WINDOW_CLOSED_ALREADY;

import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.DefenceSubmitted;
import io.taizhang.api.flag.FlagEvent.DefenceWindowClosed;
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.ImprovementPeriodEnded;
import io.taizhang.api.flag.FlagEvent.PreNoticeGiven;
import io.taizhang.api.flag.OnBehalfOf;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.time.Instant;
import java.util.List;

/**
 * 正当程序: what a merchant is owed before a black flag may fly, in this order. Each command is refused by the name of the
 * first thing that is missing, and no time given to the merchant is over before its end.
 *
 * <pre>
 * notice ──▶ time to improve ──▶ pre-notice ──▶ time for a defence ──▶ award
 *                   │                                    │  ▲
 *                   ▼                                    ▼  │ not upheld
 *                improved                        defence ──▶ review ──▶ upheld
 * </pre>
 *
 * "Improved" and "upheld" end it without a flag. A defence that reached the office in time is taken, however late it is
 * entered, and once entered it is answered before anything is awarded.
 */
final class BlackPath {
    private List<String> scoredBy = List.of();
    private Step notice = Step.NONE;
    private Instant improvementEndsAt = Instant.EPOCH;
    private boolean improvementEnded;
    private Step preNotice = Step.NONE;
    private Instant defenceEndsAt = Instant.EPOCH;
    private boolean windowClosed;
    private Step defence = Step.NONE;
    private Step review = Step.NONE;
    private boolean awarded;

    void enter(FlagEvent event, Step step) {
        switch (event) {
            case ImprovementNoticeIssued issue -> {
                notice = step;
                scoredBy = issue.scoredBy();
                improvementEndsAt = issue.improvementEndsAt();
            }
            case ImprovementPeriodEnded _ -> improvementEnded = true;
            case PreNoticeGiven given -> {
                preNotice = step;
                defenceEndsAt = given.defenceEndsAt();
            }
            case DefenceSubmitted _ -> defence = step;
            case DefenceWindowClosed _ -> windowClosed = true;
            case DefenceReviewed _ -> review = step;
            case BlackFlagAwarded _ -> awarded = true;
            default -> {}
        }
    }

    void mayRecordImprovement(Issued issued) {
        mustHaveBegun(issued);
        PRE_NOTICE_ALREADY_GIVEN.refuseIf(preNotice.taken());
    }

    void mayEndImprovementPeriod(Issued issued) {
        mustHaveBegun(issued);
        WINDOW_CLOSED_ALREADY.refuseIf(improvementEnded || preNotice.taken());
        improvementMustBeOver(issued);
    }

    void mayGivePreNotice(Issued issued) {
        mustHaveBegun(issued);
        PRE_NOTICE_ALREADY_GIVEN.refuseIf(preNotice.taken());
        improvementMustBeOver(issued);
    }

    /** Entered by somebody who is no party to it: neither who scored nor who found fault. */
    void maySubmitDefence(OnBehalfOf onBehalfOf, Issued issued) {
        mustBePreNotified(issued);
        DEFENCE_ALREADY_SUBMITTED.refuseIf(defence.taken());
        new Receipt(onBehalfOf).mustFollow(preNotice, issued);
        DEFENCE_WINDOW_CLOSED.refuseIf(!onBehalfOf.receivedAt().isBefore(defenceEndsAt), defenceEndsAt);
        mustBeNeitherScorerNorFinder(issued);
    }

    void mayCloseDefenceWindow(Issued issued) {
        mustBePreNotified(issued);
        WINDOW_CLOSED_ALREADY.refuseIf(windowClosed);
        windowMustBeOver(issued);
    }

    void mayReviewDefence(Issued issued) {
        mustBePreNotified(issued);
        NO_DEFENCE.refuseIf(!defence.taken());
        DEFENCE_ALREADY_REVIEWED.refuseIf(review.taken());
        defence.mustPrecede(issued);
        mustBeDecidedByAnother(issued);
    }

    void mayAward(Issued issued) {
        mustHaveBegun(issued);
        improvementMustBeOver(issued);
        mustBePreNotified(issued);
        windowMustBeOver(issued);
        DEFENCE_UNANSWERED.refuseIf(defence.taken() && !review.taken());
        review.mustPrecede(issued);
        mustBeDecidedByAnother(issued);
    }

    /** Whoever decides had no hand in it before: did not score, find fault, announce or enter the defence. */
    void mustBeDecidedByAnother(Issued issued) {
        mustBeNeitherScorerNorFinder(issued);
        preNotice.mustBeAnothersThan(issued);
        defence.mustBeAnothersThan(issued);
    }

    /** An appeal is decided by somebody who has not weighed the merchant's word before. */
    void mustNotBeReviewedBy(Issued issued) {
        review.mustBeAnothersThan(issued);
    }

    private void mustBeNeitherScorerNorFinder(Issued issued) {
        scoredBy.forEach(issued::notBy);
        notice.mustBeAnothersThan(issued);
    }

    private void mustHaveBegun(Issued issued) {
        NO_IMPROVEMENT_NOTICE.refuseIf(!notice.taken());
        ALREADY_AWARDED.refuseIf(awarded);
        notice.mustPrecede(issued);
    }

    private void mustBePreNotified(Issued issued) {
        mustHaveBegun(issued);
        NO_PRE_NOTICE.refuseIf(!preNotice.taken());
        preNotice.mustPrecede(issued);
    }

    private void improvementMustBeOver(Issued issued) {
        IMPROVEMENT_PERIOD_OPEN.refuseIf(issued.occurredAt().isBefore(improvementEndsAt), improvementEndsAt);
    }

    private void windowMustBeOver(Issued issued) {
        DEFENCE_WINDOW_OPEN.refuseIf(issued.occurredAt().isBefore(defenceEndsAt), defenceEndsAt);
    }
}
