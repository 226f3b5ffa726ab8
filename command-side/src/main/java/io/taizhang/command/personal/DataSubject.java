package io.taizhang.command.personal;

import static io.taizhang.command.personal.PersonalRule.ERASURE_ALREADY_APPROVED;
import static io.taizhang.command.personal.PersonalRule.ERASURE_ALREADY_REQUESTED;
import static io.taizhang.command.personal.PersonalRule.ERASURE_NOT_APPROVED;
import static io.taizhang.command.personal.PersonalRule.ERASURE_NOT_REQUESTED;
import static io.taizhang.command.personal.PersonalRule.SUBJECT_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.personal.PersonalCommand.ApproveErasure;
import io.taizhang.api.personal.PersonalCommand.RecordDestruction;
import io.taizhang.api.personal.PersonalCommand.RefuseErasure;
import io.taizhang.api.personal.PersonalCommand.RequestErasure;
import io.taizhang.api.personal.PersonalEvent;
import io.taizhang.api.personal.PersonalEvent.ErasureApproved;
import io.taizhang.api.personal.PersonalEvent.ErasureRefused;
import io.taizhang.api.personal.PersonalEvent.ErasureRequested;
import io.taizhang.api.personal.PersonalEvent.KeyDestroyed;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import io.taizhang.command.Step;
import io.taizhang.ledger.PersonalData;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * 个人信息主体: whoever values were sealed for, and how far it is on the way to being erased. What is recorded of it belongs to
 * many units; to erase it is for those who reach them all.
 */
public class DataSubject {
    @AggregateIdentifier
    private @Nullable String stream;

    private Erasure erasure = Erasure.NONE;
    private Step latest = Step.NONE;

    DataSubject() {}

    private enum Erasure {
        /** Never requested, or refused. */
        NONE,
        REQUESTED,
        APPROVED,
        DONE
    }

    /** Requested again after a refusal, it begins anew. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void request(RequestErasure command, Issued issued, Scope scope, Persons persons, PersonalData personalData) {
        String unitId = enter(command.subjectId(), issued, scope, persons);
        ERASURE_ALREADY_REQUESTED.refuseIf(erasure == Erasure.REQUESTED);
        ERASURE_ALREADY_APPROVED.refuseIf(erasure == Erasure.APPROVED);
        latest.mustPrecede(issued);
        apply(new ErasureRequested(
                command.subjectId(), unitId, command.ground(), personalData.seal(command.subjectId(), command.why())));
    }

    @CommandHandler
    void approve(ApproveErasure command, Issued issued, Scope scope, Persons persons) {
        enter(command.subjectId(), issued, scope, persons);
        mustBeRequested();
        latest.mustPrecede(issued);
        latest.mustBeAnothersThan(issued);
        apply(new ErasureApproved(command.subjectId()));
    }

    @CommandHandler
    void refuse(RefuseErasure command, Issued issued, Scope scope, Persons persons, PersonalData personalData) {
        enter(command.subjectId(), issued, scope, persons);
        mustBeRequested();
        latest.mustPrecede(issued);
        apply(new ErasureRefused(command.subjectId(), personalData.seal(command.subjectId(), command.why())));
    }

    @CommandHandler
    void destroyed(RecordDestruction command, Issued issued, Scope scope, Persons persons) {
        enter(command.subjectId(), issued, scope, persons);
        ERASURE_NOT_APPROVED.refuseIf(erasure != Erasure.APPROVED, command.subjectId());
        apply(new KeyDestroyed(command.subjectId(), command.destroyedAt()));
    }

    /** @return the unit in which it is decided: more may have been recorded of the person since it was requested */
    private String enter(String subjectId, Issued issued, Scope scope, Persons persons) {
        String unitId = persons.unitOf(subjectId).orElseThrow(() -> SUBJECT_UNKNOWN.refusal(subjectId));
        scope.enter(issued, unitId);
        long sequence = Optional.ofNullable(AggregateLifecycle.getVersion()).orElse(-1L);
        CommonRule.STALE.refuseIf(issued.expectedSequence() != null && issued.expectedSequence() != sequence, sequence);
        CommonRule.SUBJECT_ERASED.refuseIf(erasure == Erasure.DONE, subjectId);
        return unitId;
    }

    private void mustBeRequested() {
        ERASURE_ALREADY_APPROVED.refuseIf(erasure == Erasure.APPROVED);
        ERASURE_NOT_REQUESTED.refuseIf(erasure != Erasure.REQUESTED);
    }

    @EventSourcingHandler
    void on(PersonalEvent event, Provenance provenance) {
        latest = Step.of(provenance);
        switch (event) {
            case ErasureRequested it -> {
                stream = "subject/" + it.subjectId();
                erasure = Erasure.REQUESTED;
            }
            case ErasureApproved _ -> erasure = Erasure.APPROVED;
            case ErasureRefused _ -> erasure = Erasure.NONE;
            case KeyDestroyed _ -> erasure = Erasure.DONE;
            default -> throw new IllegalStateException("Not of a subject: " + event);
        }
    }
}
