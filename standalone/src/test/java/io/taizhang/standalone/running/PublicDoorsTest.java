package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.standalone.running.Office.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is open to everybody, and what is not. */
@ExtendWith(EmptyOffice.class)
class PublicDoorsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /board, 200",
        "GET, /board?language=en, 200",
        "POST, /board, 403",
        "PUT, /board, 403",
        "GET, /snapshot, 200",
        "GET, /snapshot?language=en, 200",
        "GET, /snapshot?unit=xinhualu, 200",
        "POST, /snapshot, 400",
        "GET, /snapshot/track, 200",
        "POST, /snapshot/track, 404",
        "POST, /snapshot/rating, 404",
        "GET, /questionnaires/nowhere, 404",
        "POST, /questionnaires/nowhere, 404",
        "GET, /snapshot/rating, 403",
        "PUT, /snapshot, 403",
        "DELETE, /snapshot, 403",
        "PUT, /snapshot/track, 403",
        "DELETE, /questionnaires/nowhere, 403"
    })
    void theseAddressesAreOpenForTheseMethods(String method, String path, int status, Office office) {
        Answer answer = Citizen.of(office)
                .send(office.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Set-Cookie")).doesNotContain("taizhang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/screen",
                "/board/",
                "/boards",
                "/snapshot/",
                "/snapshot/track/x",
                "/snapshots",
                "/questionnaires",
                "/questionnaires/a/b",
                "/questionnaires/a/tokens",
                "/docs",
                "/v3/api-docs"
            })
    void otherPagesAskForALogin(String path, Office office) {
        Answer answer = Citizen.of(office).see(path);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/commands",
                "/api/commands/campaign/answer-questionnaire",
                "/api/views/questionnaire-results",
                "/api/views/case-tracking",
                "/api/questionnaires/q1/tokens",
                "/api/audit/events",
                "/api/evidence/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void theApiAsksForALogin(String path, Office office) {
        assertThat(Citizen.of(office).see(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaign/answer-questionnaire", "casework/report-snapshot", "casework/rate-case"})
    void nobodyWithAnAccountIsOfferedWhatCitizensSay(String command, Office office) {
        assertThat(office.get("admin", "/api/commands").body()).doesNotContain("\"/api/commands/" + command + "\"");
        assertThat(office.get("admin", "/docs/openapi").body()).doesNotContain("/api/commands/" + command + "\"");
        assertThat(office.get("admin", "/api/commands/" + command).status()).isEqualTo(404);
        for (String account : new String[] {"official", "admin", "deputy"}) {
            Answer answer = office.command(account, command, "{}");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("type").stringValue()).isEqualTo("/problems/unknown-command");
        }
    }

    @Test
    void nobodyLogsInAsACitizen(Office office) {
        assertThat(office.get("citizen", "/api/views").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/snapshot", "/snapshot/track", "/questionnaires/nowhere"})
    void publicPagesRunNoScriptAndShowNothingOfOthers(String path, Office office) {
        Answer page = Citizen.of(office).see(path);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain("<script").contains("lang=\"zh-CN\"");
    }

    @Test
    void aPageOfAnotherSiteSendsNothingIn(Office office) {
        for (Map.Entry<String, String> foreign : Map.of(
                        "Sec-Fetch-Site", "cross-site", "Origin", "https://elsewhere.example", "origin", "null")
                .entrySet()) {
            Answer answer = Citizen.of(office)
                    .send(office.request("/snapshot/track")
                            .header(foreign.getKey(), foreign.getValue())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("code=x")));
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Test
    void anOldBrowserThatTellsOnlyTheOriginComesIn(Office office) {
        Answer answer = Citizen.of(office)
                .send(office.request("/snapshot/track")
                        .header("Origin", "http://" + office.address().getAuthority())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("code=x")));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void whoSendsTooMuchIsToldWhenToComeAgainAndOthersAreNot(Office office) {
        Citizen machine = Citizen.of(office);
        Answer answer = machine.post("/snapshot/rating", Map.of("code", "x"));
        for (int i = 0; i < 10 && answer.status() != 429; i++) {
            answer = machine.post("/snapshot/rating", Map.of("code", "x"));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 61);
        assertThat(answer.body()).contains("提交得太快");
        assertThat(machine.post("/snapshot/rating?language=en", Map.of("code", "x"))
                        .body())
                .contains("That was too fast");
        assertThat(Citizen.of(office)
                        .post("/snapshot/rating", Map.of("code", "x"))
                        .status())
                .isEqualTo(404);
    }
}
