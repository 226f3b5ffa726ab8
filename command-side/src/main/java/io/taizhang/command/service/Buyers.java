package io.taizhang.command.service;

import java.util.List;
import java.util.Optional;

/** What contracts know of the units they are for. */
public interface Buyers {

    /** The unit as it stands now; empty where none of that id was ever registered. */
    Optional<KnownUnit> find(String unitId);

    /**
     * @param path the units above it and itself, topmost first
     * @param open false once it was closed
     */
    record KnownUnit(List<String> path, boolean open) {
        public KnownUnit {
            path = List.copyOf(path);
        }
    }
}
