package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, and what nobody from elsewhere gets to do. */
@ExtendWith(EmptyOffice.class)
class IdentityTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Test
    void theApiAnswersAStrangerWithAProblemAndAChallenge(Office office) {
        var answer = office.send(office.request("/api/views").header("Accept-Language", "zh-CN"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic realm=\"taizhang\"");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").stringValue()).isEqualTo("/problems/unauthenticated");
        assertThat(answer.json().path("title").stringValue()).isEqualTo("尚未登录");
    }

    @Test
    void aStrangerWhoNamesNoLanguageIsAnsweredInChineseWhateverTheMachines(Office office) {
        var answer = office.send(office.request("/api/views"));
        assertThat(answer.json().path("title").stringValue()).isEqualTo("尚未登录");
        assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
    }

    @Test
    void aKeyWithASlashComesThroughTheDoor(Office office) {
        var trail = office.get("admin", "/api/views/audit-trail").json();
        String key = trail.at("/items/0/key").stringValue();
        assertThat(key).contains("/");
        assertThat(office.get("admin", "/api/views/audit-trail/" + encoded(key)).status())
                .isEqualTo(200);
    }

    @Test
    void aScriptOfThePageIsToldWithoutTheBrowsersOwnWindow(Office office) {
        var answer = office.send(office.request("/api/views").header("Sec-Fetch-Dest", "empty"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).doesNotContain("Basic");
    }

    @Test
    void aWrongPasswordIsNotLetIn(Office office) {
        var answer =
                office.send(office.request("/api/views").header("Authorization", Office.basic("official", "wrong")));
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void anOfficialOfAUnitThatIsNotThereIsNotLetIn(Office office) {
        assertThat(office.get("official-nowhere", "/api/views").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "official",
                "approver",
                "approver2",
                "inspector",
                "inspector2",
                "finance",
                "auditor",
                "viewer",
                "admin",
                "official-xinhualu",
                "deputy"
            })
    void everyDemoAccountComesInWithItsNameAndThePassword(String account, Office office) {
        assertThat(office.get(account, "/api/commands").status()).isEqualTo(200);
    }

    @Test
    void aRequestInThisMachinesNameOnly(Office office) throws Exception {
        assertThat(byHand(office, "GET /login HTTP/1.1\r\nHost: elsewhere.example"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/[",
                "/api/a|b",
                "/api/{x}",
                "/api/views/\"x\"",
                "/api/%",
                "/api/%zz",
                "/api/%00",
                "/api/%ff",
                "/api/views?q=[",
                "/api/\\",
                "//api/views",
                "/problems/[",
                "/[",
                "*",
                "api"
            })
    void garbageForAnAddressIsAProblemToo(String garbage, Office office) throws Exception {
        String answer = byHand(
                office, "GET " + garbage + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Office.basic("viewer"));
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"type\":\"/problems/");
        assertThat(answer).doesNotContain("<html", "Exception", "Tomcat");
    }

    /** The JDK's client sends nothing that is wrong in itself. */
    private static String byHand(Office office, String head) throws Exception {
        try (var socket =
                new Socket(office.address().getHost(), office.address().getPort())) {
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api//views", "/api/views;a=b", "/api/views/%0a"})
    void anAddressThatIsRefusedIsAProblemToo(String address, Office office) {
        var answer = office.send(office.request(address)
                .header("Authorization", Office.basic("viewer"))
                .header("Accept-Language", "en"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").stringValue()).isEqualTo("/problems/address-refused");
        assertThat(answer.json().path("title").stringValue()).isEqualTo("Address refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aPageOfAnotherSiteCannotUseTheBrowsersCredentials(String site, Office office) {
        var answer = office.send(office.request("/api/commands/organisation/register-unit")
                .header("Authorization", Office.basic("admin"))
                .header("Sec-Fetch-Site", site)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").stringValue()).isEqualTo("/problems/token-missing");
    }

    @Test
    void pagesForbidWhatIsNotTheirOwn(Office office) {
        var page = office.send(office.request("/login"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void thePageIsReachedThroughTheLoginForm(Office office) throws Exception {
        var visitor = new Visitor(office.address());
        assertThat(visitor.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/login"));
        HttpResponse<String> login = visitor.get("/login");
        assertThat(login.body()).contains("演示账号", "只接受来自本机", "official-xinhualu");
        Matcher token = TOKEN.matcher(login.body());
        assertThat(token.find()).isTrue();

        visitor.post("/login", "username=official&password=taizhang&_csrf=" + encoded(token.group(1)));

        assertThat(visitor.get("/").body()).contains("official", "经办人");
        assertThat(visitor.get("/api/commands").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/api/commands/organisation/register-unit", "{}")
                        .statusCode())
                .as("a session needs its token")
                .isEqualTo(403);
    }

    @Test
    void onlyHealthIsToldOfTheInside(Office office) {
        assertThat(office.send(office.request("/actuator/health"))
                        .json()
                        .path("status")
                        .stringValue())
                .isEqualTo("UP");
        assertThat(office.send(office.request("/actuator/health")).body()).doesNotContain("automation", "views");
        assertThat(office.get("admin", "/actuator/health").body())
                .contains("automation-when-payment-requested-reserve-funds", "views-renovation", "\"head\"");
        assertThat(office.get("admin", "/actuator/env").status()).isNotEqualTo(200);
    }

    @Test
    void problemsOfBothSidesAreExplained(Office office) {
        assertThat(office.send(office.request("/problems/payment-exceeds-certified"))
                        .body())
                .contains("\"zh\"", "\"en\"");
        assertThat(office.send(office.request("/problems/view-behind")).body()).contains("\"zh\"", "\"en\"");
        for (String atTheDoor : List.of("unauthenticated", "token-missing", "address-refused", "request-unreadable")) {
            assertThat(office.send(office.request("/problems/" + atTheDoor)).body())
                    .contains("\"zh\"", "\"en\"", "\"/problems/" + atTheDoor + "\"");
        }
        assertThat(office.send(office.request("/problems/no-such-problem")).status())
                .isEqualTo(404);
        assertThat(office.get("viewer", "/api/no/such/address")
                        .json()
                        .path("type")
                        .stringValue())
                .isEqualTo("/problems/unknown-address");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Somebody with a browser's cookies. */
    private record Visitor(URI address, HttpClient http) {
        Visitor(URI address) {
            this(
                    address,
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
        }

        HttpResponse<String> get(String path) throws Exception {
            return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String form) throws Exception {
            return http.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
