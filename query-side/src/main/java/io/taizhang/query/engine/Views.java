package io.taizhang.query.engine;

import io.taizhang.query.View;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All views of this build, by name, and the groups they are projected in: one per package, which is one per context. */
public final class Views {
    private final Map<String, FoldedView<?>> byName = new TreeMap<>();
    private final Map<String, ViewGroup> groups = new TreeMap<>();

    /** @throws IllegalArgumentException where two views have one name */
    public Views(Collection<? extends View<?>> views) {
        Map<String, Map<String, FoldedView<?>>> byGroup = new LinkedHashMap<>();
        for (View<?> view : views) {
            FoldedView<?> folded = new FoldedView<>(view);
            if (byName.put(view.name(), folded) != null) {
                throw new IllegalArgumentException("Two views are called " + view.name());
            }
            byGroup.computeIfAbsent(groupOf(view), group -> new TreeMap<>()).put(view.name(), folded);
        }
        byGroup.forEach((group, members) -> groups.put(group, new ViewGroup(group, members)));
    }

    private static String groupOf(View<?> view) {
        String home = view.getClass().getPackageName();
        return "views-" + home.substring(home.lastIndexOf('.') + 1);
    }

    public Optional<FoldedView<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws QueryRefusal where no view has that name */
    public FoldedView<?> get(String name) {
        return find(name).orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_VIEW, name));
    }

    public Collection<FoldedView<?>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    Collection<ViewGroup> groups() {
        return Collections.unmodifiableCollection(groups.values());
    }
}
