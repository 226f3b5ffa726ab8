package io.taizhang.query.engine;

import io.taizhang.api.LedgerEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The views that one processor projects together. */
final class ViewGroup {
    private final String name;
    private final Map<String, FoldedView<?>> views;
    private final Map<Class<? extends LedgerEvent>, List<FoldedView<?>>> byEvent = new HashMap<>();

    ViewGroup(String name, Map<String, FoldedView<?>> views) {
        this.name = name;
        this.views = views;
        for (FoldedView<?> view : views.values()) {
            view.events()
                    .forEach(event -> byEvent.computeIfAbsent(event, type -> new ArrayList<>())
                            .add(view));
        }
    }

    String name() {
        return name;
    }

    Collection<FoldedView<?>> views() {
        return views.values();
    }

    FoldedView<?> view(String view) {
        return views.get(view);
    }

    List<FoldedView<?>> viewsOf(Class<? extends LedgerEvent> event) {
        return byEvent.getOrDefault(event, List.of());
    }
}
