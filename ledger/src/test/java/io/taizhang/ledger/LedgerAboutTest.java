package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.OCCURRED;
import static io.taizhang.ledger.LedgerFixtures.design;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.ledger.testing.TestLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in which index: what is found about a subject is what {@link SubjectIndex} says, or the account's own. */
class LedgerAboutTest {
    private static final TestLedger TEST = TestLedger.live();
    private static final Ledger LEDGER = TEST.ledger();
    private static final List<Fact> ALL = new ArrayList<>();

    @BeforeAll
    static void fill() {
        append("project/p1", "demo/xinhualu", design("p1"), 3);
        append("project/p2", "demo/xinhualu/xinhualu-c1", included("p2"), 2);
        append("project/p3", "demo/xiaoyi", design("p3"), 1_500);
        append("fund/f1", "demo", new FundsAllocated("f1", "a1", "project/p1", 100), 2);
        append("project/p1", "demo/xinhualu", approved("p1"), 1);
        append("project/p3", "demo/xiaoyi", design("p3"), 1_500);
        append("unit/xiaoyi", "", design("p4"), 1);
        append("project/p5", "demo/rare", design("p5"), 1);
        append("project/p3", "demo/xiaoyi", design("p3"), 700);
        Provenance byLiu = new Provenance(
                "liu",
                Role.OFFICIAL,
                "demo",
                "demo/xinhualu",
                new UUID(0, 1),
                new UUID(0, 1),
                new UUID(0, 1),
                OCCURRED,
                null,
                List.of(),
                "");
        TEST.append("project/p6", byLiu, design("p6"), design("p6"));
        LEDGER.read(0, Long.MAX_VALUE, List.of(), ALL::add);
    }

    @AfterAll
    static void close() {
        TEST.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit/demo",
                "unit/xinhualu",
                "unit/xinhualu-c1",
                "unit/xiaoyi",
                "unit/rare",
                "unit/nowhere",
                "unit/",
                "unit/xin%",
                "project/p1",
                "project/p2",
                "project/p3",
                "project/p4",
                "fund/f1",
                "allocation/a1",
                "place/place-1",
                "ledger/live",
                "project/none",
                "actor/SYSTEM",
                "actor/liu",
                "actor/nobody",
                "actor/"
            })
    void isWhatTheSubjectsSay(String subject) {
        List<Long> expected = positionsAbout(subject);
        assertThat(about(subject, 0, Long.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo(expected);
        for (int limit : List.of(1, 7, 500)) {
            for (long after : List.of(0L, 4L, 1_400L, 3_020L, 5_000L)) {
                assertThat(about(subject, after, 3_012, limit))
                        .isEqualTo(expected.stream()
                                .filter(position -> position > after && position <= 3_012)
                                .limit(limit)
                                .toList());
            }
            assertThat(latest(subject, limit))
                    .isEqualTo(expected.reversed().stream().limit(limit).toList());
        }
    }

    @Test
    void whatIsFoundInSeveralWaysIsFoundOnce() {
        assertThat(about("fund/f1", 0, Long.MAX_VALUE, 10)).hasSize(3).doesNotHaveDuplicates();
        assertThat(about("unit/xinhualu", 0, Long.MAX_VALUE, 10)).hasSize(8).doesNotHaveDuplicates();
    }

    private static List<Long> positionsAbout(String subject) {
        SubjectIndex index = SubjectIndex.ofAllContexts();
        return ALL.stream()
                .filter(fact -> index.of(fact).contains(subject)
                        || subject.equals("actor/" + fact.provenance().actorId()))
                .map(Fact::position)
                .toList();
    }

    private static List<Long> about(String subject, long after, long upTo, int limit) {
        return LEDGER.about(subject, after, upTo, limit).stream()
                .map(Fact::position)
                .toList();
    }

    private static List<Long> latest(String subject, int limit) {
        return LEDGER.latestAbout(subject, limit).stream().map(Fact::position).toList();
    }

    private static void append(String stream, String unitPath, LedgerEvent event, int times) {
        TEST.append(
                stream,
                TestLedger.provenance(unitPath, OCCURRED),
                IntStream.range(0, times).mapToObj(time -> event).toArray(LedgerEvent[]::new));
    }

    private static LedgerEvent included(String project) {
        return new IncludedInPlan(
                project, "xinhualu", ProjectKind.COMPOUND, null, "一号院", List.of("place-1", "place-2"), 2021);
    }

    private static LedgerEvent approved(String project) {
        return new ProjectApproved(project, ProjectKind.ROAD, 100, List.of(new FundLine("f1", 100)));
    }
}
