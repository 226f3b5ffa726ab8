package io.taizhang.query.personal;

import io.taizhang.api.Role;
import io.taizhang.api.personal.PersonalEvent.ErasureApproved;
import io.taizhang.api.personal.PersonalEvent.ErasureRefused;
import io.taizhang.api.personal.PersonalEvent.ErasureRequested;
import io.taizhang.api.personal.PersonalEvent.KeyDestroyed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 个人信息删除: each subject whose erasure was requested, and how far it is. */
final class Erasures extends PerThing<ErasureRow> {

    Erasures() {
        super(
                "subject",
                "erasures",
                new Title("个人信息删除", "Erasures"),
                ErasureRow.class,
                Set.of(ErasureRequested.class, ErasureApproved.class, ErasureRefused.class, KeyDestroyed.class));
    }

    /** Those who request, decide and oversee it. */
    @Override
    public Set<Role> readers() {
        return Set.of(Role.ADMIN, Role.APPROVER, Role.AUDITOR);
    }

    @Override
    public Set<String> filters() {
        return Set.of("state", "ground", "requestedBy", "decidedBy");
    }

    @Override
    public ErasureRow apply(String key, @Nullable ErasureRow row, Fact fact) {
        String actor = fact.provenance().actorId();
        return switch (fact.event()) {
            case ErasureRequested it ->
                new ErasureRow(
                        key,
                        fact.unitPath(),
                        ErasureState.REQUESTED,
                        it.ground(),
                        it.why(),
                        actor,
                        fact.occurredAt(),
                        null,
                        null,
                        null,
                        null);
            case ErasureApproved _ ->
                standing(row, fact).decided(ErasureState.APPROVED, actor, fact.occurredAt(), null, fact.unitPath());
            case ErasureRefused it ->
                standing(row, fact).decided(ErasureState.REFUSED, actor, fact.occurredAt(), it.why(), fact.unitPath());
            case KeyDestroyed it -> standing(row, fact).erased(it.destroyedAt(), fact.unitPath());
            default -> throw unexpected(fact);
        };
    }
}
