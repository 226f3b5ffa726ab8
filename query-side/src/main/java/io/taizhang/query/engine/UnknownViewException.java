package io.taizhang.query.engine;

/** No view of this build has that name. */
public final class UnknownViewException extends RuntimeException {
    UnknownViewException(String view) {
        super("No view is called " + view);
    }
}
