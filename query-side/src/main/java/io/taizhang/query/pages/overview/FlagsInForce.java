package io.taizhang.query.pages.overview;

import io.taizhang.api.flag.Colour;
import io.taizhang.ledger.Fact;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.web.Reading.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The flags in force as far as the reader may see them, those of each colour that end first. */
@Component
class FlagsInForce {
    private static final int SHOWN = 5;

    private final Details details;
    private final UnitNames units;

    FlagsInForce(Details details, UnitNames units) {
        this.details = details;
        this.units = units;
    }

    /** @param more how many further ones there are, in words; null for none */
    record Flags(
            String red,
            String black,
            List<Flying> all,
            @Nullable String more) {}

    /**
     * A flag.
     *
     * @param until its last day
     * @param published false for one that only the office sees
     */
    record Flying(
            String flagId,
            String colour,
            String word,
            String merchant,
            String unit,
            String until,
            boolean published,
            String href) {}

    Flags of(Frame frame) {
        Told red = flying(frame, Colour.RED);
        Told black = flying(frame, Colour.BLACK);
        List<ObjectNode> rows =
                Stream.concat(red.items().stream(), black.items().stream()).toList();
        Map<String, String> merchants = details.names(
                "merchant-register",
                rows.stream().map(row -> row.path("merchantId").asString()).toList(),
                "name");
        long further = red.total() + black.total() - rows.size();
        return new Flags(
                frame.words().count(red.total()),
                frame.words().count(black.total()),
                rows.stream().map(row -> flying(frame, row, merchants)).toList(),
                further > 0 ? frame.words().text("flags.more", frame.words().count(further)) : null);
    }

    private Told flying(Frame frame, Colour colour) {
        return details.some(frame, "flag-board", Map.of("colour", colour.name()), "inForceUntil", SHOWN);
    }

    private Flying flying(Frame frame, ObjectNode row, Map<String, String> merchants) {
        String id = row.path("flagId").asString();
        String merchant = row.path("merchantId").asString();
        String path = row.path("unitPath").asString();
        Colour colour = Colour.valueOf(row.path("colour").asString());
        return new Flying(
                id,
                colour.name().toLowerCase(java.util.Locale.ROOT),
                frame.words().of(colour),
                merchants.getOrDefault(merchant, merchant),
                units.of(path.substring(path.lastIndexOf('/') + 1)),
                frame.words()
                        .text(
                                "flags.until",
                                LocalDate.ofInstant(
                                                Instant.parse(row.path("inForceUntil")
                                                                .asString())
                                                        .minusMillis(1),
                                                Fact.ZONE)
                                        .toString()),
                row.path("published").booleanValue(),
                frame.to("/flag/" + Address.step(id)).toString());
    }
}
