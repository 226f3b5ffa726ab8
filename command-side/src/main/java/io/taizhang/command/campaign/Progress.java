package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.PROGRESS_NOT_BY_LEAD_UNIT;
import static io.taizhang.command.campaign.CampaignRule.REPORT_ALREADY_DECIDED;
import static io.taizhang.command.campaign.CampaignRule.REPORT_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.campaign.CampaignCommand.ReportProgress;
import io.taizhang.api.campaign.CampaignCommand.ReturnProgress;
import io.taizhang.api.campaign.CampaignCommand.VerifyProgress;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.ProgressReported;
import io.taizhang.api.campaign.CampaignEvent.ProgressReturned;
import io.taizhang.api.campaign.CampaignEvent.ProgressVerified;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** What the leading unit says it has done, report by report, each on top of those before; only what was verified counts. */
final class Progress {
    private Terms terms = Terms.NONE;
    private String leadUnitId = "";
    private Step assigned = Step.NONE;
    private Step latest = Step.NONE;
    private BigDecimal verified = BigDecimal.ZERO;
    private final List<Report> reports = new ArrayList<>();
    private final Set<String> hands = new HashSet<>();

    @CommandHandler
    void handle(ReportProgress command, Issued issued) {
        PROGRESS_NOT_BY_LEAD_UNIT.refuseIf(!issued.by().unitId().equals(leadUnitId), leadUnitId);
        assigned.mustPrecede(issued);
        apply(new ProgressReported(
                command.taskId(),
                terms.campaignId(),
                reports.size() + 1,
                command.quantity(),
                terms.target().unit(),
                command.note()));
    }

    @CommandHandler
    void handle(VerifyProgress command, Issued issued) {
        Report report = undecided(command.reportNo(), issued);
        apply(new ProgressVerified(
                command.taskId(),
                terms.campaignId(),
                terms.indicatorCode(),
                command.reportNo(),
                report.quantity(),
                verified.add(report.quantity()),
                terms.target(),
                terms.weight()));
    }

    @CommandHandler
    void handle(ReturnProgress command, Issued issued) {
        Report report = undecided(command.reportNo(), issued);
        apply(new ProgressReturned(
                command.taskId(), terms.campaignId(), command.reportNo(), report.quantity(), command.why()));
    }

    private Report undecided(int reportNo, Issued issued) {
        REPORT_UNKNOWN.refuseIf(reportNo > reports.size(), reportNo);
        Report report = reports.get(reportNo - 1);
        REPORT_ALREADY_DECIDED.refuseIf(report.decided(), reportNo);
        report.made().mustBeAnothersThan(issued);
        report.made().mustPrecede(issued);
        return report;
    }

    BigDecimal verified() {
        return verified;
    }

    /** The latest verification. */
    Step latest() {
        return latest;
    }

    void mustBeOthersWorkThan(Issued issued) {
        hands.forEach(issued::notBy);
    }

    @EventSourcingHandler
    void on(CampaignEvent event, Provenance provenance) {
        Step step = Step.of(provenance);
        switch (event) {
            case TaskAssigned fact -> {
                terms = Terms.of(fact, step);
                leadUnitId = fact.leadUnitId();
                assigned = step;
            }
            case TaskAmended amended -> terms = terms.after(amended, step);
            case ProgressReported report -> {
                reports.add(new Report(step, report.quantity(), false));
                hands.add(step.by());
            }
            case ProgressVerified verification -> {
                decide(verification.reportNo());
                verified = verification.verifiedQuantity();
                latest = latest.orLater(step);
                hands.add(step.by());
            }
            case ProgressReturned refusal -> decide(refusal.reportNo());
            default -> {}
        }
    }

    private void decide(int reportNo) {
        reports.set(reportNo - 1, reports.get(reportNo - 1).withDecision());
    }
}
