package io.taizhang.query.bundle;

import static io.taizhang.query.bundle.SmallLedger.onDay;
import static io.taizhang.query.bundle.SmallLedger.period;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine that has a JDK and nothing else: an empty environment, an empty folder. */
class VerifierAloneTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static SmallLedger office;
    private static byte[] bundle;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        office = new SmallLedger();
        bundle = office.bundle(period(onDay(2), onDay(4)));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private record Ended(int code, String said) {}

    private Ended run(String... command) throws IOException, InterruptedException {
        return run(Path.of(System.getProperty("java.home")), command);
    }

    private Ended run(Path javaHome, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    private static boolean mayTakeTheNetworkAway() {
        return Files.isExecutable(Path.of("/usr/bin/unshare")) && "root".equals(System.getProperty("user.name"));
    }

    @Test
    void theCopyThatIsInTheBundleVerifiesItOffline() throws IOException, InterruptedException {
        SmallLedger.file(folder, bundle);
        Files.write(folder.resolve("VerifyBundle.java"), new Unpacked(bundle).members.get("VerifyBundle.java"));

        Ended ended = run(JAVA.toString(), "VerifyBundle.java", "bundle.zip", "--key", office.key());
        assertThat(ended.said())
                .startsWith("HOLDS 成立: ")
                .contains("none is missing")
                .hasLineCount(1);
        assertThat(ended.code()).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("nothing is unpacked").hasSize(2);
        }
    }

    @Test
    void noNetworkIsNeeded() throws IOException, InterruptedException {
        assumeTrue(
                mayTakeTheNetworkAway(),
                "Only root can take the network away, with /usr/bin/unshare: that it is not needed was not shown here");
        SmallLedger.file(folder, bundle);
        assertThat(run(
                                "/usr/bin/unshare",
                                "-n",
                                JAVA.toString(),
                                Verifier.SOURCE.toAbsolutePath().toString(),
                                "bundle.zip",
                                "--key",
                                office.key())
                        .said())
                .startsWith("HOLDS 成立: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printf 'java.base@25\\njava.logging@25\\n'",
                "printf 'java.base@16.0.2\\njdk.compiler@16.0.2\\n'",
                "echo 'Unrecognized option: --list-modules' >&2; exit 1",
                "echo 'The operation couldn’t be completed. Unable to locate a Java Runtime.' >&2; exit 1"
            })
    void whatIsNoJdkOfThisAgeDoesNotConvict(String java) throws IOException, InterruptedException {
        scripts();
        Path fake = Files.createDirectories(folder.resolve("jre/bin")).resolve("java");
        Files.writeString(fake, "#!/bin/sh\n" + java + "\n");
        assertThat(fake.toFile().setExecutable(true)).isTrue();
        assertThat(run(folder.resolve("jre"), "./verify-bundle", "bundle.zip", "--key", office.key()))
                .isEqualTo(new Ended(2, "CANNOT BE VERIFIED 无法核验: a JDK 17 or later is needed: set JAVA_HOME to it\n"));
    }

    @Test
    void aMistakeOfTheVerifiersOwnDoesNotConvict() {
        Verifier.Verdict verdict = new Verifier(office.key()).run((String) null);
        assertThat(verdict.said()).startsWith("CANNOT BE VERIFIED 无法核验: ").hasLineCount(1);
        assertThat(verdict.code()).isEqualTo(2);
    }

    private void scripts() throws IOException {
        for (String file : List.of("verify-bundle", "VerifyBundle.java")) {
            Files.copy(Verifier.SOURCE.resolveSibling(file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Test
    void theScriptEndsWithWhatTheVerifierEndsWith() throws IOException, InterruptedException {
        scripts();
        SmallLedger.file(folder, bundle);
        assertThat(run("./verify-bundle", "bundle.zip", "--key", office.key()).code())
                .isZero();
        bundle = bundle.clone();
        bundle[bundle.length / 2] ^= 1;
        SmallLedger.file(folder, bundle);
        Ended touched = run("./verify-bundle", "bundle.zip", "--key", office.key());
        bundle[bundle.length / 2] ^= 1;
        assertThat(touched.said()).startsWith("DOES NOT HOLD 不成立: ");
        assertThat(touched.code()).isEqualTo(1);
        assertThat(run("./verify-bundle", "nothing.zip", "--key", office.key()).code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bundle.zip",
                "--key KEY",
                "bundle.zip --key",
                "bundle.zip --key x",
                "bundle.zip --key KEY other.zip",
                "bundle.zip --key KEY --key KEY",
                "bundle.zip --key KEY --lang fr",
                "bundle.zip --key KEY --checkpoint nothing",
                "bundle.zip --key KEY --checkpoint bundle.zip",
                "nothing.zip --key KEY",
                ". --key KEY"
            })
    void whatIsAskedForWronglyIsNotVerified(String arguments) {
        Path file = SmallLedger.file(folder, bundle);
        String[] given = arguments.isEmpty()
                ? new String[0]
                : arguments
                        .replace("KEY", office.key())
                        .replace("bundle.zip", file.toString())
                        .split(" ");
        Verifier.Verdict verdict = new Verifier(office.key()).run(given);
        assertThat(verdict.said()).startsWith("CANNOT BE VERIFIED 无法核验: ").hasLineCount(1);
        assertThat(verdict.code()).isEqualTo(2);
    }

    @Test
    void aKeyThatWasCopiedWronglyIsNoKey() {
        Path file = SmallLedger.file(folder, bundle);
        String key = office.key();
        for (int i = 0; i < key.length(); i++) {
            String changed = key.substring(0, i) + (key.charAt(i) == 'A' ? 'B' : 'A') + key.substring(i + 1);
            Verifier.Verdict verdict = new Verifier(key).run(file.toString(), "--key", changed);
            assertThat(verdict.code()).as(changed).isEqualTo(2);
        }
    }
}
