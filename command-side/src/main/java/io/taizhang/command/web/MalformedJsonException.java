package io.taizhang.command.web;

/** The body is no JSON, or JSON that could be read in two ways. */
final class MalformedJsonException extends RuntimeException {
    MalformedJsonException(String what) {
        super(what);
    }
}
