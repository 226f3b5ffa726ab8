package io.taizhang.query.casework;

import io.taizhang.api.Sealed;
import io.taizhang.api.casework.Aside;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseStage;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.*;
import io.taizhang.api.casework.ClockRun;
import io.taizhang.api.casework.Clocking;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the desk while a fact changes it. */
final class DeskDraft {
    /** No case is open that long. */
    static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final String caseId;
    private final String unitId;
    private final CaseSource source;
    private final @Nullable String placeId;
    private final @Nullable String gridCode;
    private final Sealed description;
    private final @Nullable Sealed whereabouts;
    private final @Nullable String photoSha256;
    private final Instant openFrom;
    private final String policyId;
    private final int policyVersion;
    private @Nullable String category;
    private CaseStage stage;
    private @Nullable String departmentId;
    private Instant openUntil;
    private @Nullable CaseClock clock;
    private @Nullable Instant dueAt;
    private boolean breached;
    private int breaches;
    private int returns;
    private int reworks;
    private boolean escalated;
    private @Nullable Integer extensionHours;
    private @Nullable LocalDate deferredUntil;
    private @Nullable Aside aside;
    private @Nullable String mergedIntoCaseId;
    private @Nullable String reply;
    private @Nullable Integer satisfaction;

    DeskDraft(CaseReported report) {
        caseId = report.caseId();
        unitId = report.mark().unitId();
        source = report.source();
        category = report.category();
        placeId = report.placeId();
        gridCode = report.mark().gridCode();
        description = report.description();
        whereabouts = report.snapshot() == null ? null : report.snapshot().whereabouts();
        photoSha256 = report.snapshot() == null ? null : report.snapshot().photoSha256();
        stage = CaseStage.REPORTED;
        openFrom = report.clocking().countsAt();
        openUntil = END_OF_TIME;
        policyId = report.policy().policyId();
        policyVersion = report.policy().version();
        aside = report.mark().aside();
        runs(report.clocking());
    }

    DeskDraft(DeskRow row) {
        caseId = row.caseId();
        unitId = row.unitId();
        source = row.source();
        category = row.category();
        placeId = row.placeId();
        gridCode = row.gridCode();
        description = row.description();
        whereabouts = row.whereabouts();
        photoSha256 = row.photoSha256();
        stage = row.stage();
        departmentId = row.departmentId();
        openFrom = row.openFrom();
        openUntil = row.openUntil();
        clock = row.clock();
        dueAt = row.dueAt();
        breached = row.breached();
        breaches = row.breaches();
        returns = row.returns();
        reworks = row.reworks();
        escalated = row.escalated();
        extensionHours = row.extensionHours();
        deferredUntil = row.deferredUntil();
        aside = row.aside();
        mergedIntoCaseId = row.mergedIntoCaseId();
        reply = row.reply();
        satisfaction = row.satisfaction();
        policyId = row.policyId();
        policyVersion = row.policyVersion();
    }

    DeskDraft after(CaseworkEvent event, CaseMark mark, Instant occurredAt) {
        aside = mark.aside();
        switch (event) {
            case CaseFiled it -> {
                category = it.category();
                reaches(CaseStage.FILED, it.clocking());
            }
            case CaseDeclined it -> {
                reply = it.why();
                reaches(CaseStage.DECLINED, it.clocking());
                ends(it.clocking().countsAt());
            }
            case CaseDispatched it -> {
                departmentId = it.departmentId();
                reaches(CaseStage.DISPATCHED, it.clocking());
            }
            case DispatchAccepted _ -> stage = CaseStage.ACCEPTED;
            case DispatchReturned it -> {
                returns = it.returns();
                reaches(CaseStage.FILED, it.clocking());
            }
            case ArrivedOnSite it -> reaches(CaseStage.ARRIVED, it.clocking());
            case CaseHandled it -> {
                extensionHours = null;
                reaches(CaseStage.HANDLED, it.clocking());
            }
            case ExtensionRequested it -> extensionHours = it.hours();
            case ExtensionApproved it -> {
                extensionHours = null;
                dueAt = it.clock().dueAt();
            }
            case ExtensionRefused _ -> extensionHours = null;
            case CaseDeferred it -> {
                deferredUntil = it.untilOn();
                dueAt = it.clock().dueAt();
            }
            case CaseVerified _ -> stage = CaseStage.VERIFIED;
            case SentBack it -> {
                reworks = it.reworks();
                reaches(CaseStage.ARRIVED, it.clocking());
            }
            case CaseClosed it -> {
                stage = CaseStage.CLOSED;
                reply = it.reply();
                ends(occurredAt);
            }
            case CalledBack it -> satisfaction = it.satisfaction() == null ? satisfaction : it.satisfaction();
            case CaseRated it -> satisfaction = it.satisfaction();
            case CaseReopened it -> {
                reworks = it.reworks();
                reply = null;
                openUntil = END_OF_TIME;
                reaches(CaseStage.FILED, it.clocking());
            }
            case CaseMerged it -> {
                mergedIntoCaseId = it.intoCaseId();
                reaches(CaseStage.MERGED, it.clocking());
                ends(it.clocking().countsAt());
            }
            case CaseEscalated _ -> escalated = true;
            case ClockBreached it -> {
                breaches++;
                breached = breached
                        || it.clock().clock() == clock && it.clock().dueAt().equals(dueAt);
            }
            default -> {}
        }
        return this;
    }

    private void reaches(CaseStage next, Clocking clocking) {
        stage = next;
        runs(clocking);
    }

    private void runs(Clocking clocking) {
        ClockRun next = clocking.starts();
        clock = next == null ? null : next.clock();
        dueAt = next == null ? null : next.dueAt();
        breached = false;
    }

    /** Never before it began: what is entered late may be said to have ended earlier. */
    private void ends(Instant at) {
        openUntil = at.isBefore(openFrom) ? openFrom : at;
    }

    DeskRow under(String unitPath) {
        return new DeskRow(
                caseId,
                unitPath,
                unitId,
                source,
                category,
                placeId,
                gridCode,
                description,
                whereabouts,
                photoSha256,
                stage,
                departmentId,
                openFrom,
                openUntil,
                clock,
                dueAt,
                breached,
                breaches,
                returns,
                reworks,
                escalated,
                extensionHours,
                deferredUntil,
                aside,
                mergedIntoCaseId,
                reply,
                satisfaction,
                policyId,
                policyVersion);
    }
}
