package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes at work on one database: the second is given the first one's server. */
class TwoProcessesTest {
    @TempDir
    private Path folder;

    @Test
    void positionsStayGaplessAndEachShowsWhatTheOtherDidWithinASecond() throws Exception {
        try (var one = StandaloneProcess.launch("--port", "0", "--empty", "--data", folder.toString())) {
            Office first = one.ready();
            Disk disk = new Disk(folder);
            try (var other = StandaloneProcess.launch(
                    Map.of(
                            "TAIZHANG_OWNER_PASSWORD", disk.password("taizhang_owner"),
                            "TAIZHANG_APP_PASSWORD", disk.password("taizhang_app")),
                    "--port",
                    "0",
                    "--database",
                    disk.url())) {
                Office second = other.ready();
                first.command("admin", "organisation/register-unit", """
                        {"unitId": "demo", "kind": "CITY", "name": "示例市", "populations": []}""");
                bothAppendAtOnce(first, second);
                eachShowsWhatTheOtherDid(first, second, "seen-in-the-second");
                eachShowsWhatTheOtherDid(second, first, "seen-in-the-first");
                aPageShowsWhatTheOtherDid(first, second);
            }
        }
    }

    private static void bothAppendAtOnce(Office first, Office second) {
        List<String> teams =
                IntStream.range(0, 200).mapToObj(number -> "team-" + number).toList();
        List<Office.Answer> answers =
                Works.atOnce(teams, team -> formed(team.hashCode() % 2 == 0 ? first : second, team));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
        List<Long> positions = first.facts().stream()
                .map(fact -> fact.path("position").longValue())
                .toList();
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
        assertThat(second.facts()).isEqualTo(first.facts());
    }

    private static void eachShowsWhatTheOtherDid(Office acting, Office watching, String team) throws Exception {
        try (var follower = new Follower(watching, "/api/views/team-register/stream", "")) {
            follower.awaitTold(it -> it.name().equals("position"));
            Office.Answer answer = formed(acting, team);
            long acknowledged = System.nanoTime();
            Follower.Told row = follower.awaitRow(data -> data.contains(team));
            assertThat(Duration.ofNanos(row.nanos() - acknowledged)).isLessThan(Duration.ofSeconds(1));
            var asked = watching.send(watching.request("/api/views/team-register/" + team)
                    .header("Authorization", Office.basic("official"))
                    .header("Ledger-Position", answer.json().path("position").toString()));
            assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        }
    }

    /** The overview of one process, told by the other's command; the page asks nobody else meanwhile. */
    private static void aPageShowsWhatTheOtherDid(Office acting, Office watching) {
        try (var browser = new Browser(watching)) {
            Page page = browser.logIn("viewer", 1280, 900);
            PlaywrightAssertions.assertThat(page.locator("#state")).hasText("实时");
            Office.Answer answer = formed(acting, "seen-on-the-page");
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            PlaywrightAssertions.assertThat(page.locator("#facts li").first()).containsText("组建队伍");
            PlaywrightAssertions.assertThat(page.locator("#facts li").first())
                    .containsText("#" + answer.json().path("position").asString());
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Office.Answer formed(Office office, String team) {
        return office.command("official", "organisation/form-team", """
                {"teamId": "%s", "unitId": "demo", "kind": "ARTS", "name": "示例队", "headcount": 3}""".formatted(team));
    }
}
