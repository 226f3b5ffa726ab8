package io.taizhang.query.lens;

import io.taizhang.query.View;
import java.util.List;

/** The lenses that span the contexts. */
public final class LensViews {

    private LensViews() {}

    public static List<View<?>> all() {
        return List.of(
                new LateEntry(), new ActorTrail(), new DeadlineBursts(), new ClosedAndReopened(), new SamePhoto());
    }
}
