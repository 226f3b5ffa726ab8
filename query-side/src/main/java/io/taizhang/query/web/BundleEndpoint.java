package io.taizhang.query.web;

import static io.taizhang.api.Role.AUDITOR;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.taizhang.api.Actor;
import io.taizhang.query.bundle.Bundle;
import io.taizhang.query.bundle.BundleAsked;
import io.taizhang.query.bundle.Bundles;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Bundles of facts that verify offline. They hold personal data sealed, as it stands in the ledger. */
@RestController
class BundleEndpoint {
    private static final String ZIP = "application/zip";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 20_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Pattern NOT_PLAIN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final Bundles bundles;

    BundleEndpoint(Bundles bundles) {
        this.bundles = bundles;
    }

    /**
     * One at least of the first four; together they narrow each other.
     *
     * @param subject with its type: {@code project/p1}
     * @param unit with all units below it
     * @param from recorded at or after, ISO 8601 with an offset
     * @param to recorded before
     * @param reason what the bundle is for
     * @param since the signed note of an older checkpoint, which the bundle is to prove to be continued
     * @param others what is unknown here: a filter that is misspelt must not be left out
     */
    record BundleWanted(
            @Nullable String subject,
            @Nullable String unit,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String since,
            @JsonAnySetter @Nullable Map<String, Object> others) {

        BundleAsked asked() {
            if (others != null && !others.isEmpty()) {
                throw new QueryRefusal(
                        Refused.UNKNOWN_PARAMETER, others.keySet().iterator().next());
            }
            String what = plain("reason", reason, LONGEST_REASON);
            if (what == null) {
                throw bad("reason", "");
            }
            BundleAsked asked = new BundleAsked(
                    what,
                    plain("subject", subject, LONGEST_NAME),
                    plain("unit", unit, LONGEST_NAME),
                    instant("from", from),
                    instant("to", to),
                    note());
            if (asked.subject() == null && asked.unit() == null && asked.from() == null && asked.to() == null) {
                throw bad("subject, unit, from, to", "");
            }
            if (asked.from() != null && asked.to() != null && !asked.from().isBefore(asked.to())) {
                throw bad("to", asked.to());
            }
            return asked;
        }

        private @Nullable String note() {
            if (since != null && since.length() > LONGEST_NOTE) {
                throw bad("since", since.substring(0, LONGEST_NAME));
            }
            return since;
        }
    }

    /** In one line; null where there is nothing. */
    private static @Nullable String plain(String name, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() > longest || NOT_PLAIN.matcher(line).find() || line.equals("-")) {
            throw bad(name, line.substring(0, Math.min(LONGEST_NAME, line.length())));
        }
        return line;
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw bad(name, text);
            }
            return time;
        } catch (DateTimeException e) {
            throw bad(name, text.substring(0, Math.min(LONGEST_NAME, text.length())));
        }
    }

    private static QueryRefusal bad(String name, Object value) {
        return new QueryRefusal(Refused.BAD_PARAMETER, name, value);
    }

    /** Produces nothing by negotiation: there is one form only. */
    @PostMapping("/api/audit/bundles")
    void bundle(@Nullable Principal principal, @RequestBody BundleWanted wanted, HttpServletResponse response)
            throws IOException {
        Actor actor = Asking.actor(principal, AUDITOR);
        try (Bundle bundle = bundles.make(actor, wanted.asked())) {
            response.setContentType(ZIP);
            response.setContentLengthLong(bundle.file().bytes());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(bundle.fileName())
                            .build()
                            .toString());
            response.setHeader(ViewEndpoint.POSITION, Long.toString(bundle.size()));
            response.setHeader("Bundle-Facts", Long.toString(bundle.facts()));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            bundle.file().sendTo(response.getOutputStream());
        }
    }
}
