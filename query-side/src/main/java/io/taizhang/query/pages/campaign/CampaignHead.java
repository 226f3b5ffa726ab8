package io.taizhang.query.pages.campaign;

import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.pages.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands at the head of a campaign's page, and how it is led. */
record CampaignHead(ObjectNode row, Words words) {
    /** A line of two words. */
    record Pair(String name, String value) {}

    public String id() {
        return row.path("campaignId").asString();
    }

    public String title() {
        return row.path("title").asString();
    }

    public String unitId() {
        return row.path("unitId").asString();
    }

    public boolean open() {
        return row.path("open").booleanValue();
    }

    /** 争创 what, from when to when. */
    public String about() {
        return row.path("targetTitle").asString() + " · " + row.path("startsOn").asString() + " — "
                + row.path("endsOn").asString();
    }

    public String state() {
        if (row.path("outcome").isString()) {
            return words.of("CampaignOutcome", row.path("outcome").stringValue());
        }
        return words.text(row.path("periodEnded").booleanValue() ? "campaign.period-ended" : "campaign.open");
    }

    public String mark() {
        return open() ? row.path("periodEnded").booleanValue() ? "late" : "open" : won() ? "completed" : "closed";
    }

    public boolean won() {
        return "TITLE_WON".equals(Doc.text(row, "outcome"));
    }

    /** Who allowed it, with which document. */
    public @Nullable String basis() {
        JsonNode basis = row.path("authorityBasis");
        String said = String.join(
                " ",
                Stream.of("body", "documentNo")
                        .map(name -> Doc.text(basis, name))
                        .filter(Objects::nonNull)
                        .toList());
        return said.isEmpty() ? null : said;
    }

    public String standardId() {
        return row.path("standardId").asString();
    }

    public List<Pair> group(UnitNames units) {
        return row.path("leadingGroup")
                .valueStream()
                .map(post -> new Pair(
                        post.path("post").asString(),
                        units.of(post.path("holderUnitId").asString())))
                .toList();
    }

    /** Meetings and reports by kind, those there are. */
    public List<Pair> tallies() {
        return Stream.concat(tally("meetings", "MeetingKind"), tally("reports", "ReportKind"))
                .toList();
    }

    private Stream<Pair> tally(String name, String type) {
        return row.path(name)
                .propertyStream()
                .map(entry -> new Pair(
                        words.of(type, entry.getKey()),
                        words.count(entry.getValue().longValue())));
    }

    public List<Pair> appraisals() {
        return row.path("appraisals")
                .valueStream()
                .map(year -> new Pair(
                        year.path("year").asString(),
                        words.count(year.path("score").decimalValue()) + " · "
                                + year.path("grade").asString()))
                .toList();
    }
}
