package io.taizhang.query.web;

import io.taizhang.query.engine.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes problem details (RFC 9457), in Chinese or English as the client asks. */
final class Refusals {
    private static final String RETRY_AFTER_SECONDS = "1";

    private final ProblemTexts texts = new ProblemTexts();

    ResponseEntity<ProblemDetail> answer(HttpServletRequest request, Refused refused, Object... details) {
        Locale language = texts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        HttpStatus status = HttpStatus.valueOf(refused.status());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.detail(refused, language, details));
        problem.setType(URI.create("/problems/" + refused.type()));
        problem.setTitle(texts.title(refused, language));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.equals(Locale.ENGLISH) ? "en" : "zh-CN")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
