package io.taizhang.command.imports;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.honour.HonourCommand.ConferHouseholdStars;
import io.taizhang.command.CommandDesk.Order;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A command of an import, and the rows it comes from. Its key follows from what it says: sent again, in this file or in
 * another, by the same actor, it is known and not entered again.
 *
 * @param rows numbers in the file; for a batch in the order of its elements
 * @param needs whether it speaks of what an earlier row creates
 */
record Entry(
        ImportKind kind,
        List<Integer> rows,
        LedgerCommand command,
        @Nullable Instant occurredAt,
        boolean needs) {

    Entry {
        rows = List.copyOf(rows);
    }

    String key() {
        return "import " + kind.name() + " " + Fingerprint.of(kind.name(), command, String.valueOf(occurredAt));
    }

    /** @param importId the same for all facts of one import: the journal shows them together */
    Order order(Actor actor, String importId) {
        return new Order(
                actor,
                key(),
                command,
                occurredAt,
                null,
                List.of(),
                null,
                null,
                null,
                UUID.nameUUIDFromBytes(importId.getBytes(StandardCharsets.UTF_8)));
    }

    boolean isBatch() {
        return rows.size() > 1;
    }

    /** The two halves of a batch, to find which rows of it are refused. */
    List<Entry> halves() {
        int middle = rows.size() / 2;
        return List.of(part(0, middle), part(middle, rows.size()));
    }

    /** What is left without some rows; empty where nothing is. */
    Optional<Entry> without(Set<Integer> bad) {
        if (rows.stream().noneMatch(bad::contains)) {
            return Optional.of(this);
        }
        return isBatch()
                ? Optional.of(of(IntStream.range(0, rows.size())
                                .filter(i -> !bad.contains(rows.get(i)))
                                .boxed()
                                .toList()))
                        .filter(left -> !left.rows().isEmpty())
                : Optional.empty();
    }

    private Entry part(int from, int to) {
        return of(IntStream.range(from, to).boxed().toList());
    }

    private Entry of(List<Integer> elements) {
        ConferHouseholdStars batch = (ConferHouseholdStars) command;
        return new Entry(
                kind,
                elements.stream().map(rows::get).toList(),
                new ConferHouseholdStars(
                        batch.roundId(),
                        elements.stream().map(batch.households()::get).toList()),
                occurredAt,
                needs);
    }
}
