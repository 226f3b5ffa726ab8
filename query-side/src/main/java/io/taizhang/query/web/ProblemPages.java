package io.taizhang.query.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Explains, at {@code /problems/{type}}, why queries are refused. Types that are not known here are left to whoever comes
 * next: where both sides run in one process, to the command side.
 */
final class ProblemPages {
    private static final String ADDRESS = "/problems/";

    private final ProblemTexts texts = new ProblemTexts();

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .route(request -> request.method().matches("GET") && isKnown(request), this::explain)
                .build();
    }

    private boolean isKnown(ServerRequest request) {
        return request.path().startsWith(ADDRESS)
                && texts.explain(type(request), Locale.ENGLISH).isPresent();
    }

    private ServerResponse explain(ServerRequest request) {
        String type = type(request);
        Map<String, String> explained = Map.of(
                "type", request.path(),
                "zh", texts.explain(type, Locale.SIMPLIFIED_CHINESE).orElseThrow(),
                "en", texts.explain(type, Locale.ENGLISH).orElseThrow());
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(explained);
    }

    private static String type(ServerRequest request) {
        return request.path().substring(ADDRESS.length());
    }
}
