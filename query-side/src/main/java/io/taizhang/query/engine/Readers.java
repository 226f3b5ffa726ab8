package io.taizhang.query.engine;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.query.View;
import org.jspecify.annotations.Nullable;

/** Who reads which views, by its roles, and of views about accounts the row about itself. */
public final class Readers {
    private final Views views;

    public Readers(Views views) {
        this.views = views;
    }

    /** Whether there is any row of the view that the actor may read. */
    boolean mayAsk(Actor actor, View<?> view) {
        return view.keyedByAccount() || holdsOne(actor, view);
    }

    /** Whether the actor may read every row of the view, as far as its eyes reach. */
    public boolean readsAll(Actor actor, String view) {
        return holdsOne(actor, views.get(view).view());
    }

    /**
     * The key of the only row that the actor reads; null where it reads all.
     *
     * @throws QueryRefusal where the view is unknown, or not for this actor
     */
    public @Nullable String onlyKey(Actor actor, String view) {
        View<?> asked = views.get(view).view();
        if (holdsOne(actor, asked)) {
            return null;
        }
        if (asked.keyedByAccount()) {
            return actor.id();
        }
        throw refusal(asked);
    }

    /** @throws QueryRefusal where the view is unknown, or this row of it not for this actor */
    public void check(Actor actor, String view, String key) {
        String only = onlyKey(actor, view);
        if (only != null && !only.equals(key)) {
            throw refusal(views.get(view).view());
        }
    }

    private static boolean holdsOne(Actor actor, View<?> view) {
        return view.readers().stream().anyMatch(actor::holds);
    }

    private static QueryRefusal refusal(View<?> view) {
        return new QueryRefusal(
                Refused.NOT_ALLOWED,
                String.join(
                        ", ", view.readers().stream().sorted().map(Role::name).toList()));
    }
}
