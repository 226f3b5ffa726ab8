package io.taizhang.standalone.identity;

import io.taizhang.api.TextDigest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is sent in without a login must come from a page of this office, where a browser says where it comes from, and not
 * too often. There is no session that another site could use, so no token is asked for; that the form is one of ours, the
 * form itself shows. Of an address only a digest is remembered, under a salt that dies with the process.
 */
final class AtThePublicDoor extends OncePerRequestFilter {
    private final Turnstile turnstile;
    private final String salt = new BigInteger(128, new SecureRandom()).toString();

    AtThePublicDoor(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && !isFromOurOwnPage(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            long seconds = wait(request);
            if (seconds == 0) {
                chain.doFilter(request, response);
            } else {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            }
        }
    }

    /** Seconds; 0 also for what counts for nothing. */
    private long wait(HttpServletRequest request) throws IOException {
        String address = TextDigest.hexOf(salt + neighbourhood(request.getRemoteAddr()));
        return Arrays.stream(PublicDoor.values())
                .filter(door -> door.isEnteredBy(request) && door.counts(request))
                .findFirst()
                .map(door -> turnstile.pass(door, address))
                .orElse(0L);
    }

    /** A household has one address of version 4, and 2⁶⁴ of version 6. */
    private static String neighbourhood(String address) throws IOException {
        InetAddress read = InetAddress.ofLiteral(address);
        return read instanceof Inet6Address six
                ? Arrays.toString(Arrays.copyOf(six.getAddress(), 8))
                : read.getHostAddress();
    }

    private static boolean isFromOurOwnPage(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeader(HttpHeaders.HOST));
    }
}
