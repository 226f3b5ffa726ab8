package io.taizhang.query.pages.flag;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The flags that fly, now or on a day, as the reader may see them. */
@Component
class FlagWall {
    private final Details details;
    private final LedgerClock clock;

    FlagWall(Details details, LedgerClock clock) {
        this.details = details;
        this.clock = clock;
    }

    /**
     * The wall.
     *
     * @param on the day that was asked for; null for now
     */
    record Wall(@Nullable LocalDate on, List<Pennant> red, List<Pennant> black) {
        public boolean isEmpty() {
            return red.isEmpty() && black.isEmpty();
        }
    }

    LocalDate today() {
        return clock.instant().atZone(Fact.ZONE).toLocalDate();
    }

    Wall of(Frame frame) {
        LocalDate on = on(frame);
        During during = on == null ? During.now(clock.instant()) : During.day(on);
        List<ObjectNode> rows = details.rows(frame, "flag-board", during, Map.of(), "inForceUntil");
        Map<String, String> merchants = details.names(
                "merchant-register",
                rows.stream().map(row -> row.path("merchantId").asString()).collect(Collectors.toSet()),
                "name");
        List<Pennant> all = rows.stream()
                .map(row -> pennant(row, merchants, frame, on == null ? today() : on))
                .toList();
        return new Wall(
                on,
                all.stream().filter(flag -> flag.mark().equals("red")).toList(),
                all.stream().filter(flag -> flag.mark().equals("black")).toList());
    }

    /** The day of the address, or that the page stands at. */
    private static @Nullable LocalDate on(Frame frame) {
        String said = frame.address().parameters().get("on");
        if (said == null) {
            return frame.standing().day();
        }
        try {
            return LocalDate.parse(said);
        } catch (DateTimeException e) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "on", said);
        }
    }

    private static Pennant pennant(ObjectNode row, Map<String, String> merchants, Frame frame, LocalDate day) {
        Words words = frame.words();
        String colour = row.path("colour").asString();
        String merchantId = row.path("merchantId").asString();
        Until until = Until.of(Instant.parse(row.path("inForceUntil").stringValue()));
        long left = until.daysAfter(day);
        boolean ended = row.path("endedBy").isString();
        return new Pennant(
                row.path("flagId").asString(),
                Pennant.mark(colour),
                Pennant.letter(colour),
                words.of("Colour", colour),
                merchants.getOrDefault(merchantId, merchantId),
                frame.to("/flag/" + Address.step(row.path("flagId").asString())).toString(),
                row.path("period").asString(),
                Instant.parse(row.path("inForceFrom").stringValue())
                        .atZone(Fact.ZONE)
                        .toLocalDate()
                        .toString(),
                until.toString(),
                ended || left < 0 ? null : words.text("flag.days-left", words.count(left)),
                row.path("published").booleanValue(),
                ended);
    }
}
