package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.ledger.LedgerClock;
import io.taizhang.standalone.StandaloneHere;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.util.FileSystemUtils;

/** A sample ledger whose clock the tests set while it runs. They share it, and time goes forward only. */
final class OfficeInTime implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_YEAR = 2031;
    private static final Instant BEGINNING = Instant.parse(FIRST_YEAR + "-03-03T01:00:00Z");

    private final Path folder;
    private final LedgerClock clock;
    private StandaloneHere program;
    private Office office;

    private OfficeInTime(Path folder, LedgerClock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.program = StandaloneHere.start(folder, clock);
        this.office = new Office(program.address());
    }

    /** With its topmost unit, {@code demo}, and years enough whose working days are known. */
    static OfficeInTime opened() {
        LedgerClock clock = LedgerClock.system();
        clock.moveTo(BEGINNING);
        return opened(clock);
    }

    /** The same, but its clock stands still but for when it is moved: for what counts to the second. */
    static OfficeInTime standing() {
        return opened(new LedgerClock(InstantSource.fixed(BEGINNING)));
    }

    private static OfficeInTime opened(LedgerClock clock) {
        try {
            OfficeInTime opened = new OfficeInTime(Files.createTempDirectory("office"), clock);
            opened.prepare();
            return opened;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void prepare() {
        entered("organisation/register-unit", """
                {"unitId": "demo", "kind": "CITY", "name": "示例市", "populations": []}""");
        for (int year = FIRST_YEAR; year < FIRST_YEAR + 10; year++) {
            entered("organisation/publish-work-calendar", """
                    {"year": %d, "holidays": ["%1$d-05-01"], "extraWorkdays": []}""".formatted(year));
        }
    }

    private void entered(String command, String body) {
        Office.Answer answer = office.command("admin", command, body);
        assertThat(answer.status()).as(command + ": " + answer.body()).isEqualTo(201);
    }

    Office office() {
        return office;
    }

    /** Where everything is kept. */
    Path folder() {
        return folder;
    }

    Instant now() {
        return clock.instant();
    }

    /** By then everything has fired that fell due before, also what other tests have left behind. */
    void moveTo(Instant time) {
        assertThat(time).as("time goes forward").isAfter(now());
        clock.moveTo(time);
        whatIsDueHasFired();
    }

    /** Whatever falls due by then may fire before or after what is done next. */
    void strikes(Instant time) {
        assertThat(time).as("time goes forward").isAfter(now());
        clock.moveTo(time);
    }

    /** Nothing runs until then. */
    void isDownUntil(Instant time) {
        assertThat(time).as("time goes forward").isAfter(now());
        program.close();
        clock.moveTo(time);
        try {
            program = StandaloneHere.start(folder, clock);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        office = new Office(program.address());
        whatIsDueHasFired();
    }

    void whatIsDueHasFired() {
        await().atMost(PATIENCE)
                .until(() -> office.see("/actuator/health")
                                .at("/components/deadlines/details/due")
                                .longValue(-1)
                        == 0);
    }

    @Override
    public void close() throws IOException {
        program.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
