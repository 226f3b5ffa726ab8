package io.taizhang.standalone.identity;

import io.taizhang.command.Language;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Explains, at {@code /problems/{type}}, what is refused at the door. */
final class DoorProblemPages {
    private static final String ADDRESS = "/problems/";

    private DoorProblemPages() {}

    static RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .route(
                        request -> request.method().matches("GET")
                                && reason(request).isPresent(),
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(explained(reason(request).orElseThrow())))
                .build();
    }

    private static Map<String, String> explained(AtTheDoor reason) {
        return Map.of(
                "type", ADDRESS + reason.type(),
                "zh", reason.detail(Language.CHINESE),
                "en", reason.detail(Language.ENGLISH));
    }

    private static Optional<AtTheDoor> reason(ServerRequest request) {
        String path = request.path();
        return path.startsWith(ADDRESS) ? AtTheDoor.ofType(path.substring(ADDRESS.length())) : Optional.empty();
    }
}
