package io.taizhang.standalone.identity;

import io.taizhang.command.Language;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why a request comes no further than the door; the name is the problem type. */
enum AtTheDoor {
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    TOKEN_MISSING(HttpStatus.FORBIDDEN),
    ADDRESS_REFUSED(HttpStatus.BAD_REQUEST),
    /** What came in is no HTTP, or is too large to be looked at; the server may have a closer status for it. */
    REQUEST_UNREADABLE(HttpStatus.BAD_REQUEST);

    private static final String TEXTS = "io.taizhang.standalone.identity.answers";

    private final HttpStatus status;

    AtTheDoor(HttpStatus status) {
        this.status = status;
    }

    static Optional<AtTheDoor> ofType(String type) {
        return Arrays.stream(values()).filter(it -> it.type().equals(type)).findFirst();
    }

    String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status() {
        return status;
    }

    String title(Language language) {
        return language.bundle(TEXTS).getString(type() + ".title");
    }

    String detail(Language language) {
        return language.bundle(TEXTS).getString(type() + ".detail");
    }

    ProblemDetail problem(Language language) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail(language));
        problem.setType(URI.create("/problems/" + type()));
        problem.setTitle(title(language));
        return problem;
    }
}
