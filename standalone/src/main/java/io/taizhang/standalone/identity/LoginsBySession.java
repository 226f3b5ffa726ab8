package io.taizhang.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Keeps in a browser's session who it is: the name alone, which outlives the process and any version of it. The account is
 * looked up each time.
 */
final class LoginsBySession implements SecurityContextRepository {
    private static final String LOGIN = "login";

    private final DemoAccounts accounts;

    LoginsBySession(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    /** Deprecated for callers: the method that is to be called instead calls this one, when the answer is needed. */
    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContextImpl context = new SecurityContextImpl();
        login(holder.getRequest())
                .flatMap(accounts::called)
                .ifPresent(account -> context.setAuthentication(new DemoLogin(account, accounts)));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        @Nullable Authentication who = context.getAuthentication();
        if (who instanceof DemoLogin) {
            request.getSession().setAttribute(LOGIN, who.getName());
            return;
        }
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(LOGIN);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return login(request).isPresent();
    }

    private static Optional<String> login(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(LOGIN))
                .map(Object::toString);
    }
}
