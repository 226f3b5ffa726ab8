package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How it starts, and how it says that it cannot. */
class StartingTest {
    @TempDir
    private Path folder;

    @Test
    void itSaysWhereItIsAndWhoMayComeInAndStopsWithAllItStarted() throws Exception {
        try (var standalone = StandaloneProcess.launch("--port", "0", "--empty", "--data", folder.toString())) {
            standalone.ready();
            assertThat(standalone.output())
                    .contains("official, approver, approver2")
                    .contains("password  taizhang")
                    .contains("connections from other machines are not accepted")
                    .doesNotContain("ERROR", "WARN");
            assertThat(serverIsRunning()).isTrue();

            standalone.stop();

            assertThat(serverIsRunning()).isFalse();
            assertThat(standalone.output()).doesNotContain("ERROR", "WARN");
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        try (var first = StandaloneProcess.launch("--port", "0", "--empty", "--data", folder.toString())) {
            Office office = first.ready();
            assertThat(office.command("admin", "organisation/register-unit", city("demo"))
                            .status())
                    .isEqualTo(201);
            first.kill();
        }
        assertThat(serverIsRunning()).as("PostgreSQL outlives a killed process").isTrue();
        try (var second = StandaloneProcess.launch("--port", "0", "--data", folder.toString())) {
            assertThat(second.ready()
                            .command("admin", "organisation/register-unit", city("demo"))
                            .json()
                            .path("type")
                            .stringValue())
                    .isEqualTo("/problems/already-exists");
        }
    }

    @Test
    void aDataFolderInUseIsSaidInOneSentence() throws Exception {
        try (var first = StandaloneProcess.launch("--port", "0", "--empty", "--data", folder.toString())) {
            first.ready();
            refused(
                    "The data folder " + folder + " is in use by another process",
                    "--port",
                    "0",
                    "--data",
                    folder.toString());
        }
    }

    @Test
    void aPortInUseIsSaidInOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    "Port " + taken.getLocalPort() + " is in use",
                    "--port",
                    Integer.toString(taken.getLocalPort()),
                    "--data",
                    folder.toString());
        }
    }

    @Test
    void noOtherInterfaceThanLoopbackIsListenedOn() throws Exception {
        try (var standalone = StandaloneProcess.launch(
                Map.of("SERVER_ADDRESS", "0.0.0.0"), "--port", "0", "--data", folder.toString())) {
            assertThat(standalone.exit()).isEqualTo(1);
            assertThat(standalone.output().strip())
                    .isEqualTo(
                            "Everybody knows the demo accounts' password, so only 127.0.0.1 is listened on, not 0.0.0.0.");
        }
    }

    @Test
    void anUnknownOptionIsSaidInOneSentence() throws Exception {
        refused("Unknown option --demo. Usage: run", "--demo");
    }

    private static void refused(String sentence, String... options) throws IOException, InterruptedException {
        try (var standalone = StandaloneProcess.launch(options)) {
            assertThat(standalone.exit()).isEqualTo(1);
            assertThat(standalone.output()).startsWith(sentence).hasLineCount(1);
        }
    }

    /** Its last act is to remove this file. */
    private boolean serverIsRunning() {
        return Files.exists(folder.resolve("postgresql/postmaster.pid"));
    }

    private static String city(String id) {
        return """
                {"unitId": "%s", "kind": "CITY", "name": "示例市", "populations": []}""".formatted(id);
    }
}
