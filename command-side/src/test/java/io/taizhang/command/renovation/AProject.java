package io.taizhang.command.renovation;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.BallotRecorded;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.PaymentApproved;
import io.taizhang.api.renovation.RenovationEvent.PaymentFunded;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.api.renovation.RenovationEvent.WorksAccepted;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.RenovationEvent.WorksReported;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.api.renovation.Stage;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import io.taizhang.command.testing.Then;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The past of project {@code p1}, told in the order in which it happened in 2021: {@code aProject().approved().started()}.
 */
final class AProject {
    static final String ID = "p1";

    private final Given<Project> given = Given.of(Project.class).using(new KnownFunds(), new KnownPlaces());
    private final Map<String, Long> requestedFen = new HashMap<>();
    private final ProjectKind kind;

    private AProject(ProjectKind kind) {
        this.kind = kind;
    }

    static AProject noProject() {
        return new AProject(ProjectKind.COMPOUND);
    }

    /** A compound, included in the plan on 5 January. */
    static AProject aProject() {
        return of(ProjectKind.COMPOUND);
    }

    static AProject of(ProjectKind kind) {
        return new AProject(kind)
                .fact(
                        "official",
                        "2021-01-05",
                        new IncludedInPlan(ID, "xinhualu", kind, null, "一号院", List.of("yard-1"), 2021));
    }

    /** Approved with an estimate of 1,000,000 fen, all from the fund of the city. */
    static AProject approvedProject() {
        return aProject().ballotPassed().designPublished().approved();
    }

    /** Under works on contract {@code c1} of 800,000 fen. */
    static AProject projectUnderWorks() {
        return approvedProject().contract("c1", 800_000).started();
    }

    /** Accepted on 10 June, 500,000 fen of contract {@code c1} certified. */
    static AProject acceptedProject() {
        return projectUnderWorks().certified(500_000).reported(100).completed().accepted();
    }

    static IssuedBuilder on(String day, String account) {
        return IssuedBuilder.issued().by(account).at(day + "T09:00:00+08:00");
    }

    AProject ballotPassed() {
        return ballot("2021-01-15", true);
    }

    AProject ballot(String day, boolean passed) {
        return fact(
                "official",
                day,
                new BallotRecorded(
                        ID, "改造", 120, 110, 101, area("9600"), area("8800"), area(passed ? "8000" : "1"), passed));
    }

    /** On notice until 27 January. */
    AProject designPublished() {
        return fact("official", "2021-01-20", new DesignPublished(ID, "设计方案", 7, LocalDate.parse("2021-01-27")));
    }

    AProject approved() {
        return approved(new FundLine("city", 1_000_000));
    }

    AProject approved(FundLine... lines) {
        return fact("approver", "2021-02-01", new ProjectApproved(ID, kind, 1_000_000, List.of(lines)));
    }

    AProject revised(long estimateFen, FundLine... lines) {
        return fact("approver", "2021-02-05", new EstimateRevised(ID, 1_000_000, estimateFen, List.of(lines), "增项"));
    }

    AProject contract(String contractId, long sumFen) {
        return fact(
                "official",
                "2021-02-10",
                new ContractAwarded(
                        ID,
                        contractId,
                        "施工单位",
                        sumFen,
                        LocalDate.parse("2021-03-01"),
                        LocalDate.parse("2021-09-30"),
                        ProcurementMethod.OPEN));
    }

    AProject started() {
        return fact("official", "2021-03-01", new WorksStarted(ID, kind));
    }

    AProject reported(int percent) {
        return fact("official", "2021-03-20", new WorksReported(ID, "主体", percent, "按期"));
    }

    AProject certified(long amountFen) {
        return certified("2021-04-01", "c1", amountFen);
    }

    AProject certified(String day, String contractId, long amountFen) {
        return fact("inspector", day, new WorksCertified(ID, contractId, amountFen));
    }

    AProject requested(String paymentId, long amountFen) {
        return requested(paymentId, "city", amountFen);
    }

    AProject requested(String paymentId, String fundId, long amountFen) {
        requestedFen.put(paymentId, amountFen);
        return fact("official", "2021-04-05", new PaymentRequested(ID, paymentId, "c1", fundId, amountFen, "施工单位"));
    }

    AProject funded(String paymentId, long amountFen) {
        return requested(paymentId, amountFen)
                .fact("SYSTEM", "2021-04-05", new PaymentFunded(ID, paymentId, "city", amountFen));
    }

    AProject paymentApproved(String paymentId, long amountFen) {
        return funded(paymentId, amountFen)
                .fact("approver", "2021-04-08", new PaymentApproved(ID, paymentId, "c1", "city", amountFen));
    }

    AProject paid(String paymentId, long amountFen) {
        return paymentApproved(paymentId, amountFen)
                .fact("finance", "2021-04-10", new PaymentMade(ID, kind, paymentId, "c1", "city", amountFen, "凭证"));
    }

    AProject refused(String paymentId) {
        return fact(
                "approver",
                "2021-04-12",
                new PaymentRefused(
                        ID, paymentId, "c1", "city", requestedFen.get(paymentId), PaymentState.REQUESTED, "重复"));
    }

    AProject reversed(String paymentId) {
        return fact(
                "finance",
                "2021-04-15",
                new PaymentReversed(
                        ID,
                        kind,
                        paymentId,
                        "c1",
                        "city",
                        requestedFen.get(paymentId),
                        LocalDate.parse("2021-04-10"),
                        "付错"));
    }

    AProject completed() {
        return fact("official", "2021-06-01", new WorksCompleted(ID, kind));
    }

    AProject rejected() {
        return fact("inspector2", "2021-06-05", new WorksRejected(ID, kind, List.of("返工")));
    }

    AProject accepted() {
        return fact("inspector2", "2021-06-10", new WorksAccepted(ID, kind, List.of()));
    }

    AProject settled(long finalFen) {
        return fact("finance", "2021-07-01", new AccountSettled(ID, finalFen, 0, false));
    }

    AProject handedOver() {
        return fact("official", "2021-07-10", new ProjectHandedOver(ID, kind, "社区"));
    }

    AProject demonstration() {
        return fact("approver", "2021-07-20", new DemonstrationDesignated(ID, kind));
    }

    AProject cancelled(Stage stage) {
        return fact("approver", "2021-07-30", new ProjectCancelled(ID, kind, stage, "不再实施"));
    }

    AProject fact(String account, String day, LedgerEvent event) {
        given.fact(on(day, account), event);
        return this;
    }

    /** @param day when the command's matter happened, at nine */
    Then<Project> when(String account, String day, RenovationCommand command) {
        return when(on(day, account), command);
    }

    Then<Project> when(IssuedBuilder issued, RenovationCommand command) {
        return given.when(issued, command);
    }

    private static BigDecimal area(String m2) {
        return new BigDecimal(m2);
    }
}
