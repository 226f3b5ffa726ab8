package io.taizhang.query.service;

import io.taizhang.query.View;
import java.util.List;

/** The views of purchased services. */
public final class ServiceViews {

    private ServiceViews() {}

    public static List<View<?>> all() {
        return List.of(new ServiceLedger());
    }
}
