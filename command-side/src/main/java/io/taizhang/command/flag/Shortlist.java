package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.NOTICE_WINDOW_CLOSED;
import static io.taizhang.command.flag.FlagRule.NOTICE_WINDOW_OPEN;
import static io.taizhang.command.flag.FlagRule.NOT_SHORTLISTED;
import static io.taizhang.command.flag.FlagRule.OBJECTION_ALREADY_RESOLVED;
import static io.taizhang.command.flag.FlagRule.OBJECTION_OPEN;
import static io.taizhang.command.flag.FlagRule.OBJECTION_UNKNOWN;
import static io.taizhang.command.flag.FlagRule.OBJECTION_UPHELD;
import static io.taizhang.command.flag.FlagRule.SHORTLIST_ALREADY_ANNOUNCED;
import static io.taizhang.command.flag.FlagRule.SHORTLIST_NOT_ANNOUNCED;
import static io.taizhang.command.flag.FlagRule.WINDOW_CLOSED_ALREADY;

import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.ObjectionFiled;
import io.taizhang.api.flag.FlagEvent.ObjectionResolved;
import io.taizhang.api.flag.FlagEvent.ObjectionWindowClosed;
import io.taizhang.api.flag.FlagEvent.ShortlistAnnounced;
import io.taizhang.api.flag.OnBehalfOf;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** 公示: who is to be given a red flag, and what was said against it in time. */
final class Shortlist {
    private Step announced = Step.NONE;
    /** Until when objections are in time; the epoch while there is no shortlist. */
    private Instant windowEndsAt = Instant.EPOCH;

    private boolean windowClosed;
    private final Set<String> merchants = new HashSet<>();
    private final Map<String, Objection> objections = new HashMap<>();

    void enter(FlagEvent event, Step step) {
        switch (event) {
            case ShortlistAnnounced list -> {
                announced = step;
                windowEndsAt = list.windowEndsAt();
                merchants.addAll(list.merchantIds());
            }
            case ObjectionFiled filed -> objections.put(filed.objectionId(), Objection.filed(filed.merchantId(), step));
            case ObjectionResolved resolved ->
                objections.computeIfPresent(
                        resolved.objectionId(), (id, objection) -> objection.resolved(resolved.upheld(), step));
            case ObjectionWindowClosed _ -> windowClosed = true;
            default -> {}
        }
    }

    void mustNotBeAnnounced() {
        SHORTLIST_ALREADY_ANNOUNCED.refuseIf(isAnnounced());
    }

    void mustTakeObjection(String objectionId, String merchantId, OnBehalfOf onBehalfOf, Issued issued) {
        mustName(merchantId, issued);
        CommonRule.ALREADY_EXISTS.refuseIf(objections.containsKey(objectionId), "objection/" + objectionId);
        new Receipt(onBehalfOf).mustFollow(announced, issued);
        NOTICE_WINDOW_CLOSED.refuseIf(!onBehalfOf.receivedAt().isBefore(windowEndsAt), windowEndsAt);
    }

    /** @return the objection, which is open */
    Objection openObjection(String objectionId, Issued issued) {
        Objection objection = objections.get(objectionId);
        OBJECTION_UNKNOWN.refuseIf(objection == null, objectionId);
        OBJECTION_ALREADY_RESOLVED.refuseIf(!objection.open(), objectionId);
        objection.latest().mustPrecede(issued);
        objection.latest().mustBeAnothersThan(issued);
        return objection;
    }

    /** The window is over, and nothing said in it stands in the way. */
    void mustLeadToFlag(String merchantId, Issued issued) {
        mustName(merchantId, issued);
        mustBeOver(issued);
        objections.values().stream()
                .filter(objection -> objection.against().equals(merchantId))
                .forEach(objection -> {
                    OBJECTION_OPEN.refuseIf(objection.open(), merchantId);
                    OBJECTION_UPHELD.refuseIf(objection.upheld(), merchantId);
                    objection.latest().mustPrecede(issued);
                });
    }

    /** Whoever put it forward does not award what it leads to. */
    void mustBeAnnouncedByAnother(Issued issued) {
        announced.mustBeAnothersThan(issued);
    }

    void mayCloseWindow(Issued issued) {
        SHORTLIST_NOT_ANNOUNCED.refuseIf(!isAnnounced());
        WINDOW_CLOSED_ALREADY.refuseIf(windowClosed);
        mustBeOver(issued);
    }

    private void mustName(String merchantId, Issued issued) {
        SHORTLIST_NOT_ANNOUNCED.refuseIf(!isAnnounced());
        NOT_SHORTLISTED.refuseIf(!merchants.contains(merchantId), merchantId);
        announced.mustPrecede(issued);
    }

    private void mustBeOver(Issued issued) {
        NOTICE_WINDOW_OPEN.refuseIf(issued.occurredAt().isBefore(windowEndsAt), windowEndsAt);
    }

    private boolean isAnnounced() {
        return !merchants.isEmpty();
    }
}
