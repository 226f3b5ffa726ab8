package io.taizhang.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * On what occasion something is answered.
 *
 * @param address without the query, in which somebody may have typed a name
 */
record Occasion(String address, Locale language) {
    private static final ProblemTexts LANGUAGES = new ProblemTexts();

    /**
     * The request that this thread is answering.
     *
     * @throws IllegalStateException where it is answering none: an answer that is put together elsewhere says on what
     *     occasion
     */
    static Occasion current() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return new Occasion(
                request.getRequestURI(), LANGUAGES.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    Occasion in(Locale another) {
        return new Occasion(address, another);
    }
}
