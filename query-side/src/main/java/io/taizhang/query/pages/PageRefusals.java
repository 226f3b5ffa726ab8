package io.taizhang.query.pages;

import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.checkpoint.LedgerAlteredException;
import io.taizhang.ledger.checkpoint.NotSignedYetException;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers a page that is refused, or cannot be made for the moment, by a page that says so. */
@ControllerAdvice(basePackageClasses = PageRefusals.class)
class PageRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(PageRefusals.class);
    /** Those that have words of their own; the others are told by their status. */
    private static final List<String> TOLD = List.of(
            "unknown-unit",
            "out-of-scope",
            "unknown-row",
            "unknown-fact",
            "unknown-address",
            "not-allowed",
            "top-unit-only",
            "not-signed-yet",
            "ledger-altered",
            "view-not-ready",
            "view-behind",
            "bad-parameter");

    /** How long to wait before asking again. */
    private static final String SOON_SEC = "5";

    private final Framing framing;
    private final Surroundings surroundings;

    PageRefusals(Framing framing, Surroundings surroundings) {
        this.framing = framing;
        this.surroundings = surroundings;
    }

    @ExceptionHandler
    ModelAndView refused(QueryRefusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.refused() == Refused.READERS_BUSY) {
            return away(refusal, response);
        }
        return refused(refusal, request);
    }

    private ModelAndView refused(QueryRefusal refusal, HttpServletRequest request) {
        String type = refusal.refused().type();
        String why = TOLD.contains(type) ? type : "status-" + refusal.refused().status() / 100;
        return refused(
                request,
                why,
                about(refusal, type),
                HttpStatus.valueOf(refusal.refused().status()));
    }

    private static String about(QueryRefusal refusal, String type) {
        if (refusal.details().isEmpty()) {
            return "";
        }
        return String.valueOf(
                type.equals("unknown-row")
                        ? refusal.details().getLast()
                        : refusal.details().getFirst());
    }

    private ModelAndView refused(HttpServletRequest request, String why, String about, HttpStatus status) {
        Frame frame = framing.bare(request);
        return page(
                "refused",
                Map.of(
                        "frame",
                        frame,
                        "why",
                        why,
                        "about",
                        why.equals("not-allowed") ? roles(about, frame.words()) : about,
                        "status",
                        status.value()),
                status);
    }

    /** The roles of which one would be needed, in words. */
    private static String roles(String named, Words words) {
        return Arrays.stream(named.split(", "))
                .map(role -> words.text("role." + role))
                .collect(Collectors.joining(words.isChinese() ? "、" : ", "));
    }

    /** The cause is for the log; the reference by which it is found there is for whoever asks. */
    @ExceptionHandler
    ModelAndView failed(Exception cause, HttpServletRequest request) throws Exception {
        if (cause instanceof IOException || cause instanceof ErrorResponse) {
            // A browser that has gone away, and what the framework itself refuses, are no failures of ours.
            throw cause;
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("A page failed, reference {}", reference, cause);
        return refused(request, "failed", reference, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @ExceptionHandler
    ModelAndView notSignedYet(NotSignedYetException cause, HttpServletRequest request) {
        return refused(new QueryRefusal(Refused.NOT_SIGNED_YET, cause.signed()), request);
    }

    @ExceptionHandler
    ModelAndView ledgerAltered(LedgerAlteredException cause, HttpServletRequest request) {
        LOG.error("The ledger is not what was signed", cause);
        return refused(new QueryRefusal(Refused.LEDGER_ALTERED), request);
    }

    /** With no database, or no place to read it, there is no frame either. */
    @ExceptionHandler({
        LedgerUnavailableException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ModelAndView away(RuntimeException cause, HttpServletResponse response) {
        LOG.warn("A page could not be made: {}", cause.getMessage());
        response.setHeader("Retry-After", SOON_SEC);
        response.setHeader("Refresh", SOON_SEC);
        return page("away", Map.of(), HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView page(String name, Map<String, Object> model, HttpStatus status) {
        return new ModelAndView(name, model, status).addAllObjects(surroundings.all());
    }
}
