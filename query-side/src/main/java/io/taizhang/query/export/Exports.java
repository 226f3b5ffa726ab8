package io.taizhang.query.export;

import io.taizhang.api.LedgerKind;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the rows of a view to a file, all of them as they stand at one moment, before the first byte is sent: what is
 * sent is complete, and a client that reads slowly keeps no snapshot of the database open.
 */
public final class Exports {
    /** Each reads the database and packs at full speed; more of them at once would only be slower together. */
    private static final int AT_ONCE = 3;

    private final Views views;
    private final Rows rows;
    private final LedgerKind kind;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public Exports(Views views, Rows rows, LedgerKind kind, InstantSource clock) {
        this.views = views;
        this.rows = rows;
        this.kind = kind;
        this.clock = clock;
    }

    /**
     * @param asked whose page and size do not count
     * @param said the parameters as they were given, for the file to name
     * @param rendering of some rows to the one who asks
     * @throws QueryRefusal as a list is refused; or while too many are being written
     */
    public Exported write(
            RowsAsked asked,
            Map<String, String> said,
            ExportFormat format,
            Speech speech,
            Function<List<FoundRow>, List<ObjectNode>> rendering)
            throws IOException {
        if (!places.tryAcquire()) {
            throw new QueryRefusal(Refused.EXPORTS_BUSY);
        }
        try {
            Writing writing = new Writing(format, rendering, position -> extract(asked, said, speech, position));
            try {
                rows.each(asked, writing::at);
                return writing.finished();
            } catch (RuntimeException | IOException | Error failure) {
                writing.abandon();
                throw failure;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            places.release();
        }
    }

    private Extract extract(RowsAsked asked, Map<String, String> said, Speech speech, long position) {
        Instant now = clock.instant();
        return new Extract(views.get(asked.view()).view(), speech, said, kind, position, now);
    }
}
