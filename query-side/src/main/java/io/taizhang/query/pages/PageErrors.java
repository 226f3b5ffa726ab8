package io.taizhang.query.pages;

import io.taizhang.query.engine.QueryRefusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what came to no page, or broke on the way, within the frame of whoever is logged in; all others, and everybody while
 * the database is away, are answered at the door.
 */
final class PageErrors implements ErrorViewResolver {
    private final Framing framing;

    PageErrors(Framing framing) {
        this.framing = framing;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String path = String.valueOf(
                Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/"));
        try {
            return new ModelAndView(
                    "refused",
                    Map.of(
                            "frame",
                            framing.bare(request, path),
                            "why",
                            why(status),
                            "about",
                            status.is5xxServerError() ? String.valueOf(model.get("timestamp")) : path,
                            "status",
                            status.value()),
                    status);
        } catch (QueryRefusal | DataAccessException | CannotCreateTransactionException nobodyOrNothing) {
            return null;
        }
    }

    private static String why(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "unknown-address";
            case FORBIDDEN -> "forbidden";
            default -> status.is5xxServerError() ? "failed" : "status-4";
        };
    }
}
