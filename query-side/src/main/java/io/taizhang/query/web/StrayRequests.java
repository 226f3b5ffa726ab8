package io.taizhang.query.web;

import io.taizhang.query.engine.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers requests below {@code /api} and {@code /problems} that come to no endpoint. Pages answer for themselves. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StrayRequests {
    private final Refusals refusals = new Refusals();

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingHere(NoResourceFoundException cause, HttpServletRequest request)
            throws Exception {
        mustBeForPrograms(request, cause);
        return refusals.answer(request, Refused.UNKNOWN_ADDRESS);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherMethod(HttpRequestMethodNotSupportedException cause, HttpServletRequest request)
            throws Exception {
        mustBeForPrograms(request, cause);
        ResponseEntity<ProblemDetail> answer = refusals.answer(request, Refused.METHOD_NOT_ALLOWED, cause.getMethod());
        String[] supported = cause.getSupportedMethods();
        return supported == null
                ? answer
                : ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.ALLOW, String.join(", ", supported))
                        .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherForm(HttpMediaTypeNotAcceptableException cause, HttpServletRequest request)
            throws Exception {
        mustBeForPrograms(request, cause);
        return refusals.answer(request, Refused.NOT_ACCEPTABLE);
    }

    private static void mustBeForPrograms(HttpServletRequest request, Exception cause) throws Exception {
        String path = request.getRequestURI();
        if (!path.equals("/api") && !path.startsWith("/api/") && !path.startsWith("/problems/")) {
            throw cause;
        }
    }
}
