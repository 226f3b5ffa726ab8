package io.taizhang.command.honour;

import java.util.List;

/** The unit tree as it stands at the moment of asking. */
public interface UnitsAbove {

    /** The units above a unit, topmost first, without itself; closed ones are left out. */
    List<String> of(String unitId);
}
