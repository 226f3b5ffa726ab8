package io.taizhang.query.web;

import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.checkpoint.LedgerAlteredException;
import io.taizhang.ledger.checkpoint.NotSignedYetException;
import io.taizhang.ledger.evidence.Damage;
import io.taizhang.ledger.evidence.EvidenceDamagedException;
import io.taizhang.ledger.evidence.EvidenceUnreadableException;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers queries that are refused, or that fail, with problem details. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Refusals refusals = new Refusals();

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(QueryRefusal refusal, HttpServletRequest request) {
        return refusals.answer(request, refusal.refused(), refusal.details().toArray());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> evidenceDamaged(EvidenceDamagedException cause, HttpServletRequest request) {
        LOG.error("Evidence is damaged", cause);
        return refusals.answer(
                request,
                cause.damage() == Damage.MISSING ? Refused.EVIDENCE_MISSING : Refused.EVIDENCE_ALTERED,
                cause.sha256());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> evidenceUnreadable(EvidenceUnreadableException cause, HttpServletRequest request) {
        LOG.warn("The evidence store does not answer", cause);
        return refusals.answer(request, Refused.EVIDENCE_UNREADABLE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ledgerAltered(LedgerAlteredException cause, HttpServletRequest request) {
        LOG.error("The ledger is not what was signed", cause);
        return refusals.answer(request, Refused.LEDGER_ALTERED);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSignedYet(NotSignedYetException cause, HttpServletRequest request) {
        return refusals.answer(request, Refused.NOT_SIGNED_YET, cause.signed());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(HttpMessageNotReadableException cause, HttpServletRequest request) {
        return refusals.answer(request, Refused.MALFORMED);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMediaType(HttpMediaTypeNotSupportedException cause, HttpServletRequest request) {
        return refusals.answer(request, Refused.WRONG_MEDIA_TYPE);
    }

    @ExceptionHandler({
        LedgerUnavailableException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> storeAway(RuntimeException cause, HttpServletRequest request) {
        return refusals.answer(request, Refused.STORE_UNAVAILABLE);
    }

    /** The cause is for the log: an answer never says how the inside looks. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception cause, HttpServletRequest request) throws Exception {
        if (cause instanceof IOException || cause instanceof ErrorResponse) {
            // A client that has gone away, and what the framework itself refuses, are no failures of ours.
            throw cause;
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("A query failed, reference {}", reference, cause);
        return refusals.answer(request, Refused.INTERNAL_ERROR, reference);
    }
}
