package io.taizhang.query.pages.honour;

import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Tab;
import java.util.List;

/** The pages of honours, beside each other. */
final class HonourTabs {
    private HonourTabs() {}

    static List<Tab> of(Frame frame) {
        return Tab.of(
                frame,
                "honour.roll",
                "/honour",
                "honour.rounds",
                "/honour/rounds",
                "honour.stars",
                "/honour/stars",
                "honour.programmes",
                "/honour/programmes");
    }
}
