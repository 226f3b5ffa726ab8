package io.taizhang.ledger;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event of an old revision becomes one of the newest before it is bound to its class.
 *
 * <p>Axon's {@code EventUpcasterChain} is not used: it works on streams of Axon's stored entries, where an unknown
 * revision passes through unchanged. Here every reader, the bulk ones that know no Axon messages too, goes through one
 * function of name, revision and JSON, and a gap in the chain is found when the process starts.
 */
final class Upcasters {
    private final Map<String, List<Upcaster>> byType;

    /**
     * @throws IllegalStateException where an old revision has no upcaster or two, or an upcaster belongs to no old revision
     */
    Upcasters(EventNames names, Collection<Upcaster> upcasters) {
        this.byType = Map.copyOf(upcasters.stream().collect(groupingBy(Upcaster::type)));
        Map<String, List<Integer>> found = new TreeMap<>();
        byType.forEach((type, steps) ->
                found.put(type, steps.stream().map(Upcaster::from).sorted().toList()));
        Map<String, List<Integer>> wanted = new TreeMap<>();
        names.all().stream()
                .filter(type -> type.revision() > 1)
                .forEach(type -> wanted.put(
                        type.name(), IntStream.range(1, type.revision()).boxed().toList()));
        if (!found.equals(wanted)) {
            throw new IllegalStateException("Upcasters are needed from " + wanted + ", and there are " + found);
        }
    }

    /** Those of all contexts; a new one is one line here. */
    static List<Upcaster> ofAllContexts() {
        return List.of();
    }

    /** @throws UnknownEventException where the revision is newer than the newest known one, or no revision at all */
    ObjectNode toNewest(EventType type, int revision, ObjectNode stored) {
        if (revision < 1 || revision > type.revision()) {
            throw new UnknownEventException(type.name(), Integer.toString(revision));
        }
        ObjectNode event = stored;
        for (int from = revision; from < type.revision(); from++) {
            event = step(type.name(), from).up(event);
        }
        return event;
    }

    private Upcaster step(String type, int from) {
        return byType.get(type).stream()
                .filter(step -> step.from() == from)
                .findFirst()
                .orElseThrow();
    }
}
