package io.taizhang.query.engine;

/** Somebody cancelled the rebuild, or another process took it over since this one seemed dead. */
final class RebuildStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildStopped() {
        super("This rebuild goes on no longer here", null, false, false);
    }
}
