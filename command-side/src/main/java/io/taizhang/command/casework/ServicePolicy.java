package io.taizhang.command.casework;

import static io.taizhang.command.casework.CaseworkRule.VERSION_NOT_HIGHER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.casework.CaseworkCommand.PublishServicePolicy;
import io.taizhang.api.casework.CaseworkCommand.ReviseServicePolicy;
import io.taizhang.api.casework.CaseworkEvent.ServicePolicyPublished;
import io.taizhang.api.casework.CaseworkEvent.ServicePolicyRevised;
import io.taizhang.api.casework.PolicyInForce;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** 服务时限标准: what a unit promises those who report something, in versions. Its id is the unit's. */
public class ServicePolicy extends UnitThing {
    private final List<Version> versions = new ArrayList<>();

    ServicePolicy() {}

    @CommandHandler
    ServicePolicy(PublishServicePolicy command) {
        new Promise(command.version(), command.clocks(), command.categories()).mustMakeSense();
        apply(new ServicePolicyPublished(
                command.policyId(), command.policyId(), command.version(), command.clocks(), command.categories()));
    }

    @CommandHandler
    void revise(ReviseServicePolicy command, Issued issued) {
        Version latest = versions.getLast();
        latest.since().mustPrecede(issued);
        int before = latest.promise().version();
        VERSION_NOT_HIGHER.refuseIf(command.version() <= before, command.version(), before);
        new Promise(command.version(), command.clocks(), command.categories()).mustMakeSense();
        apply(new ServicePolicyRevised(
                command.policyId(), unitId(), command.version(), before, command.clocks(), command.categories()));
    }

    @EventSourcingHandler
    void on(ServicePolicyPublished fact, Provenance provenance) {
        opened("policy/" + fact.policyId(), fact.unitId());
        holds(new Promise(fact.version(), fact.clocks(), fact.categories()), provenance);
    }

    @EventSourcingHandler
    void on(ServicePolicyRevised fact, Provenance provenance) {
        holds(new Promise(fact.version(), fact.clocks(), fact.categories()), provenance);
    }

    private void holds(Promise promise, Provenance provenance) {
        versions.add(new Version(promise, Step.of(provenance)));
    }

    /** What it promised at a moment; empty before its first version. */
    public Optional<PolicyInForce> inForce(Instant at) {
        return versions.reversed().stream()
                .filter(version -> !version.since().at().isAfter(at))
                .findFirst()
                .map(Version::promise)
                .map(promise -> new PolicyInForce(unitId(), promise.version(), promise.clocks(), promise.categories()));
    }

    private record Version(Promise promise, Step since) {}
}
