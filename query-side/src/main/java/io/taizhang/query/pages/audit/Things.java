package io.taizhang.query.pages.audit;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Thing;
import io.taizhang.query.pages.UnitNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the things are called that facts are about, and where their pages are: asked once a view for all of them. */
@Component
class Things {
    private final Details details;
    private final UnitNames units;

    Things(Details details, UnitNames units) {
        this.details = details;
        this.units = units;
    }

    /**
     * A thing as it is told.
     *
     * @param subject {@code project/p1}
     * @param href of its page; null where it has none
     */
    record Told(String subject, String name, @Nullable String href) {}

    Map<String, Told> of(Frame frame, Collection<String> subjects) {
        Map<Thing, Set<String>> keys = subjects.stream()
                .distinct()
                .filter(subject -> thing(subject).isPresent())
                .collect(Collectors.groupingBy(
                        subject -> thing(subject).orElseThrow(), Collectors.mapping(Things::key, Collectors.toSet())));
        Map<Thing, Map<String, String>> names = new HashMap<>();
        keys.forEach((thing, all) -> names.put(thing, names(thing, all)));
        Map<String, Told> told = new HashMap<>();
        new HashSet<>(subjects).forEach(subject -> told.put(subject, told(frame, subject, names)));
        return told;
    }

    private Map<String, String> names(Thing thing, Set<String> keys) {
        return thing == Thing.UNIT
                ? keys.stream().collect(Collectors.toMap(key -> key, units::of))
                : thing.calledElsewhere()
                        .map(called -> details.names(thing.view(), keys, called))
                        .orElse(Map.of());
    }

    private static Told told(Frame frame, String subject, Map<Thing, Map<String, String>> names) {
        Optional<Thing> thing = thing(subject);
        String name = thing.map(it -> names.getOrDefault(it, Map.of()).get(key(subject)))
                .orElse(subject);
        return new Told(
                subject,
                name,
                thing.flatMap(Thing::page)
                        .map(page -> frame.to(page + Address.step(key(subject))).toString())
                        .orElse(null));
    }

    private static Optional<Thing> thing(String subject) {
        int slash = subject.indexOf('/');
        return slash < 0 ? Optional.empty() : Thing.of(subject.substring(0, slash));
    }

    private static String key(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
