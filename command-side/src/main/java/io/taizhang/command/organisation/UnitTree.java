package io.taizhang.command.organisation;

import static io.taizhang.command.organisation.OrganisationRule.PARENT_UNKNOWN;
import static io.taizhang.command.organisation.OrganisationRule.ROOT_EXISTS;
import static io.taizhang.command.organisation.OrganisationRule.UNIT_ALREADY_THERE;
import static io.taizhang.command.organisation.OrganisationRule.UNIT_CYCLE;
import static io.taizhang.command.organisation.OrganisationRule.UNIT_HAS_OPEN_CHILDREN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.organisation.OrganisationCommand.CloseUnit;
import io.taizhang.api.organisation.OrganisationCommand.CorrectUnitFigures;
import io.taizhang.api.organisation.OrganisationCommand.DeclarePublishedFigure;
import io.taizhang.api.organisation.OrganisationCommand.MoveUnit;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.OrganisationCommand.RenameUnit;
import io.taizhang.api.organisation.OrganisationEvent.PublishedFigureDeclared;
import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitFiguresCorrected;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import io.taizhang.command.organisation.Units.Unit;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * All units of an office in one aggregate: two changes that are each right alone (A below B, B below A) must not be wrong
 * together. Every fact carries the path of the unit it is about, as it is after the fact.
 */
class UnitTree {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Units units = new Units();

    UnitTree() {}

    @CommandHandlerInterceptor
    void beforeAnyHandler(LedgerCommand command, Issued issued) {
        long sequence = Optional.ofNullable(AggregateLifecycle.getVersion()).orElse(-1L);
        CommonRule.STALE.refuseIf(issued.expectedSequence() != null && issued.expectedSequence() != sequence, sequence);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void register(RegisterUnit command, Issued issued, Scope scope) {
        CommonRule.ALREADY_EXISTS.refuseIf(units.has(command.unitId()), command.unitId());
        if (command.parentId() == null) {
            ROOT_EXISTS.refuseIf(!units.isEmpty());
            scope.enterNew(issued, command.unitId());
        } else {
            Unit parent = openParent(command.parentId());
            scope.enterNew(issued, scope.enter(issued, command.parentId()) + "/" + command.unitId());
            issued.notBefore(parent.registeredAt());
        }
        apply(new UnitRegistered(
                command.unitId(),
                command.parentId(),
                command.kind(),
                command.name(),
                command.divisionCode(),
                command.areaM2(),
                command.households(),
                command.populations()));
    }

    @CommandHandler
    void rename(RenameUnit command, Issued issued, Scope scope) {
        enterOpen(command.unitId(), issued, scope);
        apply(new UnitRenamed(command.unitId(), command.name()));
    }

    @CommandHandler
    void correct(CorrectUnitFigures command, Issued issued, Scope scope) {
        enterOpen(command.unitId(), issued, scope);
        apply(new UnitFiguresCorrected(
                command.unitId(),
                command.divisionCode(),
                command.areaM2(),
                command.households(),
                command.populations()));
    }

    /** Whoever moves a unit must be in charge of where it leaves and of where it arrives. */
    @CommandHandler
    void move(MoveUnit command, Issued issued, Scope scope) {
        Unit unit = enterOpen(command.unitId(), issued, scope);
        issued.notBefore(unit.hangsSince());
        Unit parent = openParent(command.newParentId());
        UNIT_CYCLE.refuseIf(
                units.isAtOrBelow(command.newParentId(), command.unitId()), command.unitId(), command.newParentId());
        UNIT_ALREADY_THERE.refuseIf(
                command.newParentId().equals(unit.parentId()), command.unitId(), command.newParentId());
        issued.notBefore(parent.registeredAt());
        scope.enterNew(issued, scope.enter(issued, command.newParentId()) + "/" + command.unitId());
        apply(new UnitMoved(command.unitId(), unit.parentId(), command.newParentId()));
    }

    @CommandHandler
    void close(CloseUnit command, Issued issued, Scope scope) {
        Unit unit = enterOpen(command.unitId(), issued, scope);
        issued.notBefore(unit.hangsSince());
        UNIT_HAS_OPEN_CHILDREN.refuseIf(units.hasOpenChildren(command.unitId()), command.unitId());
        units.lastChildClosedAt(command.unitId()).ifPresent(issued::notBefore);
        apply(new UnitClosed(command.unitId(), unit.kind()));
    }

    @CommandHandler
    void declare(DeclarePublishedFigure command, Issued issued, Scope scope) {
        enterOpen(command.unitId(), issued, scope);
        apply(new PublishedFigureDeclared(
                command.unitId(),
                command.code(),
                command.value(),
                command.unit(),
                command.qualifier(),
                command.source(),
                command.period()));
    }

    @EventSourcingHandler
    void on(UnitRegistered fact, Provenance provenance) {
        stream = io.taizhang.api.organisation.UnitTree.STREAM;
        Instant at = provenance.occurredAt();
        units.put(fact.unitId(), new Unit(fact.kind(), fact.parentId(), at, at, null));
    }

    @EventSourcingHandler
    void on(UnitMoved fact, Provenance provenance) {
        units.put(fact.unitId(), unit(fact.unitId()).movedTo(fact.toParentId(), provenance.occurredAt()));
    }

    @EventSourcingHandler
    void on(UnitClosed fact, Provenance provenance) {
        units.put(fact.unitId(), unit(fact.unitId()).closed(provenance.occurredAt()));
    }

    private Unit enterOpen(String unitId, Issued issued, Scope scope) {
        Unit unit = unit(unitId);
        scope.enter(issued, unitId);
        CommonRule.CLOSED.refuseIf(!unit.isOpen(), unitId);
        issued.notBefore(unit.registeredAt());
        return unit;
    }

    private Unit openParent(String parentId) {
        Unit parent = units.find(parentId).orElseThrow(() -> PARENT_UNKNOWN.refusal(parentId));
        CommonRule.UNIT_CLOSED.refuseIf(!parent.isOpen(), parentId);
        return parent;
    }

    private Unit unit(String unitId) {
        return units.find(unitId).orElseThrow(() -> CommonRule.UNIT_UNKNOWN.refusal(unitId));
    }
}
