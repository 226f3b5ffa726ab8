package io.taizhang.query;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Role;
import io.taizhang.ledger.Fact;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view is a pure fold: facts in, rows out. It knows no database, no clock and no framework; live projection, rebuild,
 * time machine, verification and tracing are all made from it.
 *
 * @param <S> the row, a record that Jackson can write and read back. A component {@code unitPath} makes the view
 *     filterable by unit (that unit and all below it), and seen from there and from above; a list {@code alsoUnitIds} names
 *     others that see the row, though it is not theirs; a component {@code name} or {@code title} searchable. Where a
 *     component {@code internal} is true, the row is kept from those who see no personal data;
 *     they are told that it is gone where {@code published} says that they may have seen it before.
 */
public interface View<S> {

    /** As it stands in addresses: {@code renovation-spending}. */
    String name();

    Title title();

    Class<S> rowType();

    /** The events it folds; other facts never reach it. */
    Set<Class<? extends LedgerEvent>> events();

    /** Which rows a fact touches, from the fact alone. */
    Collection<String> keysOf(Fact fact);

    /**
     * The row after a fact.
     *
     * @param row as it stood; null where there was none
     * @return null to remove the row
     */
    @Nullable S apply(String key, @Nullable S row, Fact fact);

    /** A subject of the ledger under which every fact of the row is found: {@code project/p1} for key {@code p1}. */
    String subjectOf(String key);

    /** Components of the row, dotted where nested, that may be filtered by equality: {@code kind}, {@code stage}. */
    default Set<String> filters() {
        return Set.of();
    }

    /**
     * Where rows stand for what lasts from one time to another: then only those are listed that last now, or that lasted at
     * some time of the day asked for ({@code ?on=2021-07-01}, Asia/Shanghai).
     */
    default Optional<Span> span() {
        return Optional.empty();
    }

    /** Who reads it: those who hold one of these roles. Whoever holds none of them is refused, and finds it in no catalogue. */
    default Set<Role> readers() {
        return Set.of(Role.values());
    }

    /** Whether keys are accounts: each account then reads the row about itself, whatever its roles. */
    default boolean keyedByAccount() {
        return false;
    }

    /**
     * Components of the row, dotted where nested and with {@code *} for each entry of a map, that are told only to those who
     * see personal data: others are told null, and cannot sort by them.
     */
    default Set<String> forInsiders() {
        return Set.of();
    }

    /** Whether a row counts what other rows count too, as a unit does with those below it: rows are then not summed. */
    default boolean rollsUp() {
        return false;
    }

    /** To be raised when the fold's meaning changes but neither row nor events do: the view is then rebuilt at start. */
    default int version() {
        return 1;
    }

    /**
     * Components of the row that are instants.
     *
     * @param until exclusive
     */
    record Span(String from, String until) {}

    /** A view's name for people, in both languages. */
    record Title(String zh, String en) {}
}
