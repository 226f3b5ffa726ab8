package io.taizhang.command.personal;

import static io.taizhang.command.personal.PersonalRule.KEYS_BEING_ROTATED;
import static io.taizhang.command.personal.PersonalRule.KEYS_NOT_BEING_ROTATED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.personal.KeyRing;
import io.taizhang.api.personal.PersonalCommand.RecordRotation;
import io.taizhang.api.personal.PersonalCommand.RotateKeys;
import io.taizhang.api.personal.PersonalEvent.KeyRotationBegun;
import io.taizhang.api.personal.PersonalEvent.KeysRotated;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The keys of all persons of the ledger: one rotation at a time, by somebody at the topmost unit. */
public class PersonalKeyRing {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Set<String> rotations = new HashSet<>();
    private String running = "";

    PersonalKeyRing() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void rotate(RotateKeys command, Issued issued, Scope scope) {
        enter(issued, scope);
        KEYS_BEING_ROTATED.refuseIf(!running.isEmpty(), running);
        CommonRule.ALREADY_EXISTS.refuseIf(
                rotations.contains(command.rotationId()), "rotation/" + command.rotationId());
        apply(new KeyRotationBegun(command.rotationId()));
    }

    @CommandHandler
    void rotated(RecordRotation command, Issued issued, Scope scope) {
        enter(issued, scope);
        KEYS_NOT_BEING_ROTATED.refuseIf(!running.equals(command.rotationId()), command.rotationId());
        apply(new KeysRotated(command.rotationId(), command.count()));
    }

    private static void enter(Issued issued, Scope scope) {
        scope.enterTopmost(issued);
        long sequence = Optional.ofNullable(AggregateLifecycle.getVersion()).orElse(-1L);
        CommonRule.STALE.refuseIf(issued.expectedSequence() != null && issued.expectedSequence() != sequence, sequence);
    }

    @EventSourcingHandler
    void on(KeyRotationBegun fact) {
        stream = KeyRing.STREAM;
        rotations.add(fact.rotationId());
        running = fact.rotationId();
    }

    @EventSourcingHandler
    void on(KeysRotated fact) {
        running = "";
    }
}
