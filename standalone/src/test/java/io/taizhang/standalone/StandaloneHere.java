package io.taizhang.standalone;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.LedgerClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in this process, on a clock that a test sets while it runs: a sample ledger without the sample data. */
public final class StandaloneHere implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("is ready: (http://\\S+)");

    private final Standalone standalone;
    private final URI address;

    private StandaloneHere(Standalone standalone, URI address) {
        this.standalone = standalone;
        this.address = address;
    }

    /**
     * @param folder an empty one, or one it was started in before
     * @param clock set to the day the ledger begins
     */
    public static StandaloneHere start(Path folder, LedgerClock clock) throws IOException {
        // As a first start leaves it that has entered all sample data.
        Files.writeString(folder.resolve("ledger.kind"), LedgerKind.SAMPLE.name());
        Files.writeString(folder.resolve("sample.entered"), "");
        var said = new ByteArrayOutputStream();
        var progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
        Standalone standalone = Standalone.start(new Options(0, folder, false, null), progress, clock);
        Matcher ready = READY.matcher(said.toString(StandardCharsets.UTF_8));
        if (!ready.find()) {
            standalone.close();
            throw new AssertionError("It says nowhere where it is: " + said);
        }
        return new StandaloneHere(standalone, URI.create(ready.group(1)));
    }

    public URI address() {
        return address;
    }

    @Override
    public void close() {
        standalone.close();
    }
}
