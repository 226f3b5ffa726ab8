package io.taizhang.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started so far, to be stopped in the opposite order. Stopping may come from another thread in the midst of
 * starting: it waits for the step under way, so that nothing is left running, and no further step begins.
 */
final class Holdings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Holdings.class);

    private final Deque<AutoCloseable> held = new ArrayDeque<>();
    private final BooleanSupplier others;
    private volatile boolean closing;

    Holdings() {
        this(() -> false);
    }

    /** @param others whether those are being stopped of which these are a part */
    Holdings(BooleanSupplier others) {
        this.others = others;
    }

    /** A step that takes long should look now and then. */
    boolean closing() {
        return closing || others.getAsBoolean();
    }

    /** @throws CannotStart where stopping has begun */
    synchronized <T extends AutoCloseable> T hold(Supplier<T> step) {
        goOn();
        T started = step.get();
        held.push(started);
        return started;
    }

    void goOn() {
        if (closing()) {
            throw new CannotStart("Stopped while starting.");
        }
    }

    @Override
    public void close() {
        closing = true;
        closeAll();
    }

    private synchronized void closeAll() {
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (Exception e) {
                LOG.warn("Stopping one part failed; the others are stopped all the same", e);
            }
        }
    }
}
