package io.taizhang.benchmarks.views;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import java.util.Set;

/** Who acts. All belong to the topmost unit, so that their roles reach everywhere. */
final class People {
    static final Actor ADMIN = person("admin", Role.ADMIN);
    static final Actor APPROVER = person("approver", Role.APPROVER);
    static final Actor INSPECTOR = person("inspector", Role.INSPECTOR);
    static final Actor FINANCE = person("finance", Role.FINANCE);
    private static final int OFFICIALS = 30;

    private People() {}

    static Actor official(int number) {
        return person("official-" + number % OFFICIALS, Role.OFFICIAL);
    }

    private static Actor person(String id, Role role) {
        return new Actor(id, Town.TOP, Set.of(role));
    }
}
