package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.Journal;
import io.taizhang.query.engine.JournalAsked;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.export.JournalExtract;
import io.taizhang.query.export.JournalFormat;
import io.taizhang.query.export.JournalWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * The journal as a file: the facts that its pages show, up to where the ledger stood when the file was asked for. The ledger
 * only grows, so the file is sent while it is read, and no snapshot is kept for a client that reads slowly. Where it cannot
 * be read to its end the connection is broken off: a file that arrives whole is whole.
 */
@RestController
class JournalExportEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(JournalExportEndpoint.class);
    /** Each reads and writes at full speed; more of them at once would only be slower together. */
    private static final int AT_ONCE = 4;
    /** Facts rendered together: that people were looked at in them is noted once. */
    private static final int TOGETHER = 500;

    private final Journal journal;
    private final Ledger ledger;
    private final InstantSource clock;
    private final JournalParameters chosen;
    private final Render render;
    private final Languages languages = new Languages();
    private final Semaphore places = new Semaphore(AT_ONCE);

    JournalExportEndpoint(Journal journal, Ledger ledger, InstantSource clock, Reaches reaches, Render render) {
        this.journal = journal;
        this.ledger = ledger;
        this.clock = clock;
        this.chosen = new JournalParameters(reaches);
        this.render = render;
    }

    /** Produces nothing by negotiation: the format is asked for by its parameter. */
    @GetMapping("/api/audit/events/export")
    void export(
            @Nullable Principal principal,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletResponse response)
            throws IOException {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given)
                .only(
                        "subject", "actor", "unit", "type", "context", "from", "to", "time", "after", "before", "order",
                        "format", "lang");
        JournalFormat format = parameters.choice("format", JournalFormat.class, JournalFormat.CSV);
        JournalAsked asked = chosen.of(actor, parameters);
        JournalExtract extract =
                JournalExtract.of(ledger, journal.head(), clock.instant(), languages.speech(parameters, accepted));
        if (!places.tryAcquire()) {
            throw new QueryRefusal(Refused.EXPORTS_BUSY);
        }
        try {
            journal.check(asked);
            head(response, format, extract);
            send(actor, asked, extract, format, response);
        } finally {
            places.release();
        }
    }

    private static void head(HttpServletResponse response, JournalFormat format, JournalExtract extract) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(extract.fileName() + "." + format.extension(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(ViewEndpoint.POSITION, Long.toString(extract.position()));
        response.setHeader("Ledger-Time", extract.time());
        response.setHeader("Ledger-Kind", extract.kind().name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, extract.speech().tag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Once bytes are on their way a failure can be told only by breaking off. */
    private void send(
            Actor actor, JournalAsked asked, JournalExtract extract, JournalFormat format, HttpServletResponse response)
            throws IOException {
        Render inItsLanguage = render.on(Occasion.current().in(extract.speech().locale()));
        try {
            JournalWriter writer = format.writer(response.getOutputStream(), extract);
            List<Fact> together = new ArrayList<>();
            journal.each(asked, extract.position(), fact -> {
                together.add(fact);
                if (together.size() == TOGETHER) {
                    write(writer, inItsLanguage.facts(actor, together));
                    together.clear();
                }
            });
            write(writer, inItsLanguage.facts(actor, together));
            writer.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            LOG.error("An export of the journal broke off", e);
            throw new IOException("The journal could not be read to its end", e);
        }
    }

    private static void write(JournalWriter writer, List<ObjectNode> facts) {
        try {
            for (ObjectNode fact : facts) {
                writer.fact(fact);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
