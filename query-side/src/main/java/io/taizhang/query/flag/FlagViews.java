package io.taizhang.query.flag;

import io.taizhang.query.View;
import java.util.List;

/** The views of flags. */
public final class FlagViews {

    private FlagViews() {}

    public static List<View<?>> all() {
        return List.of(new FlagBoard(), new FlagProcess(), new FlagRounds(), new FlagSchemes(), new MerchantRecord());
    }
}
