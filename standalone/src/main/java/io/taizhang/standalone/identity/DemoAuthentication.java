package io.taizhang.standalone.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Knows the demo accounts. Their password is printed at the start and stands on the login page: hashing it would guard
 * nothing, and would cost more than the command it comes with.
 */
final class DemoAuthentication implements AuthenticationProvider {
    private static final byte[] PASSWORD = DemoAccount.PASSWORD.getBytes(StandardCharsets.UTF_8);

    private final DemoAccounts accounts;

    DemoAuthentication(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return accounts.called(attempt.getName())
                .filter(account -> knowsPassword(attempt.getCredentials()))
                .map(account -> new DemoLogin(account, accounts))
                .orElseThrow(() -> new BadCredentialsException("Unknown account or wrong password"));
    }

    private static boolean knowsPassword(@Nullable Object given) {
        return given != null && MessageDigest.isEqual(PASSWORD, given.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
