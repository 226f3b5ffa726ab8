package io.taizhang.ledger;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** What streams of the whole ledger are fed from. */
final class LedgerSource {
    private static final int CHUNK = 512;
    private static final int RECENT = 8_192;
    private static final String NEXT = """
            select %s from ledger.ledger l where l.position > ? and l.position <= ? order by l.position
            """.formatted(FactReader.COLUMNS);

    private final FactReader reader;
    private final WakeUps wakeUps;
    private final RecentFacts recent = new RecentFacts(RECENT);

    LedgerSource(FactReader reader, WakeUps wakeUps) {
        this.reader = reader;
        this.wakeUps = wakeUps;
    }

    WakeUps wakeUps() {
        return wakeUps;
    }

    BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken token) {
        return new LedgerStream(this, position(token));
    }

    /** The next facts behind the position, in order; none where it is the head. */
    List<FactMessage> after(long position) {
        List<Fact> facts = recent.after(position, CHUNK);
        if (facts.isEmpty()) {
            facts = reader.facts(NEXT, position, position + CHUNK);
            facts.forEach(recent::add);
        }
        return facts.stream().map(this::message).toList();
    }

    FactMessage message(Fact fact) {
        return new FactMessage(fact, reader.codec().metaData(fact.provenance()));
    }

    /** @throws IllegalArgumentException where the token comes from another kind of store */
    static long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        TrackingToken lower = WrappedToken.unwrapLowerBound(token);
        if (lower == null) {
            return 0;
        }
        if (lower instanceof GlobalSequenceTrackingToken global) {
            return global.getGlobalIndex();
        }
        throw new IllegalArgumentException("Not a position of this ledger: " + token);
    }
}
