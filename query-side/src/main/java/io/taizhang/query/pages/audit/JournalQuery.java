package io.taizhang.query.pages.audit;

import io.taizhang.api.Context;
import io.taizhang.ledger.Fact;
import io.taizhang.query.engine.JournalAsked;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.web.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the journal's page is asked for by its address.
 *
 * @param from recorded, or happened, on this day or later, Asia/Shanghai
 * @param to on this day or earlier
 * @param by which of the two times the days mean
 * @param after shows what follows a position; null where {@code before} or neither is given
 */
record JournalQuery(
        String subject,
        String actor,
        String type,
        @Nullable Context context,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Time by,
        @Nullable Long after,
        @Nullable Long before) {
    static final List<String> FILTERS = List.of("subject", "actor", "type", "context", "from", "to", "by");
    static final int LINES = 40;

    /** @throws io.taizhang.query.engine.QueryRefusal where one of the parameters makes no sense */
    static JournalQuery of(Frame frame) {
        Parameters given = frame.given();
        Time by = given.choice("by", Time.class, Time.RECORDED);
        return new JournalQuery(
                or(given.text("subject")),
                or(given.text("actor")),
                or(given.text("type")),
                given.text("context") == null ? null : given.choice("context", Context.class, Context.LEDGER),
                given.day("from"),
                given.day("to"),
                frame.standing().isNow() ? by : frame.standing().time(),
                given.position("after"),
                given.position("before"));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public boolean narrowed() {
        return !subject.isEmpty()
                || !actor.isEmpty()
                || !type.isEmpty()
                || context != null
                || from != null
                || to != null;
    }

    public boolean first() {
        return after == null && before == null;
    }

    /** Newest first, unless it is asked for what follows a position. */
    JournalAsked asked(Frame frame, Reach reach) {
        return new JournalAsked(
                reach,
                frame.actor().seesPersonalData(),
                subject.isEmpty() ? null : subject,
                actor.isEmpty() ? null : actor,
                frame.unit(),
                type.isEmpty() ? null : type,
                context,
                begin(from),
                until(frame),
                by,
                after,
                before,
                after == null,
                LINES);
    }

    private static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Fact.ZONE).toInstant();
    }

    /** Where the page stands in the past, nothing later is shown. */
    private @Nullable Instant until(Frame frame) {
        Instant stands = frame.standing().instant();
        return Stream.of(
                        begin(to == null ? null : to.plusDays(1)),
                        stands == null ? null : stands.plus(1, ChronoUnit.MICROS))
                .filter(it -> it != null)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The same facts as a file; {@code format} is still to be said. */
    Address export(Frame frame) {
        Instant until = until(frame);
        return Address.of("/api/audit/events/export")
                .with("unit", frame.unit())
                .with("subject", subject)
                .with("actor", actor)
                .with("type", type)
                .with("context", context == null ? null : context.label())
                .with("from", begin(from))
                .with("to", until)
                .with("time", by.name().toLowerCase(Locale.ROOT))
                .with("lang", frame.words().isChinese() ? "zh" : "en");
    }
}
