package io.taizhang.query.fund;

import io.taizhang.query.View;
import java.util.List;

/** The views of funds. */
public final class FundViews {

    private FundViews() {}

    public static List<View<?>> all() {
        return List.of(new FundBalance(), new FundAllocations());
    }
}
