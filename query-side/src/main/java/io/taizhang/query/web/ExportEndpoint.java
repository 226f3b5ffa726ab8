package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.engine.ViewPositions;
import io.taizhang.query.export.ExportFormat;
import io.taizhang.query.export.Exported;
import io.taizhang.query.export.Exports;
import io.taizhang.query.export.Extract;
import io.taizhang.query.export.Speech;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * All rows of a view as a file: chosen, ordered and shown as in its list, at one position of the ledger, which the file
 * and its name say.
 */
@RestController
class ExportEndpoint {
    private static final Set<String> RESERVED = Set.of("unit", "on", "q", "sort", "format", "lang");

    private final Exports exports;
    private final Reaches reaches;
    private final Readers readers;
    private final ViewPositions positions;
    private final Render render;
    private final InstantSource clock;
    private final Languages languages = new Languages();

    ExportEndpoint(
            Exports exports,
            Reaches reaches,
            Readers readers,
            ViewPositions positions,
            Render render,
            InstantSource clock) {
        this.exports = exports;
        this.reaches = reaches;
        this.readers = readers;
        this.positions = positions;
        this.render = render;
        this.clock = clock;
    }

    /** Produces nothing by negotiation: the format is asked for by its parameter. */
    @GetMapping("/api/views/{view}/export")
    void export(
            @Nullable Principal principal,
            @PathVariable String view,
            @RequestHeader(name = ViewEndpoint.POSITION, required = false) @Nullable String position,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletResponse response)
            throws IOException {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given);
        ExportFormat format = parameters.choice("format", ExportFormat.class, ExportFormat.XLSX);
        Speech speech = languages.speech(parameters, accepted);
        RowsAsked asked = asked(actor, view, parameters);
        if (position != null) {
            positions.await(view, Parameters.position(ViewEndpoint.POSITION, position));
        }
        Map<String, String> said = parameters.others(Set.of("format", "lang"));
        Render inItsLanguage = render.on(Occasion.current().in(speech.locale()));
        try (Exported file =
                exports.write(asked, said, format, speech, rows -> inItsLanguage.rows(actor, view, rows))) {
            send(file, format, speech, response);
        }
    }

    private RowsAsked asked(Actor actor, String view, Parameters parameters) {
        String unit = parameters.text("unit");
        if (unit != null) {
            reaches.check(actor, unit);
        }
        LocalDate day = parameters.day("on");
        return new RowsAsked(
                view,
                reaches.of(actor),
                unit,
                readers.onlyKey(actor, view),
                actor.seesPersonalData(),
                day == null ? During.now(clock.instant()) : During.day(day),
                parameters.others(RESERVED),
                parameters.text("q"),
                0,
                RowsAsked.LARGEST_PAGE,
                parameters.text("sort"));
    }

    private static void send(Exported file, ExportFormat format, Speech speech, HttpServletResponse response)
            throws IOException {
        Extract extract = file.extract();
        String name = extract.fileName() + "." + format.extension();
        response.setContentType(format.mediaType());
        response.setContentLengthLong(file.file().bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(ViewEndpoint.POSITION, Long.toString(extract.position()));
        response.setHeader("Ledger-Time", extract.time());
        response.setHeader("Ledger-Kind", extract.kind().name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, speech.tag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        file.file().sendTo(response.getOutputStream());
    }
}
