package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;
import io.taizhang.api.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands in for a login: the header {@code As} names the actor. */
final class People extends OncePerRequestFilter {
    static final String AS = "As";

    private static final Map<String, Actor> KNOWN = Map.ofEntries(
            Map.entry("system", new Actor("system", "demo", Set.of(Role.ADMIN))),
            Map.entry("citizen", new Actor("citizen", "demo", Set.of(Role.VIEWER))),
            Map.entry("first", new Actor("first", "", Set.of(Role.ADMIN))),
            Map.entry("official", new Actor("official", "demo", Set.of(Role.OFFICIAL))),
            Map.entry("viewer", new Actor("viewer", "demo", Set.of(Role.VIEWER))),
            Map.entry("auditor", new Actor("auditor", "demo", Set.of(Role.AUDITOR))),
            Map.entry("finance", new Actor("finance", "demo", Set.of(Role.FINANCE))),
            Map.entry("approver", new Actor("approver", "demo", Set.of(Role.APPROVER))),
            Map.entry("admin", new Actor("admin", "demo", Set.of(Role.ADMIN))),
            Map.entry("admin-minghu", new Actor("admin-minghu", "minghu", Set.of(Role.AUDITOR, Role.ADMIN))),
            Map.entry("official-minghu", new Actor("official-minghu", "minghu", Set.of(Role.OFFICIAL))),
            Map.entry("official-xinhualu", new Actor("official-xinhualu", "xinhualu", Set.of(Role.OFFICIAL))));

    private record Somebody(Actor actor) implements ActorPrincipal {
        @Override
        public String getName() {
            return actor.id();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Actor actor = KNOWN.get(request.getHeader(AS));
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public @Nullable Principal getUserPrincipal() {
                        return actor == null ? null : new Somebody(actor);
                    }
                },
                response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
