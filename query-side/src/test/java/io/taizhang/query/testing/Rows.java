package io.taizhang.query.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.SubjectIndex;
import io.taizhang.query.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a view after some facts, folded as the engine folds them: only facts the view names, each row written as
 * JSON and read back. It also holds every view to its word that all facts of a row are found under the row's subject.
 *
 * @param <S> the row
 */
public final class Rows<S> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SubjectIndex SUBJECTS = SubjectIndex.ofAllContexts();

    private final View<S> view;
    private final Map<String, S> rows = new TreeMap<>();
    private long position;

    private Rows(View<S> view) {
        this.view = view;
    }

    public static <S> Rows<S> of(View<S> view, Facts... facts) {
        return new Rows<>(view).and(facts);
    }

    public static <S> Rows<S> of(View<S> view, List<Facts> facts) {
        return of(view, facts.toArray(Facts[]::new));
    }

    /** The same rows after more facts. */
    public Rows<S> and(Facts... more) {
        for (Facts told : more) {
            Fact fact = told.at(++position);
            if (view.events().contains(fact.event().getClass())) {
                view.keysOf(fact).forEach(key -> fold(key, fact));
            }
        }
        return this;
    }

    private void fold(String key, Fact fact) {
        assertThat(Stream.concat(SUBJECTS.of(fact).stream(), account(fact)))
                .as("subjects of %s", fact.type())
                .contains(view.subjectOf(key));
        @Nullable S next = view.apply(key, rows.get(key), fact);
        if (next == null) {
            rows.remove(key);
            return;
        }
        S readBack = JSON.readValue(JSON.writeValueAsString(next), view.rowType());
        assertThat(readBack).isEqualTo(next);
        rows.put(key, readBack);
    }

    /** Facts are found by the account that recorded them, too. */
    private static Stream<String> account(Fact fact) {
        return Stream.of("actor/" + fact.provenance().actorId());
    }

    public S row(String key) {
        assertThat(rows).containsKey(key);
        return rows.get(key);
    }

    public Set<String> keys() {
        return rows.keySet();
    }

    public Collection<S> all() {
        return rows.values();
    }

    /** As it goes over the wire. */
    public String json(String key) {
        return JSON.writeValueAsString(row(key));
    }
}
