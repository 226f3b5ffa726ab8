package io.taizhang.query.pages.fund;

import io.taizhang.query.pages.Words;
import tools.jackson.databind.node.ObjectNode;

/** What stands at the head of a fund's page. */
record FundHead(ObjectNode row, Words words) {

    public String title() {
        return row.path("title").asString();
    }

    public String unitId() {
        return row.path("unitId").asString();
    }

    public boolean open() {
        return row.path("open").booleanValue();
    }

    /** Year, purpose, source. */
    public String about() {
        return String.join(
                " · ",
                row.path("year").asString(),
                words.of("FundPurpose", row.path("purpose").asString()),
                words.of("FundSource", row.path("source").asString()));
    }
}
