package io.taizhang.command.casework;

import static io.taizhang.command.casework.CaseworkRule.ALREADY_CALLED_BACK;
import static io.taizhang.command.casework.CaseworkRule.ALREADY_RATED;
import static io.taizhang.command.casework.CaseworkRule.CALL_BACK_INCOMPLETE;
import static io.taizhang.command.casework.CaseworkRule.CASE_NOT_REPORTED_BEFORE;
import static io.taizhang.command.casework.CaseworkRule.CASE_OF_ANOTHER_UNIT;
import static io.taizhang.command.casework.CaseworkRule.CASE_UNKNOWN;
import static io.taizhang.command.casework.CaseworkRule.CATEGORY_MISSING;
import static io.taizhang.command.casework.CaseworkRule.CLAUSE_OF_ANOTHER_CATEGORY;
import static io.taizhang.command.casework.CaseworkRule.DEFERRAL_TOO_SHORT;
import static io.taizhang.command.casework.CaseworkRule.DEPARTMENT_OUTSIDE_UNIT;
import static io.taizhang.command.casework.CaseworkRule.DEPARTMENT_UNKNOWN;
import static io.taizhang.command.casework.CaseworkRule.EXTENSION_ALREADY_REQUESTED;
import static io.taizhang.command.casework.CaseworkRule.MERGED_INTO_ITSELF;
import static io.taizhang.command.casework.CaseworkRule.NO_EXTENSION_REQUESTED;
import static io.taizhang.command.casework.CaseworkRule.RETURNED_THREE_TIMES;
import static io.taizhang.command.casework.CaseworkRule.TRACKING_CODE_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.casework.Aside;
import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseScore;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseStage;
import io.taizhang.api.casework.CaseworkCommand;
import io.taizhang.api.casework.CaseworkCommand.*;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.*;
import io.taizhang.api.casework.ClockRun;
import io.taizhang.api.casework.Clocking;
import io.taizhang.api.casework.Escalation;
import io.taizhang.api.casework.PolicyInForce;
import io.taizhang.api.casework.Snapshot;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Documents;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import io.taizhang.command.casework.Cases.KnownCase;
import io.taizhang.command.casework.Departments.KnownDepartment;
import io.taizhang.command.organisation.Places;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** 案件. {@link Stages} says what may be done when; here stands what it leads to. */
public class Case extends UnitThing {
    private static final int ESCALATES_AT = 3;

    private String caseId = "";
    private CaseMark mark;
    private PolicyInForce policy;
    private CaseStage stage = CaseStage.REPORTED;
    private @Nullable String category;
    private int handleHours;
    private String departmentId = "";
    private Instant reportedAt = Instant.EPOCH;
    private Step latest = Step.NONE;
    private int returns;
    private int handled;
    private int deferrals;
    private int reworks;
    /** The hours asked for; 0 while nothing is. */
    private int extensionHours;

    private Step extensionRequested = Step.NONE;
    private boolean rated;
    private boolean calledBack;
    private CaseScore score = CaseScore.NONE;
    private final Stopwatch clocks = new Stopwatch();
    private final Hands hands = new Hands();

    Case() {}

    /** The keys are named after the command, so that deciding it again makes no second ones. */
    @CommandHandler
    Case(ReportCase command, Issued issued, Scope scope, Policies policies, Places places, PersonalData personalData) {
        Report report = new Report(scope.enter(issued, command.unitId()), issued);
        PolicyInForce promised = report.policy(policies);
        Report.category(promised, command.category());
        report.mustLieWithin(command.placeId(), places);
        CaseMark marked = report.mark(command.gridCode(), null);
        opens(new CaseReported(
                command.caseId(),
                marked,
                command.source(),
                command.category(),
                command.placeId(),
                personalData.seal("case-report/" + issued.commandId(), command.description()),
                command.contact() == null
                        ? null
                        : personalData.seal("case-contact/" + issued.commandId(), command.contact()),
                null,
                promised,
                report.clocking(promised, marked)));
    }

    @CommandHandler
    Case(
            ReportSnapshot command,
            Issued issued,
            Scope scope,
            Policies policies,
            Documents documents,
            PersonalData personalData) {
        Report report = new Report(scope.enter(issued, command.unitId()), issued);
        PolicyInForce promised = report.policy(policies);
        @Nullable Instant takenAt = new Photo(command.photoSha256()).takenAt(documents);
        CaseMark marked = report.mark(null, command.trackingId());
        String reporting = "case-report/" + issued.commandId();
        opens(new CaseReported(
                command.caseId(),
                marked,
                CaseSource.SNAPSHOT,
                null,
                null,
                personalData.seal(reporting, command.words()),
                command.contact() == null
                        ? null
                        : personalData.seal("case-contact/" + issued.commandId(), command.contact()),
                new Snapshot(personalData.seal(reporting, command.whereabouts()), command.photoSha256(), takenAt),
                promised,
                report.clocking(promised, marked)));
    }

    private static void opens(CaseReported report) {
        apply(report);
        if (report.mark().aside() != null) {
            apply(new CaseEnteredLate(report.caseId(), report.mark(), CaseScore.NONE));
        }
    }

    @Override
    protected void admit(LedgerCommand command) {
        Stages.admit((CaseworkCommand) command, stage);
    }

    @CommandHandler
    void file(FileCase command, Issued issued) {
        String named = command.category() == null ? category : command.category();
        CATEGORY_MISSING.refuseIf(named == null);
        CaseCategory filed = Report.category(policy, named);
        CLAUSE_OF_ANOTHER_CATEGORY.refuseIf(
                !filed.filingClause().equals(command.clause()), command.clause(), filed.code(), filed.filingClause());
        clocked(
                issued,
                marked -> new CaseFiled(
                        command.caseId(),
                        marked,
                        filed.code(),
                        command.clause(),
                        filed.handleHours(),
                        dispatching(marked, issued)));
    }

    @CommandHandler
    void decline(DeclineCase command, Issued issued) {
        clocked(issued, marked -> new CaseDeclined(command.caseId(), marked, command.why(), clocks.ending(issued)));
    }

    @CommandHandler
    void dispatch(DispatchCase command, Issued issued, Departments departments) {
        KnownDepartment department = departments
                .find(command.departmentId())
                .orElseThrow(() -> DEPARTMENT_UNKNOWN.refusal(command.departmentId()));
        DEPARTMENT_OUTSIDE_UNIT.refuseIf(
                !department.isWithin(mark.unitId()) || command.departmentId().equals(mark.unitId()),
                command.departmentId(),
                mark.unitId());
        CommonRule.UNIT_CLOSED.refuseIf(!department.open(), command.departmentId());
        Duration time = Duration.ofSeconds(policy.clocks().arriveSec());
        clocked(
                issued,
                marked -> new CaseDispatched(
                        command.caseId(),
                        marked,
                        command.departmentId(),
                        clocks.starting(CaseClock.ARRIVE, time, marked.aside() != null, issued)));
    }

    @CommandHandler
    void accept(AcceptDispatch command, Issued issued) {
        latest.mustPrecede(issued);
        apply(new DispatchAccepted(command.caseId(), mark, departmentId));
    }

    @CommandHandler
    void giveBack(ReturnDispatch command, Issued issued) {
        RETURNED_THREE_TIMES.refuseIf(returns >= ESCALATES_AT);
        clocked(
                issued,
                marked -> new DispatchReturned(
                        command.caseId(),
                        marked,
                        departmentId,
                        returns + 1,
                        command.why(),
                        dispatching(marked, issued)));
        escalateAtThird(returns, Escalation.RETURNED_THREE_TIMES);
    }

    @CommandHandler
    void arrive(Arrive command, Issued issued) {
        clocked(issued, marked -> new ArrivedOnSite(command.caseId(), marked, departmentId, handling(marked, issued)));
    }

    @CommandHandler
    void handle(HandleCase command, Issued issued, Documents documents) {
        @Nullable Instant takenAt = new Photo(command.photoSha256()).takenAt(documents);
        clocked(
                issued,
                marked -> new CaseHandled(
                        command.caseId(),
                        marked,
                        departmentId,
                        command.action(),
                        command.note(),
                        command.photoSha256(),
                        takenAt,
                        handled + 1,
                        clocks.ending(issued)));
    }

    @CommandHandler
    void ask(RequestExtension command, Issued issued) {
        latest.mustPrecede(issued);
        EXTENSION_ALREADY_REQUESTED.refuseIf(extensionHours > 0, extensionHours);
        clocks.mayBeMoved(issued);
        apply(new ExtensionRequested(command.caseId(), mark, command.hours(), command.why()));
    }

    @CommandHandler
    void extend(ApproveExtension command, Issued issued) {
        mustDecideOnExtension(issued);
        ClockRun running = clocks.mayBeMoved(issued);
        apply(new ExtensionApproved(
                command.caseId(),
                mark,
                extensionHours,
                new ClockRun(running.clock(), running.run(), running.dueAt().plus(Duration.ofHours(extensionHours)))));
    }

    @CommandHandler
    void refuse(RefuseExtension command, Issued issued) {
        mustDecideOnExtension(issued);
        apply(new ExtensionRefused(command.caseId(), mark, command.why()));
    }

    private void mustDecideOnExtension(Issued issued) {
        latest.mustPrecede(issued);
        NO_EXTENSION_REQUESTED.refuseIf(extensionHours == 0);
        extensionRequested.mustBeAnothersThan(issued);
        hands.mustBeOthersThan(issued);
    }

    @CommandHandler
    void defer(DeferCase command, Issued issued) {
        latest.mustPrecede(issued);
        hands.mustBeOthersThan(issued);
        ClockRun running = clocks.mayBeMoved(issued);
        Instant dueAt = command.untilOn().plusDays(1).atStartOfDay(Fact.ZONE).toInstant();
        DEFERRAL_TOO_SHORT.refuseIf(!dueAt.isAfter(running.dueAt()), command.untilOn(), running.dueAt());
        apply(new CaseDeferred(
                command.caseId(),
                mark,
                command.untilOn(),
                command.why(),
                deferrals + 1,
                new ClockRun(running.clock(), running.run(), dueAt)));
    }

    @CommandHandler
    void verify(VerifyCase command, Issued issued) {
        latest.mustPrecede(issued);
        hands.mustBeOthersThan(issued);
        apply(new CaseVerified(command.caseId(), mark, command.findings()));
    }

    @CommandHandler
    void sendBack(SendBack command, Issued issued) {
        hands.mustBeOthersThan(issued);
        clocked(
                issued,
                marked -> new SentBack(
                        command.caseId(), marked, departmentId, reworks + 1, command.why(), handling(marked, issued)));
        escalateAtThird(reworks, Escalation.REWORKED_THREE_TIMES);
    }

    @CommandHandler
    void close(CloseCase command, Issued issued, Departments departments) {
        latest.mustPrecede(issued);
        hands.mustBeOfOtherUnits(issued, departments);
        apply(new CaseClosed(command.caseId(), mark, command.reply()));
    }

    @CommandHandler
    void callBack(CallBack command, Issued issued, Departments departments) {
        latest.mustPrecede(issued);
        hands.mustBeOfOtherUnits(issued, departments);
        boolean answered = command.resolved() != null && command.satisfaction() != null;
        boolean silent = command.resolved() == null && command.satisfaction() == null;
        CALL_BACK_INCOMPLETE.refuseIf(command.reached() ? !answered : !silent);
        ALREADY_CALLED_BACK.refuseIf(calledBack);
        apply(new CalledBack(command.caseId(), mark, command.reached(), command.resolved(), command.satisfaction()));
    }

    @CommandHandler
    void reopen(ReopenCase command, Issued issued) {
        clocked(
                issued,
                marked -> new CaseReopened(
                        command.caseId(), marked, reworks + 1, command.why(), dispatching(marked, issued)));
        escalateAtThird(reworks, Escalation.REWORKED_THREE_TIMES);
    }

    /** Only into one reported before, so that no two can be merged into each other. */
    @CommandHandler
    void merge(MergeDuplicate command, Issued issued, Cases cases) {
        latest.mustPrecede(issued);
        MERGED_INTO_ITSELF.refuseIf(command.intoCaseId().equals(command.caseId()));
        KnownCase into = cases.find(command.intoCaseId()).orElseThrow(() -> CASE_UNKNOWN.refusal(command.intoCaseId()));
        CASE_OF_ANOTHER_UNIT.refuseIf(!into.unitId().equals(mark.unitId()), command.intoCaseId(), mark.unitId());
        CaseworkRule.CASE_ENDED.refuseIf(into.ended(), command.intoCaseId());
        CASE_NOT_REPORTED_BEFORE.refuseIf(!into.reportedAt().isBefore(reportedAt), command.intoCaseId());
        apply(new CaseMerged(
                command.caseId(),
                mark.setAside(Aside.MERGED),
                command.intoCaseId(),
                mark.aside() == null ? score : CaseScore.NONE,
                clocks.ending(issued)));
    }

    /** Told apart from one that is not there by nothing: who has no code learns nothing. */
    @CommandHandler
    void rate(RateCase command, Issued issued) {
        TRACKING_CODE_UNKNOWN.refuseIf(!command.trackingId().equals(mark.trackingId()));
        ALREADY_RATED.refuseIf(rated);
        latest.mustPrecede(issued);
        apply(new CaseRated(command.caseId(), mark, command.satisfaction()));
    }

    @CommandHandler
    void breach(BreachClock command, Issued issued) {
        ClockRun ranOut = clocks.mayBreach(command, issued);
        apply(new ClockBreached(command.caseId(), mark, ranOut, policy.policyId(), policy.version()));
    }

    private Clocking dispatching(CaseMark marked, Issued issued) {
        Duration time = Duration.ofSeconds(policy.clocks().dispatchSec());
        return clocks.starting(CaseClock.DISPATCH, time, marked.aside() != null, issued);
    }

    private Clocking handling(CaseMark marked, Issued issued) {
        return clocks.starting(CaseClock.HANDLE, Duration.ofHours(handleHours), marked.aside() != null, issued);
    }

    /** A step that stops a clock or starts one: typed late, it sets the case aside. */
    private void clocked(Issued issued, Function<CaseMark, CaseworkEvent> step) {
        latest.mustPrecede(issued);
        Handover handover = new Handover(issued);
        boolean setsAside = handover.setsAside(mark);
        CaseworkEvent taken = step.apply(handover.mark(mark));
        apply(taken);
        if (setsAside) {
            apply(new CaseEnteredLate(caseId, mark, score));
        }
    }

    private void escalateAtThird(int times, Escalation why) {
        if (times == ESCALATES_AT) {
            apply(new CaseEscalated(caseId, mark, why));
        }
    }

    @EventSourcingHandler
    void on(CaseworkEvent event, Provenance provenance) {
        score = score.plus(CaseScore.of(event));
        hands.enter(event, provenance.actorId());
        switch (event) {
            case CaseReported it -> {
                caseId = it.caseId();
                standsUnder(it.mark().unitId());
                policy = it.policy();
                category = it.category();
                reportedAt = it.clocking().countsAt();
                reaches(CaseStage.REPORTED, it.mark(), it.clocking());
            }
            case CaseFiled it -> {
                category = it.category();
                handleHours = it.handleHours();
                reaches(CaseStage.FILED, it.mark(), it.clocking());
            }
            case CaseDeclined it -> reaches(CaseStage.DECLINED, it.mark(), it.clocking());
            case CaseDispatched it -> {
                departmentId = it.departmentId();
                standsUnder(departmentId);
                reaches(CaseStage.DISPATCHED, it.mark(), it.clocking());
            }
            case DispatchAccepted _ -> stage = CaseStage.ACCEPTED;
            case DispatchReturned it -> {
                returns = it.returns();
                standsUnder(mark.unitId());
                reaches(CaseStage.FILED, it.mark(), it.clocking());
            }
            case ArrivedOnSite it -> reaches(CaseStage.ARRIVED, it.mark(), it.clocking());
            case CaseHandled it -> {
                handled = it.times();
                extensionHours = 0;
                reaches(CaseStage.HANDLED, it.mark(), it.clocking());
            }
            case ExtensionRequested it -> {
                extensionHours = it.hours();
                extensionRequested = Step.of(provenance);
            }
            case ExtensionApproved it -> {
                extensionHours = 0;
                clocks.moved(it.clock());
            }
            case ExtensionRefused _ -> extensionHours = 0;
            case CaseDeferred it -> {
                deferrals = it.times();
                clocks.moved(it.clock());
            }
            case CaseVerified _ -> stage = CaseStage.VERIFIED;
            case SentBack it -> {
                reworks = it.reworks();
                reaches(CaseStage.ARRIVED, it.mark(), it.clocking());
            }
            case CaseClosed _ -> stage = CaseStage.CLOSED;
            case CaseReopened it -> {
                reworks = it.reworks();
                rated = false;
                calledBack = false;
                standsUnder(mark.unitId());
                reaches(CaseStage.FILED, it.mark(), it.clocking());
            }
            case CaseMerged it -> {
                standsUnder(mark.unitId());
                reaches(CaseStage.MERGED, it.mark(), it.clocking());
            }
            case CalledBack it -> calledBack = calledBack || it.reached();
            case CaseRated _ -> rated = true;
            case ClockBreached it -> clocks.breached(it.clock());
            default -> {}
        }
        // A deadline's fact is dated by its hour: what came before it on paper may follow it in the ledger.
        latest = event instanceof ClockBreached ? latest : Step.of(provenance).orLater(latest);
    }

    private void reaches(CaseStage next, CaseMark marked, Clocking clocking) {
        stage = next;
        mark = marked;
        clocks.enter(clocking);
    }

    private void standsUnder(String unitId) {
        opened("case/" + caseId, unitId);
    }

    /** What others may know of it. */
    public KnownCase known() {
        return new KnownCase(mark.unitId(), stage == CaseStage.DECLINED || stage == CaseStage.MERGED, reportedAt);
    }
}
