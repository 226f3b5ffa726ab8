package io.taizhang.command.service;

import java.util.List;

/** What the command side registers for this context. */
public final class ServiceAggregates {
    private ServiceAggregates() {}

    public static List<Class<?>> all() {
        return List.of(ServiceContract.class);
    }
}
