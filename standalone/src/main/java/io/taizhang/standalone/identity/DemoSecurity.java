package io.taizhang.standalone.identity;

import io.github.bucket4j.TimeMeter;
import io.taizhang.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP Basic for programs, a login form for people, a few pages for everybody, and nothing for anybody from another site or
 * another machine.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(LoginPage.class)
public class DemoSecurity {
    private static final String OWN_CONTENT_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The documentation's own pages set styles on their elements and draw their icons from data addresses. */
    private static final String OWN_CONTENT_AND_STYLES = OWN_CONTENT_ONLY
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
            .replace("img-src 'self'", "img-src 'self' data:");

    @Bean
    DemoAccounts demoAccounts(Ledger ledger) {
        return new DemoAccounts(ledger);
    }

    @Bean
    AuthenticationProvider demoAuthentication(DemoAccounts accounts) {
        return new DemoAuthentication(accounts);
    }

    /** Who came in with a request is known until it is answered; who has a session, until that ends. */
    @Bean
    SecurityContextRepository logins(DemoAccounts accounts) {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new LoginsBySession(accounts));
    }

    @Bean
    ApiAnswers apiAnswers(JsonMapper json) {
        return new ApiAnswers(json);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableRequests(JsonMapper json) {
        return UnreadableRequests.answered(json);
    }

    /** Before those of either side, which know nothing of the door. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> doorProblemPages() {
        return DoorProblemPages.routes();
    }

    /** Nobody is asked who it is, and nobody gets a session. */
    @Bean
    @Order(0)
    SecurityFilterChain publicDoors(HttpSecurity http) {
        return protectedFromOtherSites(http.securityMatcher(PublicDoor.anyAddress()), OWN_CONTENT_ONLY)
                .csrf(csrf -> csrf.disable())
                // Older browsers say where a form comes from only where they may refer to it.
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(PublicDoor.anyOpen())
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(
                        new AtThePublicDoor(new Turnstile(TimeMeter.SYSTEM_NANOTIME)), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiAnswers answers, SecurityContextRepository logins) {
        return protectedFromOtherSites(http.securityMatcher("/api/**"), OWN_CONTENT_ONLY)
                .securityContext(context -> context.securityContextRepository(logins))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain documentation(HttpSecurity http, SecurityContextRepository logins) {
        return protectedFromOtherSites(
                        http.securityMatcher("/docs/**", "/swagger-ui/**", "/v3/**"), OWN_CONTENT_AND_STYLES)
                .securityContext(context -> context.securityContextRepository(logins))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .formLogin(form -> form.loginPage("/login"))
                .build();
    }

    /** Anybody may ask whether it is well; those who are logged in are told why not. */
    @Bean
    @Order(3)
    SecurityFilterChain health(HttpSecurity http, SecurityContextRepository logins) {
        return protectedFromOtherSites(http.securityMatcher("/actuator/**"), OWN_CONTENT_ONLY)
                .securityContext(context -> context.securityContextRepository(logins))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, SecurityContextRepository logins) {
        return protectedFromOtherSites(http, OWN_CONTENT_ONLY)
                .securityContext(context -> context.securityContextRepository(logins))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login", "/assets/**", "/error", "/problems/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.requestCache(atTheVeryAddress()))
                .formLogin(form -> form.loginPage("/login"))
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                .build();
    }

    /** Whoever has logged in goes on at the address that was asked for, with nothing added: forms are kept under it. */
    private static RequestCache atTheVeryAddress() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** The password is known to all: a page elsewhere that gets itself a name for this address must not use it. */
    @Bean
    StrictHttpFirewall onlyByItsOwnName() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(
                host -> host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]"));
        // Keys of rows may hold a slash. An encoded one is handed on as it came: it parts no steps of an address.
        firewall.setAllowUrlEncodedSlash(true);
        firewall.getDecodedUrlBlocklist().remove("%");
        return firewall;
    }

    private static HttpSecurity protectedFromOtherSites(HttpSecurity http, String content) {
        return http.csrf(csrf -> csrf.requireCsrfProtectionMatcher(tokenNeeded()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)));
    }

    /**
     * A request that carries its own credentials needs no token, unless a page from elsewhere had the browser send them.
     */
    private static RequestMatcher tokenNeeded() {
        return request -> switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default ->
                isFromAnotherPlace(request) || request.getHeader("Authorization") == null && !isFromNobody(request);
        };
    }

    /** Another port of this machine counts as the same site, and is another program's all the same. */
    private static boolean isFromAnotherPlace(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /** Somebody without a session has nothing that another site could use, and is asked who it is instead. */
    private static boolean isFromNobody(HttpServletRequest request) {
        return request.getRequestedSessionId() == null
                && request.getRequestURI().startsWith("/api/");
    }
}
