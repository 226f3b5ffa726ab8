package io.taizhang.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scripts do before Java takes over, in a house of empty files: its JDK and its Maven only say that they were called. */
class ScriptsTest {
    private static final Path SCRIPTS = Path.of("../gradle-free-scripts");
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path house;

    private Path jar;
    private Path source;

    private record Ended(int code, String said) {}

    @BeforeEach
    void build() throws IOException {
        for (String room : List.of("core-api", "ledger", "command-side", "query-side", "standalone")) {
            old(house.resolve(room + "/pom.xml"));
            source = old(house.resolve(room + "/src/main/java/Some.java"));
            old(source.resolveSibling("Other.java"));
        }
        old(house.resolve("pom.xml"));
        for (String script : List.of("run", "tools.sh", "VerifyBundle.java")) {
            Path copy = house.resolve("gradle-free-scripts").resolve(script);
            Files.createDirectories(copy.getParent());
            aged(Files.copy(SCRIPTS.resolve(script), copy));
            assertThat(copy.toFile().setExecutable(true)).isTrue();
        }
        jar = house.resolve("standalone/target/standalone-1-app.jar");
        Files.createDirectories(jar.getParent());
        Files.setLastModifiedTime(Files.createFile(jar), FileTime.from(BUILT));
        try (Stream<Path> all = Files.walk(house)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                aged(folder);
            }
        }
        tool("jdk/bin/javac", "");
        tool("jdk/bin/java", """
                case "$*" in
                  -version) echo 'openjdk version "25.0.1" 2026-01-20' >&2 ;;
                  *extract*) /bin/mkdir -p "${@: -1}" ;;
                  *) echo "STARTED $*" ;;
                esac
                """);
        tool("bin/mvn", "echo BUILT; /bin/mkdir -p " + jar.getParent() + "; echo > " + jar);
        tool("bin/id", "echo 1000");
    }

    private static Path old(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return aged(Files.createFile(file));
    }

    private static Path aged(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(BUILT.minusSeconds(60)));
    }

    private void tool(String name, String script) throws IOException {
        Path tool = house.resolve("tools").resolve(name);
        Files.createDirectories(tool.getParent());
        Files.writeString(tool, "#!/bin/bash\n" + script + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private Ended run(String path, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(house.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("HOME", house.toString());
        builder.environment().put("JAVA_HOME", tools("jdk"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    private String tools(String name) {
        return house.resolve("tools").resolve(name).toString();
    }

    private Ended start(String... arguments) throws IOException, InterruptedException {
        return run(
                tools("bin") + ":/usr/bin:/bin",
                Stream.concat(Stream.of("gradle-free-scripts/run"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void whatIsBuiltIsStartedAsItIs() throws IOException, InterruptedException {
        Ended ended = start("--port", "9");
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said())
                .startsWith("STARTED ")
                .contains("-jar " + house.resolve("standalone/target/app/standalone-1-app.jar"))
                .endsWith("--data " + house.resolve("data") + " --port 9\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "ledger/pom.xml",
                "core-api/src/main/java/Some.java",
                "query-side/src/main/java/Other.java",
                "gradle-free-scripts/VerifyBundle.java"
            })
    void whatIsStaleIsBuiltFirst(String touched) throws IOException, InterruptedException {
        Files.setLastModifiedTime(house.resolve(touched), FileTime.from(BUILT.plusSeconds(60)));
        assertThat(start().said()).startsWith("Building …\nBUILT\nSTARTED ");
        assertThat(start().said()).as("once").startsWith("STARTED ");
    }

    @Test
    void whatLacksAFileIsStaleToo() throws IOException, InterruptedException {
        Files.delete(source);
        assertThat(start().said()).startsWith("Building …\nBUILT\nSTARTED ");
    }

    @Test
    void whatWasNeverBuiltIsBuiltFirst() throws IOException, InterruptedException {
        Files.delete(jar);
        assertThat(start().said()).startsWith("Building …\nBUILT\nSTARTED ");
    }

    @Test
    void aFreshCloneIsBuiltFirst() throws IOException, InterruptedException {
        Files.delete(jar);
        Files.delete(jar.getParent());
        assertThat(start().said()).contains("BUILT").contains("STARTED");
    }

    @Test
    void nothingIsStartedWhereTheBuildFails() throws IOException, InterruptedException {
        Files.delete(jar);
        tool("bin/mvn", "exit 1");
        assertThat(start()).isEqualTo(new Ended(1, """
                Building …
                The build failed; what Maven said stands above.
                """));
    }

    @Test
    void onlyWhoEntersTheSampleStartsLeanly() throws IOException, InterruptedException {
        String leanly = "-XX:TieredStopAtLevel=1";
        assertThat(start().said()).contains(leanly);
        assertThat(start("--empty").said()).startsWith("STARTED ").doesNotContain(leanly);
        assertThat(start("--database", "jdbc:postgresql://db/office").said()).doesNotContain(leanly);
        assertThat(start("--data", "elsewhere").said()).contains(leanly);
        Files.createDirectories(house.resolve("data"));
        Files.createFile(house.resolve("data/ledger.born"));
        assertThat(start().said()).startsWith("STARTED ").doesNotContain(leanly);
    }

    @Test
    void aMissingJdkGetsOneClearSentence() throws IOException, InterruptedException {
        stopsSaying("A JDK 25 is needed and none was found: ", sourced("is_jdk25() { return 1; }; need_jdk"));
    }

    @Test
    void aMissingMavenGetsOneClearSentence() throws IOException, InterruptedException {
        Files.delete(house.resolve("tools/bin/mvn"));
        stopsSaying("Maven is needed and was not found: ", sourced("need_maven"));
    }

    @Test
    void aJdkIsOneOfItsVersionThatCompiles() throws IOException, InterruptedException {
        assertThat(sourced("jdk25")).isEqualTo(new Ended(0, tools("jdk") + "\n"));
        assertThat(sourced("is_jdk25 " + tools("jdk")).code()).isZero();
        Files.delete(house.resolve("tools/jdk/bin/javac"));
        assertThat(sourced("is_jdk25 " + tools("jdk")).code()).as("a JRE").isEqualTo(1);
        tool("jdk/bin/javac", "");
        tool("jdk/bin/java", "echo 'openjdk version \"21.0.1\"' >&2");
        assertThat(sourced("is_jdk25 " + tools("jdk")).code())
                .as("an older one")
                .isEqualTo(1);
    }

    private static void stopsSaying(String beginning, Ended ended) {
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).startsWith(beginning).hasLineCount(1);
    }

    /** Nothing is on the path but what is named here: no JDK, no Maven, no package manager. */
    private Ended sourced(String script) throws IOException, InterruptedException {
        for (String tool : List.of("dirname", "readlink")) {
            tool("bin/" + tool, "exec /usr/bin/" + tool + " \"$@\"");
        }
        return run(tools("bin"), "/bin/bash", "-c", "set -euo pipefail; . gradle-free-scripts/tools.sh; " + script);
    }
}
