package io.taizhang.ledger;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a fact is about: under these subjects it is stored, and found again. */
public final class SubjectIndex {
    private final Map<Class<? extends LedgerEvent>, Subjects> shapes;

    SubjectIndex(EventNames names) {
        this.shapes = names.all().stream()
                .map(EventType::event)
                .collect(toUnmodifiableMap(Function.identity(), Subjects::of));
    }

    /** Knows every event of every context. */
    public static SubjectIndex ofAllContexts() {
        return new SubjectIndex(EventNames.ofAllContexts());
    }

    public List<String> of(Fact fact) {
        return of(fact.event(), fact.provenance(), fact.stream());
    }

    /** Each subject once: the stream first, then what the event names, then the units from the top down. */
    List<String> of(LedgerEvent event, Provenance provenance, String stream) {
        Set<String> found = new LinkedHashSet<>();
        found.add(stream);
        shapes.get(event.getClass()).collect(event, found::add);
        found.addAll(units(provenance));
        return List.copyOf(found);
    }

    /** What the event names, each once, but for its stream and the units above it: those are found by its row. */
    List<String> beside(LedgerEvent event, Provenance provenance, String stream) {
        Set<String> found = new LinkedHashSet<>();
        shapes.get(event.getClass()).collect(event, found::add);
        if (!found.isEmpty()) {
            found.remove(stream);
            units(provenance).forEach(found::remove);
        }
        return List.copyOf(found);
    }

    private static List<String> units(Provenance provenance) {
        return provenance.units().stream().map(unit -> "unit/" + unit).toList();
    }
}
