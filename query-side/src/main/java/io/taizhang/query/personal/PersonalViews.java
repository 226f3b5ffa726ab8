package io.taizhang.query.personal;

import io.taizhang.query.View;
import java.util.List;

/** The views of erased persons. */
public final class PersonalViews {

    private PersonalViews() {}

    public static List<View<?>> all() {
        return List.of(new Erasures());
    }
}
