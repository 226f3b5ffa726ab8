package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows change before the eyes of whoever follows them, also across a kill of the server. */
class StreamTest {
    @TempDir
    private Path folder;

    @Test
    void aChangeIsSeenWithinASecondAndNothingIsMissedAcrossAKill() throws Exception {
        String stream = "/api/views/team-register/stream?unit=demo";
        String seen;
        try (var process = StandaloneProcess.launch("--port", "0", "--empty", "--data", folder.toString())) {
            Office office = process.ready();
            office.command("admin", "organisation/register-unit", """
                    {"unitId": "demo", "kind": "CITY", "name": "示例市", "populations": []}""");
            try (var browser = new Follower(office, stream, "")) {
                browser.awaitTold(it -> it.name().equals("position"));
                formed(office, "before");
                long acknowledged = System.nanoTime();
                Follower.Told row = browser.awaitRow(data -> data.contains("\"teamId\":\"before\""));
                assertThat(Duration.ofNanos(row.nanos() - acknowledged)).isLessThan(Duration.ofSeconds(1));
                browser.awaitTold(it -> it.nanos() > row.nanos() && !it.id().isEmpty());
                seen = browser.lastId();
            }
            formed(office, "unseen");
            process.kill();
        }
        try (var process = StandaloneProcess.launch("--port", "0", "--data", folder.toString())) {
            Office office = process.ready();
            try (var browser = new Follower(office, stream, seen)) {
                browser.awaitRow(data -> data.contains("\"teamId\":\"unseen\""));
                formed(office, "after");
                browser.awaitRow(data -> data.contains("\"teamId\":\"after\""));
                assertThat(browser.told())
                        .noneSatisfy(it -> assertThat(it.data()).contains("\"teamId\":\"before\""));
            }
        }
    }

    private static void formed(Office office, String team) {
        assertThat(office.command("official", "organisation/form-team", """
                        {"teamId": "%s", "unitId": "demo", "kind": "ARTS", "name": "示例队", "headcount": 3}""".formatted(team))
                        .status())
                .isEqualTo(201);
    }
}
