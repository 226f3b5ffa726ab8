package io.taizhang.ledger.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.Sealed;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.Look;
import io.taizhang.ledger.LooksAsked;
import io.taizhang.ledger.NotedLook;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotedLooksTest {
    private static final Look OFFICIAL = new Look("official", "demo", "/api/views/post-register");
    private static final Look AUDITOR = new Look("auditor", "demo", "/api/audit/events");

    private final KeysDatabase database = new KeysDatabase();
    private final SealedPersonalData data = new SealedPersonalData(database.app(), database.app());
    private final NotedLooks looks = new NotedLooks(data, database.app());

    @Test
    void whatIsOpenedIsNotedOnceForAllOfIt() {
        Map<String, Sealed> sealed = data.sealAll(people(500));

        Map<Sealed, String> opened = looks.open(OFFICIAL, sealed.values());

        assertThat(opened).hasSize(500).containsEntry(sealed.get("person/p7"), "名7");
        assertThat(all()).singleElement().satisfies(look -> {
            assertThat(look.look()).isEqualTo(OFFICIAL);
            assertThat(look.subjectIds()).hasSize(500).isSorted();
            assertThat(look.at()).isBefore(Instant.MAX);
        });
    }

    @Test
    void twoValuesOfOnePersonAreOneSubject() {
        looks.open(OFFICIAL, List.of(data.seal("person/p1", "甲"), data.seal("person/p1", "乙")));

        assertThat(all())
                .singleElement()
                .satisfies(look -> assertThat(look.subjectIds()).containsExactly("person/p1"));
    }

    @Test
    void whoeverWasErasedIsNotSeenAndNotNoted() {
        Sealed erased = data.seal("person/p1", "甲");
        Sealed kept = data.seal("person/p2", "乙");
        data.destroy("person/p1");

        assertThat(looks.open(OFFICIAL, List.of(erased, kept))).containsOnly(Map.entry(kept, "乙"));
        assertThat(looks.open(OFFICIAL, List.of(erased))).isEmpty();

        assertThat(all())
                .singleElement()
                .satisfies(look -> assertThat(look.subjectIds()).containsExactly("person/p2"));
    }

    @Test
    void nothingIsOpenedWhereItCannotBeNoted() {
        Sealed sealed = data.seal("person/p1", "甲");
        database.asOwner("revoke insert on keys.look from " + database.appRole());

        assertThatThrownBy(() -> looks.open(OFFICIAL, List.of(sealed)))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("noted");
    }

    @Test
    void nothingIsNotedWhereNothingIsOpened() {
        assertThat(looks.open(OFFICIAL, List.of())).isEmpty();
        looks.note(OFFICIAL, List.of());

        assertThat(all()).isEmpty();
    }

    @Test
    void looksAreFoundBySubjectByActorAndByTime() {
        looks.note(OFFICIAL, List.of("person/p1", "person/p2"));
        looks.note(AUDITOR, List.of("person/p1"));
        looks.note(OFFICIAL, List.of("person/p3"));
        Instant second = all().get(1).at();

        assertThat(ids(new LooksAsked("person/p1", null, null, null, 0, 10))).containsExactly(1L, 2L);
        assertThat(ids(new LooksAsked(null, "official", null, null, 0, 10))).containsExactly(1L, 3L);
        assertThat(ids(new LooksAsked("person/p1", "auditor", null, null, 0, 10)))
                .containsExactly(2L);
        assertThat(ids(new LooksAsked(null, null, second, null, 0, 10))).containsExactly(2L, 3L);
        assertThat(ids(new LooksAsked(null, null, null, second, 0, 10))).containsExactly(1L);
        assertThat(ids(new LooksAsked("person/p1", null, second, second.plusSeconds(1), 0, 10)))
                .containsExactly(2L);
        assertThat(ids(new LooksAsked("nobody", null, null, null, 0, 10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "person/p1"})
    void pagesFollowOneAnotherWithoutGapOrRepetition(String subjectId) {
        IntStream.range(0, 25).forEach(i -> looks.note(i % 2 == 0 ? OFFICIAL : AUDITOR, List.of("person/p1")));
        List<Long> read = new ArrayList<>();
        List<Long> page;
        do {
            long after = read.isEmpty() ? 0 : read.getLast();
            @Nullable String asked = subjectId.isEmpty() ? null : subjectId;
            page = ids(new LooksAsked(asked, null, null, null, after, 10));
            read.addAll(page);
        } while (!page.isEmpty());

        assertThat(read).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update keys.look set actor_id = 'somebody else'",
                "delete from keys.look_at_subject",
                "truncate keys.look_at_subject, keys.look"
            })
    void whatIsNotedIsChangedByNobody(String tampering) {
        looks.note(OFFICIAL, List.of("person/p1"));

        assertThatThrownBy(() -> database.asOwner(tampering)).hasMessageContaining("stays noted");
        assertThatThrownBy(() -> {
                    try (var connection = database.app().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(tampering);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThat(all()).hasSize(1);
    }

    private List<NotedLook> all() {
        return looks.find(new LooksAsked(null, null, null, null, 0, 100));
    }

    private List<Long> ids(LooksAsked asked) {
        return looks.find(asked).stream().map(NotedLook::id).toList();
    }

    private static Map<String, String> people(int count) {
        Map<String, String> people = new TreeMap<>();
        IntStream.range(0, count).forEach(i -> people.put("person/p" + i, "名" + i));
        return people;
    }
}
