package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is stopped and started again at its address, and whoever has pages open goes on with them. */
class ServerAwayTest {
    private static final Pattern OLD = Pattern.compile("连接已断，以下为 \\d{2}:\\d{2}:\\d{2} 的数据");

    @TempDir
    private Path folder;

    @Test
    void anOpenPageSaysSinceWhenItIsOldAndIsLiveAgainWithoutBeingLoadedAgain() throws Exception {
        try (StandaloneProcess first = launch(0, "--empty")) {
            Office office = first.ready();
            done(office, "admin", "organisation/register-unit", """
                    {"unitId": "demo", "kind": "CITY", "name": "示例市", "populations": []}""");
            try (var browser = new Browser(office)) {
                Page page = browser.logIn("official", 1280, 900);
                Locator state = page.locator("#state");
                assertThat(state).hasText("实时");
                page.evaluate("window.opened = 'once'");
                Page form = page.context().newPage();
                form.navigate(office.address()
                        .resolve("/do/renovation/include-in-plan?unitId=demo&kind=ROAD")
                        .toString());
                form.getByLabel("标题").fill("示例路，写到一半");
                form.getByLabel("年度").fill("2026");

                first.stop();

                assertThat(state).hasText(OLD);
                assertThat(page.locator("#facts li").first()).containsText("登记单位");
                try (StandaloneProcess second = launch(office.address().getPort())) {
                    done(second.ready(), "official", "organisation/form-team", """
                            {"teamId": "t1", "unitId": "demo", "kind": "ARTS", "name": "示例队", "headcount": 3}""");
                    assertThat(state).hasText("实时");
                    assertThat(page.locator("#facts li").first()).containsText("组建队伍");
                    form.click("#command button.go");
                    assertThat(form.locator(".recorded")).containsText("台账第");
                    assertThat(page.locator("#facts li").first()).containsText("示例路，写到一半");
                    Assertions.assertThat(page.evaluate("window.opened")).isEqualTo("once");
                }
            }
        }
    }

    private StandaloneProcess launch(int port, String... more) throws IOException {
        return StandaloneProcess.launch(
                Stream.concat(Stream.of("--port", Integer.toString(port), "--data", folder.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static void done(Office office, String account, String command, String body) {
        Office.Answer answer = office.command(account, command, body);
        Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
