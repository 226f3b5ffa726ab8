package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.ledger.Look;
import io.taizhang.ledger.PersonalLooks;
import io.taizhang.ledger.evidence.EvidenceStore;
import io.taizhang.ledger.evidence.Sha256;
import io.taizhang.ledger.evidence.StoredEvidence;
import io.taizhang.ledger.evidence.VerifiedFile;
import io.taizhang.query.engine.EvidenceReaders;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.evidence.Thumbnails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands evidence out to those who may read it, for a browser to show or to save and never to run. Of evidence that somebody
 * may not read no more is said than of what is not there.
 */
@RestController
@RequestMapping("/api/evidence/{sha256}")
class EvidenceEndpoint {
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final EvidenceStore store;
    private final EvidenceReaders readers;
    private final Thumbnails thumbnails;
    private final PersonalLooks looks;

    EvidenceEndpoint(EvidenceStore store, EvidenceReaders readers, Thumbnails thumbnails, PersonalLooks looks) {
        this.looks = looks;
        this.store = store;
        this.readers = readers;
        this.thumbnails = thumbnails;
    }

    /** Verified from its first byte to its last before the first is sent. */
    @GetMapping
    void file(
            @Nullable Principal principal,
            @PathVariable String sha256,
            HttpServletRequest request,
            HttpServletResponse answer)
            throws IOException {
        StoredEvidence evidence = find(Asking.actor(principal), sha256);
        secure(answer);
        String tag = '"' + sha256 + '"';
        if (isKnown(evidence, request, answer, tag)) {
            return;
        }
        try (VerifiedFile file = store.read(evidence)) {
            answer.setHeader(HttpHeaders.ETAG, tag);
            answer.setContentType(evidence.mediaType());
            answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(evidence));
            answer.setContentLengthLong(evidence.bytes());
            Files.copy(file.path(), answer.getOutputStream());
        }
    }

    @GetMapping("/thumbnail")
    void thumbnail(
            @Nullable Principal principal,
            @PathVariable String sha256,
            HttpServletRequest request,
            HttpServletResponse answer)
            throws IOException {
        StoredEvidence evidence = find(Asking.actor(principal), sha256);
        secure(answer);
        String tag = '"' + sha256 + "-small\"";
        if (isKnown(evidence, request, answer, tag)) {
            return;
        }
        byte[] small =
                thumbnails.of(evidence).orElseThrow(() -> new QueryRefusal(Refused.NO_THUMBNAIL, evidence.mediaType()));
        answer.setHeader(HttpHeaders.ETAG, tag);
        answer.setContentType(MediaType.IMAGE_JPEG_VALUE);
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        answer.setContentLength(small.length);
        answer.getOutputStream().write(small);
    }

    /** What it shows of people is looked at from here on, whether it is sent or found to be known. */
    private StoredEvidence find(Actor actor, String sha256) {
        StoredEvidence found = Sha256.parse(sha256)
                .flatMap(store::recorded)
                .filter(evidence -> readers.include(actor, evidence.sha256()))
                .orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_EVIDENCE, sha256));
        looks.note(
                new Look(actor.id(), actor.unitId(), Occasion.current().address()),
                readers.shownIn(found.sha256(), actor));
        return found;
    }

    /** Bytes under a digest never change; who may read them does, so that each time is asked. */
    private boolean isKnown(
            StoredEvidence evidence, HttpServletRequest request, HttpServletResponse answer, String tag) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known == null
                || !known.contains(tag)
                || store.find(evidence.sha256()).isEmpty()) {
            return false;
        }
        answer.setHeader(HttpHeaders.ETAG, tag);
        answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    private static void secure(HttpServletResponse answer) {
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", NOTHING_RUNS);
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private static String disposition(StoredEvidence evidence) {
        String suffix = switch (evidence.mediaType()) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "application/pdf" -> ".pdf";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> ".xlsx";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> ".docx";
            default -> "";
        };
        String how = evidence.mediaType().startsWith("image/") ? "inline" : "attachment";
        return how + "; filename=\"" + evidence.sha256().hex().substring(0, 12) + suffix + '"';
    }
}
