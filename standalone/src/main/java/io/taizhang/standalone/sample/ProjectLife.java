package io.taizhang.standalone.sample;

import io.taizhang.api.fund.FundCommand.Allocate;
import io.taizhang.api.renovation.Category;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.AcceptWorks;
import io.taizhang.api.renovation.RenovationCommand.ApprovePayment;
import io.taizhang.api.renovation.RenovationCommand.ApproveProject;
import io.taizhang.api.renovation.RenovationCommand.AwardContract;
import io.taizhang.api.renovation.RenovationCommand.CertifyWorks;
import io.taizhang.api.renovation.RenovationCommand.CompleteWorks;
import io.taizhang.api.renovation.RenovationCommand.ConfirmDisbursement;
import io.taizhang.api.renovation.RenovationCommand.DesignateDemonstration;
import io.taizhang.api.renovation.RenovationCommand.HandOver;
import io.taizhang.api.renovation.RenovationCommand.IncludeInPlan;
import io.taizhang.api.renovation.RenovationCommand.PublishDesign;
import io.taizhang.api.renovation.RenovationCommand.RecordBallot;
import io.taizhang.api.renovation.RenovationCommand.ReportWorks;
import io.taizhang.api.renovation.RenovationCommand.RequestPayment;
import io.taizhang.api.renovation.RenovationCommand.SettleAccount;
import io.taizhang.api.renovation.RenovationCommand.StartWorks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's life from plan to handover, written into the diary by the accounts that may do each step.
 *
 * @param official the account that runs it
 * @param begins the day it is included in the plan
 * @param paymentsFen one payment for each part of the works
 */
record ProjectLife(
        String projectId,
        String unitId,
        String official,
        ProjectKind kind,
        @Nullable Category category,
        String title,
        List<String> placeIds,
        String fundId,
        LocalDate begins,
        List<Long> paymentsFen) {

    /** Days from one step to the next part of the works. */
    private static final int PART = 40;

    long paidFen() {
        return paymentsFen.stream().mapToLong(Long::longValue).sum();
    }

    /** The estimate stands a twentieth above what was paid in the end, in whole yuan. */
    long estimateFen() {
        return (paidFen() + paidFen() / 20) / 100 * 100;
    }

    void writeToHandover(Diary diary) {
        writeToContract(diary);
        int parts = paymentsFen.size();
        for (int part = 1; part <= parts; part++) {
            writePart(diary, part, 100 * part / parts);
        }
        LocalDate done = worksBegin().plusDays((long) PART * (parts + 1));
        diary.on(done, official, new CompleteWorks(projectId));
        diary.on(done.plusDays(7), "inspector2", new AcceptWorks(projectId, List.of("联合验收合格（示例）")));
        diary.on(done.plusDays(50), "finance", new SettleAccount(projectId, paidFen()));
        diary.on(done.plusDays(55), official, new HandOver(projectId, "社区代管（示例）"));
    }

    void writeDemonstration(Diary diary) {
        LocalDate done = worksBegin().plusDays((long) PART * (paymentsFen.size() + 1));
        diary.on(done.plusDays(60), "approver", new DesignateDemonstration(projectId));
    }

    void writeToPlan(Diary diary) {
        diary.on(
                begins,
                official,
                new IncludeInPlan(projectId, unitId, kind, category, title, placeIds, begins.getYear()));
    }

    void writeToApproval(Diary diary) {
        writeToPlan(diary);
        if (kind == ProjectKind.COMPOUND) {
            diary.on(begins.plusDays(10), official, ballot());
        }
        diary.on(begins.plusDays(12), official, new PublishDesign(projectId, title + "设计方案", 7));
        diary.on(
                begins.plusDays(25),
                "approver",
                new ApproveProject(projectId, estimateFen(), List.of(new FundLine(fundId, estimateFen()))));
        diary.on(
                begins.plusDays(26),
                "finance",
                new Allocate(fundId, projectId + "-allocation", "project/" + projectId, estimateFen()));
    }

    void writeToContract(Diary diary) {
        writeToApproval(diary);
        diary.on(
                begins.plusDays(40),
                official,
                new AwardContract(
                        projectId,
                        contractId(),
                        "示例施工单位",
                        paidFen(),
                        begins.plusDays(45),
                        begins.plusDays(45L + (long) PART * (paymentsFen.size() + 1)),
                        ProcurementMethod.OPEN));
        diary.on(worksBegin(), official, new StartWorks(projectId));
    }

    /** Reports, certifies and pays one part of the works. */
    void writePart(Diary diary, int part, int percent) {
        writeCertified(diary, part, percent);
        LocalDate reported = reported(part);
        diary.on(reported.plusDays(5), "approver", new ApprovePayment(projectId, paymentId(part)));
        diary.on(
                reported.plusDays(7),
                "finance",
                new ConfirmDisbursement(projectId, paymentId(part), "示例凭证-" + projectId + "-" + part));
    }

    /** Reports and certifies one part of the works, and asks for its payment. */
    void writeCertified(Diary diary, int part, int percent) {
        LocalDate reported = reported(part);
        long amount = paymentsFen.get(part - 1);
        diary.on(reported, official, new ReportWorks(projectId, "第" + part + "期", percent, "按期完成（示例）"));
        diary.on(reported.plusDays(1), "inspector", new CertifyWorks(projectId, contractId(), amount));
        diary.on(
                reported.plusDays(3),
                official,
                new RequestPayment(projectId, paymentId(part), contractId(), fundId, amount, "示例施工单位"));
    }

    LocalDate reported(int part) {
        return worksBegin().plusDays((long) PART * part);
    }

    private RecordBallot ballot() {
        return new RecordBallot(
                projectId,
                title,
                120,
                110,
                101,
                new BigDecimal("9600.00"),
                new BigDecimal("8800.50"),
                new BigDecimal("8080.25"));
    }

    private LocalDate worksBegin() {
        return begins.plusDays(45);
    }

    private String contractId() {
        return projectId + "-contract";
    }

    private String paymentId(int part) {
        return projectId + "-payment-" + part;
    }
}
