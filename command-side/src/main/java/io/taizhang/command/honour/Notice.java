package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.ALREADY_ANNOUNCED;
import static io.taizhang.command.honour.HonourRule.NOMINATIONS_CLOSED;
import static io.taizhang.command.honour.HonourRule.NOTICE_WINDOW_CLOSED;
import static io.taizhang.command.honour.HonourRule.NOTICE_WINDOW_OPEN;
import static io.taizhang.command.honour.HonourRule.NOT_ANNOUNCED;
import static io.taizhang.command.honour.HonourRule.OBJECTION_ALREADY_RESOLVED;
import static io.taizhang.command.honour.HonourRule.OBJECTION_OPEN;
import static io.taizhang.command.honour.HonourRule.OBJECTION_UNKNOWN;
import static io.taizhang.command.honour.HonourRule.OBJECTION_UPHELD;
import static io.taizhang.command.honour.HonourRule.WINDOW_CLOSED_ALREADY;

import io.taizhang.api.honour.HonourEvent;
import io.taizhang.api.honour.HonourEvent.CandidatesAnnounced;
import io.taizhang.api.honour.HonourEvent.NoticeWindowClosed;
import io.taizhang.api.honour.HonourEvent.ObjectionFiled;
import io.taizhang.api.honour.HonourEvent.ObjectionResolved;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** 公示: who is to be honoured, and what was said against it in time. */
final class Notice {
    private Step announced = Step.NONE;
    /** Until when objections are in time; the epoch while nobody is announced. */
    private Instant windowEndsAt = Instant.EPOCH;

    private boolean windowClosed;
    private final Set<Integer> candidateNos = new HashSet<>();
    private final Map<String, Objection> objections = new HashMap<>();

    void enter(HonourEvent event, Step step) {
        switch (event) {
            case CandidatesAnnounced it -> {
                announced = step;
                windowEndsAt = it.windowEndsAt();
                candidateNos.addAll(it.candidateNos());
            }
            case ObjectionFiled it -> objections.put(it.objectionId(), Objection.filed(it.candidateNo(), step));
            case ObjectionResolved it ->
                objections.computeIfPresent(it.objectionId(), (id, objection) -> objection.resolved(it.upheld(), step));
            case NoticeWindowClosed _ -> windowClosed = true;
            default -> {}
        }
    }

    void mustLeaveNominationsOpen() {
        NOMINATIONS_CLOSED.refuseIf(announced.taken());
    }

    void mustNotBeGiven() {
        ALREADY_ANNOUNCED.refuseIf(announced.taken());
    }

    void mustTakeObjection(String objectionId, int candidateNo, Instant receivedAt, Issued issued) {
        mustName(candidateNo, issued);
        CommonRule.ALREADY_EXISTS.refuseIf(objections.containsKey(objectionId), "objection/" + objectionId);
        CommonRule.OCCURRED_BEFORE_ITS_CAUSE.refuseIf(receivedAt.isBefore(announced.at()), receivedAt, announced.at());
        issued.notBefore(receivedAt);
        NOTICE_WINDOW_CLOSED.refuseIf(!receivedAt.isBefore(windowEndsAt), windowEndsAt);
    }

    /**
     * To be decided by somebody who neither entered it nor announced the candidate it is against.
     *
     * @return the objection, which is open
     */
    Objection openObjection(String objectionId, Issued issued) {
        Objection objection = objections.get(objectionId);
        OBJECTION_UNKNOWN.refuseIf(objection == null, objectionId);
        OBJECTION_ALREADY_RESOLVED.refuseIf(!objection.open(), objectionId);
        objection.latest().mustPrecede(issued);
        objection.latest().mustBeAnothersThan(issued);
        announced.mustBeAnothersThan(issued);
        return objection;
    }

    /** The window is over, nothing said in it stands in the way, and whoever announced it does not confer. */
    void mustLeadToHonour(int candidateNo, Issued issued) {
        mustName(candidateNo, issued);
        mustBeOver(issued);
        objections.values().stream()
                .filter(objection -> objection.against() == candidateNo)
                .forEach(objection -> {
                    OBJECTION_OPEN.refuseIf(objection.open(), candidateNo);
                    OBJECTION_UPHELD.refuseIf(objection.upheld(), candidateNo);
                    objection.latest().mustPrecede(issued);
                });
        announced.mustBeAnothersThan(issued);
    }

    void mayCloseWindow(Issued issued) {
        NOT_ANNOUNCED.refuseIf(!announced.taken());
        WINDOW_CLOSED_ALREADY.refuseIf(windowClosed);
        mustBeOver(issued);
    }

    private void mustName(int candidateNo, Issued issued) {
        NOT_ANNOUNCED.refuseIf(!candidateNos.contains(candidateNo), candidateNo);
        announced.mustPrecede(issued);
    }

    private void mustBeOver(Issued issued) {
        NOTICE_WINDOW_OPEN.refuseIf(issued.occurredAt().isBefore(windowEndsAt), windowEndsAt);
    }
}
