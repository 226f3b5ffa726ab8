package io.taizhang.ledger;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.taizhang.api.Evidence;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What a fact is about: under these subjects it is stored, and found again. */
public final class SubjectIndex {
    private static final int FEW = 16;

    private final Map<Class<? extends LedgerEvent>, Subjects> shapes;
    /** By unit path: there are few of these, and each stands in fact after fact. */
    private final Map<String, List<String>> units = new ConcurrentHashMap<>();

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

    /** Each subject once: the stream first, then what the event names, what it rests on, the units from the top down. */
    List<String> of(LedgerEvent event, Provenance provenance, String stream) {
        List<String> found = new ArrayList<>();
        found.add(stream);
        shapes.get(event.getClass()).collect(event, found::add);
        addEvidence(provenance, found);
        addUnits(provenance, found);
        return eachOnce(found);
    }

    /** What the event names and rests on, each once, but for its stream and the units above it: those are found by its row. */
    List<String> beside(LedgerEvent event, Provenance provenance, String stream) {
        List<String> found = new ArrayList<>();
        shapes.get(event.getClass()).collect(event, found::add);
        addEvidence(provenance, found);
        if (!found.isEmpty()) {
            List<String> inItsRow = new ArrayList<>(List.of(stream));
            addUnits(provenance, inItsRow);
            found.removeAll(inItsRow);
        }
        return eachOnce(found);
    }

    private static void addEvidence(Provenance provenance, List<String> found) {
        for (Evidence evidence : provenance.evidence()) {
            found.add(Citations.subjectOf(evidence.sha256()));
        }
    }

    private void addUnits(Provenance provenance, List<String> found) {
        found.addAll(units.computeIfAbsent(
                provenance.unitPath(),
                path -> provenance.units().stream().map(unit -> "unit/" + unit).toList()));
    }

    /** Few are sooner compared with each other than put into a set. */
    private static List<String> eachOnce(List<String> found) {
        if (found.size() > FEW) {
            return List.copyOf(new LinkedHashSet<>(found));
        }
        for (int i = found.size() - 1; i > 0; i--) {
            if (found.indexOf(found.get(i)) < i) {
                found.remove(i);
            }
        }
        return List.copyOf(found);
    }
}
