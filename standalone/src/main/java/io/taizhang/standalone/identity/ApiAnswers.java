package io.taizhang.standalone.identity;

import io.taizhang.command.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
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
        answer(request, response, AtTheDoor.UNAUTHENTICATED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        answer(request, response, AtTheDoor.TOKEN_MISSING);
    }

    /** An address that the firewall refuses; elsewhere than below {@code /api} a person sees the page for errors. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException {
        if (request.getRequestURI().matches("/+api/.*")) {
            answer(request, response, AtTheDoor.ADDRESS_REFUSED);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, AtTheDoor reason) throws IOException {
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemDetail problem = reason.problem(language);
        problem.setInstance(instance(request));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language == Language.ENGLISH ? "en" : "zh-CN");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** The address asked for; none where it is no address, which may be why it is refused. */
    private static @Nullable URI instance(HttpServletRequest request) {
        try {
            return new URI(request.getRequestURI());
        } catch (URISyntaxException garbage) {
            return null;
        }
    }
}
