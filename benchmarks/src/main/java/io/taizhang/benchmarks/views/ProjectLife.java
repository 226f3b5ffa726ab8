package io.taizhang.benchmarks.views;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
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
import io.taizhang.api.renovation.RenovationCommand.HandOver;
import io.taizhang.api.renovation.RenovationCommand.IncludeInPlan;
import io.taizhang.api.renovation.RenovationCommand.PublishDesign;
import io.taizhang.api.renovation.RenovationCommand.RecordBallot;
import io.taizhang.api.renovation.RenovationCommand.ReportWorks;
import io.taizhang.api.renovation.RenovationCommand.RequestPayment;
import io.taizhang.api.renovation.RenovationCommand.SettleAccount;
import io.taizhang.api.renovation.RenovationCommand.StartWorks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A project from plan to handover, with one to six parts of the works, each of them certified and paid. */
record ProjectLife(int number) {
    private static final Instant FIRST = Instant.parse("2019-01-01T02:00:00Z");
    private static final int MOST_PARTS = 6;

    /** On which day, counted from the first one, a project begins. */
    static int dayOf(int number) {
        return number % 1_500;
    }

    String id() {
        return "p" + number;
    }

    String contract() {
        return id() + "-contract";
    }

    String payment(int part) {
        return id() + "-payment-" + part;
    }

    long partFen() {
        return 1_000_000L + number % 997 * 1_013L;
    }

    private int parts() {
        return 1 + number % MOST_PARTS;
    }

    private long totalFen() {
        return parts() * partFen();
    }

    List<Step> steps() {
        Steps steps = new Steps();
        prepare(steps);
        for (int part = 1; part <= parts(); part++) {
            work(steps, part);
        }
        finish(steps);
        return steps.taken;
    }

    private void prepare(Steps steps) {
        Actor official = People.official(number);
        steps.after(0, official, included(steps.day()));
        steps.after(10, official, ballot());
        steps.after(2, official, new PublishDesign(id(), "设计方案", 7));
        steps.after(
                13,
                People.APPROVER,
                new ApproveProject(id(), totalFen(), List.of(new FundLine(Town.fund(number), totalFen()))));
        steps.after(
                1,
                People.FINANCE,
                new Allocate(Town.fund(number), id() + "-allocation", "project/" + id(), totalFen()));
        LocalDate day = steps.day();
        steps.after(
                14,
                official,
                new AwardContract(
                        id(),
                        contract(),
                        "示例施工单位",
                        totalFen(),
                        day.plusDays(20),
                        day.plusDays(300),
                        ProcurementMethod.OPEN));
        steps.after(5, official, new StartWorks(id()));
    }

    private IncludeInPlan included(LocalDate day) {
        return new IncludeInPlan(
                id(),
                Town.unit(number),
                ProjectKind.COMPOUND,
                Category.BASIC,
                "老旧小区改造" + number,
                List.of(Town.place(number)),
                day.getYear());
    }

    private RecordBallot ballot() {
        BigDecimal all = new BigDecimal("9600.00");
        BigDecimal voting = new BigDecimal("8800.50");
        return new RecordBallot(id(), "是否改造", 120, 110, 101, all, voting, new BigDecimal("8080.25"));
    }

    private void work(Steps steps, int part) {
        Actor official = People.official(number);
        steps.after(30, official, new ReportWorks(id(), "第" + part + "期", 100 * part / parts(), "按期完成"));
        steps.after(1, People.INSPECTOR, new CertifyWorks(id(), contract(), partFen()));
        steps.after(
                2,
                official,
                new RequestPayment(id(), payment(part), contract(), Town.fund(number), partFen(), "示例施工单位"));
        steps.after(2, People.APPROVER, new ApprovePayment(id(), payment(part)));
        steps.after(2, People.FINANCE, new ConfirmDisbursement(id(), payment(part), "凭证-" + payment(part)));
    }

    private void finish(Steps steps) {
        Actor official = People.official(number);
        steps.after(5, official, new CompleteWorks(id()));
        steps.after(7, People.INSPECTOR, new AcceptWorks(id(), List.of("联合验收合格")));
        LedgerCommand settled = new SettleAccount(id(), totalFen());
        steps.after(40, People.FINANCE, settled);
        steps.after(5, official, new HandOver(id(), "社区代管"));
    }

    private final class Steps {
        private final List<Step> taken = new ArrayList<>();
        private Instant now = FIRST.plus(Duration.ofDays(dayOf(number)));

        LocalDate day() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }

        void after(int days, Actor actor, LedgerCommand command) {
            now = now.plus(Duration.ofDays(days));
            taken.add(new Step(actor, now, command));
        }
    }
}
