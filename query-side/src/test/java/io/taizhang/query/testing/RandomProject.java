package io.taizhang.query.testing;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.DemonstrationDesignated;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.ProjectCancelled;
import io.taizhang.api.renovation.RenovationEvent.ProjectHandedOver;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.api.renovation.RenovationEvent.WorksCompleted;
import io.taizhang.api.renovation.RenovationEvent.WorksRejected;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.api.renovation.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A project that takes one step at a time, any that the rules allow where it stands. */
final class RandomProject {
    private final String id;
    private final ProjectKind kind;
    private final Random random;
    private final Consumer<LedgerEvent> project;
    private final Consumer<LedgerEvent> fund;
    private final List<RandomPayment> payments = new ArrayList<>();
    private Stage stage = Stage.IDENTIFICATION;
    private long estimate;
    private long contract;
    private long certified;
    private boolean settled;
    private boolean demonstration;

    RandomProject(
            String id, ProjectKind kind, Random random, Consumer<LedgerEvent> project, Consumer<LedgerEvent> fund) {
        this.id = id;
        this.kind = kind;
        this.random = random;
        this.project = project;
        this.fund = fund;
    }

    void oneStep() {
        if (stage.compareTo(Stage.COMPLETION) < 0 && random.nextInt(150) == 0) {
            cancel();
            return;
        }
        switch (stage) {
            case IDENTIFICATION -> approve();
            case PREPARATION -> prepare();
            case IMPLEMENTATION -> work();
            case COMPLETION -> complete();
            case COMPLETED, CANCELLED -> reverseAny();
        }
    }

    private void approve() {
        estimate = 1 + random.nextInt(100_000);
        stage = Stage.PREPARATION;
        project.accept(new ProjectApproved(id, kind, estimate, List.of()));
    }

    private void prepare() {
        switch (random.nextInt(4)) {
            case 0 -> revise();
            case 1 -> start();
            default -> award();
        }
    }

    private void revise() {
        long revised = estimate + random.nextInt(10_000);
        project.accept(new EstimateRevised(id, estimate, revised, List.of(), "地下管网"));
        estimate = revised;
    }

    private void start() {
        if (contract == 0) {
            return;
        }
        stage = Stage.IMPLEMENTATION;
        project.accept(new WorksStarted(id, kind));
    }

    private void award() {
        long sum = part(estimate - contract);
        if (sum > 0) {
            contract += sum;
            LocalDate day = LocalDate.parse("2019-03-01");
            project.accept(new ContractAwarded(id, "c1", "示例施工单位01", sum, day, day, ProcurementMethod.OPEN));
        }
    }

    private void work() {
        switch (random.nextInt(14)) {
            case 0 -> {
                stage = Stage.COMPLETION;
                project.accept(new WorksCompleted(id, kind));
            }
            case 1, 2, 3 -> certify();
            case 4, 5, 6 -> request();
            default -> payments.stream().filter(RandomPayment::isOpen).findAny().ifPresent(RandomPayment::oneStep);
        }
    }

    private void certify() {
        long sum = part(contract - certified);
        if (sum > 0) {
            certified += sum;
            project.accept(new WorksCertified(id, "c1", sum));
        }
    }

    private void request() {
        long standing = payments.stream().mapToLong(RandomPayment::standingFen).sum();
        long sum = part(certified - standing);
        if (sum > 0) {
            payments.add(RandomPayment.requested(id, kind, "pay" + payments.size(), sum, random, project, fund));
        }
    }

    private void complete() {
        if (!settled && random.nextBoolean()) {
            settled = true;
            project.accept(new AccountSettled(id, certified, certified, false));
        } else if (!demonstration && random.nextInt(4) == 0) {
            demonstration = true;
            project.accept(new DemonstrationDesignated(id, kind));
        } else if (settled) {
            stage = Stage.COMPLETED;
            project.accept(new ProjectHandedOver(id, kind, "示例物业01"));
        } else {
            stage = Stage.IMPLEMENTATION;
            project.accept(new WorksRejected(id, kind, List.of("排水不畅")));
        }
    }

    private void cancel() {
        payments.stream().filter(RandomPayment::isOpen).forEach(RandomPayment::refuse);
        project.accept(new ProjectCancelled(id, kind, stage, "征收"));
        stage = Stage.CANCELLED;
    }

    /** One payment of each project stays. */
    private void reverseAny() {
        payments.stream().filter(RandomPayment::isPaid).skip(1).findFirst().ifPresent(RandomPayment::reverse);
    }

    /** Something of what is left; 0 where nothing is. */
    private long part(long left) {
        return left <= 0 ? 0 : 1 + random.nextLong(left);
    }
}
