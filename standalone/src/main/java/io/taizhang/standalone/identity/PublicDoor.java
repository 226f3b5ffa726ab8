package io.taizhang.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What is open to everybody without a login: these addresses, for these methods, and nothing else of the office. What is
 * sent in through each is limited, for one address and for all of them together: many households and a whole meeting hall
 * share an address, so that the limits are meant for machines.
 */
enum PublicDoor {
    /** Nothing is sent in here: looking is what counts. */
    BOARD("/board", List.of(HttpMethod.GET, HttpMethod.HEAD), 600, 60_000),
    SNAPSHOT("/snapshot", List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST), 10, 120),
    TRACKING("/snapshot/track", List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST), 30, 3_000),
    RATING("/snapshot/rating", List.of(HttpMethod.POST), 10, 600),
    QUESTIONNAIRE("/questionnaires/{id}", List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST), 120, 3_000);

    /** The time in which so many may be sent. */
    static final Duration PERIOD = Duration.ofMinutes(10);

    private final RequestMatcher address;
    private final RequestMatcher open;
    private final int fromOneAddress;
    private final int fromAll;

    PublicDoor(String pattern, List<HttpMethod> methods, int fromOneAddress, int fromAll) {
        PathPatternRequestMatcher.Builder matching = PathPatternRequestMatcher.withDefaults();
        this.address = matching.matcher(pattern);
        this.open = new OrRequestMatcher(methods.stream()
                .<RequestMatcher>map(method -> matching.matcher(method, pattern))
                .toList());
        this.fromOneAddress = fromOneAddress;
        this.fromAll = fromAll;
    }

    /** Requests for any of the addresses, whatever their method. */
    static RequestMatcher anyAddress() {
        return new OrRequestMatcher(
                Arrays.stream(values()).map(door -> door.address).toList());
    }

    static RequestMatcher anyOpen() {
        return new OrRequestMatcher(
                Arrays.stream(values()).map(door -> door.open).toList());
    }

    boolean isEnteredBy(HttpServletRequest request) {
        return address.matches(request);
    }

    /** Whether a request counts for the limits: one that sends something in, or any where nothing can be. */
    boolean counts(HttpServletRequest request) {
        return this == BOARD || request.getMethod().equals(HttpMethod.POST.name());
    }

    int fromOneAddress() {
        return fromOneAddress;
    }

    int fromAll() {
        return fromAll;
    }
}
