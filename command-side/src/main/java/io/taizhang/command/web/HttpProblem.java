package io.taizhang.command.web;

import java.util.List;

/** A request that does not get as far as a command: the protocol's own refusals. */
final class HttpProblem extends RuntimeException {
    private final int status;
    private final transient List<Object> details;

    /** @param type the key of its text and the end of its address */
    HttpProblem(int status, String type, Object... details) {
        super(type);
        this.status = status;
        this.details = List.of(details);
    }

    int status() {
        return status;
    }

    String type() {
        return getMessage();
    }

    List<Object> details() {
        return details;
    }
}
