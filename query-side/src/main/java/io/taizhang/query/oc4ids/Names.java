package io.taizhang.query.oc4ids;

import java.util.Optional;

/** What units and places are called now. */
public interface Names {
    Optional<String> unit(String unitId);

    Optional<String> place(String placeId);
}
