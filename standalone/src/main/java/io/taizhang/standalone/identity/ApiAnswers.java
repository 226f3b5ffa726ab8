package io.taizhang.standalone.identity;

import io.taizhang.command.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** What {@code /api} answers to somebody it does not know, does not trust or does not understand: RFC 9457, in the language asked for. */
final class ApiAnswers implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final JsonMapper json;

    ApiAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        // To a challenge it knows, a browser answers with a window of its own, even when a script of ours was asking.
        boolean script = "empty".equals(request.getHeader("Sec-Fetch-Dest"));
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, script ? "Session" : "Basic realm=\"taizhang\", charset=\"UTF-8\"");
        answer(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        answer(request, response, HttpStatus.FORBIDDEN, "token-missing");
    }

    /** An address that the firewall refuses; elsewhere than below {@code /api} a person sees the page for errors. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            answer(request, response, HttpStatus.BAD_REQUEST, "address-refused");
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type)
            throws IOException {
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ResourceBundle texts = language.bundle("io.taizhang.standalone.identity.answers");
        var problem = ProblemDetail.forStatusAndDetail(status, texts.getString(type + ".detail"));
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(texts.getString(type + ".title"));
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language == Language.ENGLISH ? "en" : "zh-CN");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
