package io.taizhang.query.pages;

import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.checkpoint.LedgerAlteredException;
import io.taizhang.ledger.checkpoint.NotSignedYetException;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
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
            "not-allowed",
            "top-unit-only",
            "not-signed-yet",
            "ledger-altered",
            "view-not-ready",
            "view-behind",
            "bad-parameter");

    private final Framing framing;
    private final Surroundings surroundings;

    PageRefusals(Framing framing, Surroundings surroundings) {
        this.framing = framing;
        this.surroundings = surroundings;
    }

    @ExceptionHandler
    ModelAndView refused(QueryRefusal refusal, HttpServletRequest request) {
        String type = refusal.refused().type();
        String why = TOLD.contains(type) ? type : "status-" + refusal.refused().status() / 100;
        Object subject = refusal.details().isEmpty()
                ? ""
                : type.equals("unknown-row")
                        ? refusal.details().getLast()
                        : refusal.details().getFirst();
        return page(
                "refused",
                Map.of("frame", framing.bare(request), "why", why, "about", String.valueOf(subject)),
                HttpStatus.valueOf(refusal.refused().status()));
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

    /** With no database there is no frame either. */
    @ExceptionHandler({
        LedgerUnavailableException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ModelAndView away(RuntimeException cause) {
        LOG.warn("A page could not be made: {}", cause.getMessage());
        return page("away", Map.of(), HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView page(String name, Map<String, Object> model, HttpStatus status) {
        return new ModelAndView(name, model, status).addAllObjects(surroundings.all());
    }
}
