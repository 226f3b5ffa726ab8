package io.taizhang.query.web;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Lets so many requests of the query side read at once, and the others wait their turn in the order in which they came:
 * however many pages read themselves again after a fact, commands and views find a connection to the database. Streams hold no
 * place while they last, nor do methods that write a file themselves, to a client that may be slow.
 */
final class ReadersGate implements AsyncHandlerInterceptor {
    private static final String QUERY_SIDE = "io.taizhang.query";

    private final Semaphore places;
    private final Duration patience;

    /**
     * @param atOnce requests that read at the same time
     * @param patience how long one waits for its turn before it is told to come back
     */
    ReadersGate(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws QueryRefusal where it was nobody's turn to end in time */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (reads(request, handler) && !places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new QueryRefusal(Refused.READERS_BUSY);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        leave(request, handler);
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        leave(request, handler);
    }

    private void leave(HttpServletRequest request, Object handler) {
        if (reads(request, handler)) {
            places.release();
        }
    }

    /** What goes on in other threads comes back only to be ended. */
    private static boolean reads(HttpServletRequest request, Object handler) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && !method.isVoid()
                && method.getBeanType().getPackageName().startsWith(QUERY_SIDE);
    }
}
