package io.taizhang.query.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Pages are Chinese until their reader asks for {@code ?language=en}, which a cookie then remembers; the API follows
 * Accept-Language.
 */
final class PageLanguage extends AcceptHeaderLocaleResolver implements HandlerInterceptor {
    private static final String NAME = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return super.resolveLocale(request);
        }
        return asked(request).or(() -> remembered(request)).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).ifPresent(language -> {
            var cookie = new Cookie(NAME, language.getLanguage());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        });
        return true;
    }

    /** In the address alone: what was sent with it may be large, or no form at all, and is not read for this. */
    private static Optional<Locale> asked(HttpServletRequest request) {
        String address = "/?" + Objects.requireNonNullElse(request.getQueryString(), "");
        return known(UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst(NAME));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return known(cookie == null ? null : cookie.getValue());
    }

    private static Optional<Locale> known(@Nullable String language) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .filter(it -> it.getLanguage().equals(language))
                .findFirst();
    }
}
