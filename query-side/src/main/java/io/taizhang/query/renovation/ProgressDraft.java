package io.taizhang.query.renovation;

import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.BallotRecorded;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksAccepted;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksCorrected;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.RenovationEvent.WorksReported;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.api.renovation.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A project's row while one event is written into it. */
final class ProgressDraft {
    private final ProgressRow row;
    private final LocalDate on;
    private Stage stage;
    private @Nullable Boolean ballotPassed;
    private @Nullable LocalDate noticeEndsOn;
    private @Nullable LocalDate approvedOn;
    private List<ContractLine> contracts;
    private @Nullable LocalDate startedOn;
    private @Nullable String worksStage;
    private int percent;
    private @Nullable LocalDate completedOn;
    private @Nullable LocalDate acceptedOn;
    private int rejections;
    private List<String> findings;
    private boolean settled;
    private boolean lateSettlement;
    private boolean demonstration;
    private @Nullable LocalDate handedOverOn;
    private @Nullable String managedBy;
    private @Nullable String cancelledBecause;

    /** @param on the day the event happened */
    ProgressDraft(ProgressRow row, LocalDate on) {
        this.row = row;
        this.on = on;
        this.stage = row.stage();
        this.ballotPassed = row.ballotPassed();
        this.noticeEndsOn = row.noticeEndsOn();
        this.approvedOn = row.approvedOn();
        this.contracts = row.contracts();
        this.startedOn = row.startedOn();
        this.worksStage = row.worksStage();
        this.percent = row.percent();
        this.completedOn = row.completedOn();
        this.acceptedOn = row.acceptedOn();
        this.rejections = row.rejections();
        this.findings = row.findings();
        this.settled = row.settled();
        this.lateSettlement = row.lateSettlement();
        this.demonstration = row.demonstration();
        this.handedOverOn = row.handedOverOn();
        this.managedBy = row.managedBy();
        this.cancelledBecause = row.cancelledBecause();
    }

    ProgressDraft write(RenovationEvent event) {
        Stages.Change change = Stages.in(event);
        if (change != null) {
            stage = change.to();
        }
        switch (event) {
            case BallotRecorded it -> ballotPassed = it.ballotPassed();
            case DesignPublished it -> noticeEndsOn = it.noticeEndsOn();
            case ProjectApproved _ -> approvedOn = on;
            case ContractAwarded it -> add(ContractLine.of(it));
            case VariationApproved it -> change(it.contractId(), contract -> contract.varied(it));
            case WorksCertified it -> change(it.contractId(), contract -> contract.certified(it.amountFen()));
            case WorksStarted _ -> startedOn = on;
            case WorksReported it -> reported(it.stage(), it.percent());
            case WorksCorrected it -> percent = it.percent();
            case WorksCompleted _ -> completedOn = on;
            case WorksAccepted it -> accepted(it.findings());
            case WorksRejected it -> rejected(it.findings());
            case AccountSettled it -> settled(it.late());
            case DemonstrationDesignated _ -> demonstration = true;
            case ProjectHandedOver it -> handedOver(it.managedBy());
            case ProjectCancelled it -> cancelledBecause = it.why();
            default -> throw new IllegalArgumentException("nothing to write for " + event);
        }
        return this;
    }

    private void add(ContractLine contract) {
        List<ContractLine> all = new ArrayList<>(contracts);
        all.add(contract);
        contracts = all;
    }

    private void change(String contractId, UnaryOperator<ContractLine> change) {
        contracts = contracts.stream()
                .map(contract -> contract.contractId().equals(contractId) ? change.apply(contract) : contract)
                .toList();
    }

    private void reported(String part, int done) {
        worksStage = part;
        percent = done;
    }

    private void accepted(List<String> found) {
        acceptedOn = on;
        findings = found;
    }

    private void rejected(List<String> found) {
        completedOn = null;
        rejections++;
        findings = found;
    }

    private void settled(boolean late) {
        settled = true;
        lateSettlement = late;
    }

    private void handedOver(String to) {
        handedOverOn = on;
        managedBy = to;
    }

    /** @param unitPath that of the event */
    ProgressRow finished(String unitPath) {
        return new ProgressRow(
                row.projectId(),
                row.title(),
                row.kind(),
                row.category(),
                row.year(),
                row.unitId(),
                unitPath,
                row.placeIds(),
                stage,
                ballotPassed,
                noticeEndsOn,
                approvedOn,
                contracts,
                startedOn,
                worksStage,
                percent,
                completedOn,
                acceptedOn != null,
                acceptedOn,
                rejections,
                findings,
                settled,
                lateSettlement,
                demonstration,
                handedOverOn != null,
                handedOverOn,
                managedBy,
                cancelledBecause);
    }
}
