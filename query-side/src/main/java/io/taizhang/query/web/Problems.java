package io.taizhang.query.web;

import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refused queries with problem details (RFC 9457), in Chinese or English as the client asks. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {
    private static final String TEXTS = "io.taizhang.query.web.problems";
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(QueryRefusal refusal, HttpServletRequest request) {
        return answer(refusal.refused(), refusal.details().toArray(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(HttpMessageNotReadableException cause, HttpServletRequest request) {
        return answer(Refused.MALFORMED, new Object[0], request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMediaType(HttpMediaTypeNotSupportedException cause, HttpServletRequest request) {
        return answer(Refused.WRONG_MEDIA_TYPE, new Object[0], request);
    }

    @ExceptionHandler({
        LedgerUnavailableException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> storeAway(RuntimeException cause, HttpServletRequest request) {
        return answer(Refused.STORE_UNAVAILABLE, new Object[0], request);
    }

    private static ResponseEntity<ProblemDetail> answer(Refused refused, Object[] details, HttpServletRequest request) {
        Locale language = language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ResourceBundle texts = ResourceBundle.getBundle(
                TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        HttpStatus status = HttpStatus.valueOf(refused.status());
        String text = new MessageFormat(texts.getString(refused.type()), Locale.ROOT).format(strings(details));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setType(URI.create("/problems/" + refused.type()));
        problem.setTitle(texts.getString(refused.type() + ".title"));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.equals(Locale.ENGLISH) ? "en" : "zh-CN");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }

    private static Object[] strings(Object[] details) {
        return java.util.Arrays.stream(details).map(String::valueOf).toArray();
    }

    private static Locale language(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
