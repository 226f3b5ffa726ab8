package io.taizhang.query.engine;

import io.taizhang.api.Actor;
import io.taizhang.api.Sealed;
import io.taizhang.ledger.Citations;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.evidence.EvidenceStore;
import io.taizhang.ledger.evidence.Sha256;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may read evidence: whoever is told a fact that rests on it, and whoever handed it in. What shows people is not for those
 * who see no personal data: they read what rests under facts that name nobody.
 */
public final class EvidenceReaders {
    private static final int CHUNK = 500;

    private final Ledger ledger;
    private final Reaches reaches;
    private final EvidenceStore store;
    private final ClassValue<Boolean> namesPeople = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> event) {
            return holdsNames(event);
        }
    };

    public EvidenceReaders(Ledger ledger, Reaches reaches, EvidenceStore store) {
        this.ledger = ledger;
        this.reaches = reaches;
        this.store = store;
    }

    public boolean include(Actor actor, Sha256 name) {
        return store.wasHandedInBy(name, actor.id()) || isToldOfAFactOn(actor, name);
    }

    /**
     * Whom it shows to an actor who may read it: those whose values are sealed in the facts that rest on it, as far as they
     * are the actor's to see. Nobody to one who sees no personal data, who reads it under facts that name nobody.
     */
    public Set<String> shownIn(Sha256 name, Actor actor) {
        Set<String> shown = new TreeSet<>();
        if (!actor.seesPersonalData()) {
            return shown;
        }
        long head = ledger.head();
        Reach reach = reaches.of(actor);
        List<Fact> citing;
        long after = 0;
        do {
            citing = ledger.about(Citations.subjectOf(name.hex()), after, head, CHUNK);
            for (Fact fact : citing) {
                if (reach.covers(fact.units()) && namesPeople.get(fact.event().getClass())) {
                    collect(fact.event(), shown);
                }
                after = fact.position();
            }
        } while (citing.size() == CHUNK);
        return shown;
    }

    private static void collect(@Nullable Object part, Set<String> subjectIds) {
        switch (part) {
            case Sealed sealed -> subjectIds.add(sealed.subjectId());
            case Collection<?> many -> many.forEach(one -> collect(one, subjectIds));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    collect(read(component, record), subjectIds);
                }
            }
            case null, default -> {
                // holds nobody
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static boolean holdsNames(Type type) {
        return switch (type) {
            case ParameterizedType many ->
                Arrays.stream(many.getActualTypeArguments()).anyMatch(EvidenceReaders::holdsNames);
            case Class<?> one when one == Sealed.class -> true;
            case Class<?> one
            when one.isRecord() ->
                Arrays.stream(one.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .anyMatch(EvidenceReaders::holdsNames);
            default -> false;
        };
    }

    private boolean isToldOfAFactOn(Actor actor, Sha256 name) {
        long head = ledger.head();
        Reach reach = reaches.of(actor);
        Opening opening = new Opening(actor);
        long after = 0;
        while (true) {
            List<Fact> citing = ledger.about(Citations.subjectOf(name.hex()), after, head, CHUNK);
            if (citing.stream().anyMatch(fact -> opening.isBy(fact, reach.covers(fact.units())))) {
                return true;
            }
            if (citing.size() < CHUNK) {
                return opening.isByOnesOwn();
            }
            after = citing.getLast().position();
        }
    }

    /**
     * Whether facts open evidence to an actor. Whoever sees no personal data, and cites what is kept from such people, does
     * not open it so: a digest can be had without the evidence.
     */
    private final class Opening {
        private final Actor actor;
        private boolean keptFromSome;
        private boolean citedByOneself;

        Opening(Actor actor) {
            this.actor = actor;
        }

        boolean isBy(Fact fact, boolean covered) {
            if (actor.seesPersonalData()) {
                return covered;
            }
            if (!isForEverybody(fact)) {
                keptFromSome = true;
                return false;
            }
            boolean own = fact.provenance().actorId().equals(actor.id());
            citedByOneself |= covered && own;
            return covered && !own;
        }

        boolean isByOnesOwn() {
            return citedByOneself && !keptFromSome;
        }
    }

    private boolean isForEverybody(Fact fact) {
        return Told.to(false, fact) && !namesPeople.get(fact.event().getClass());
    }
}
