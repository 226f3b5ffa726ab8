package io.taizhang.query.pages.board;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.Stage;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.RowPage;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.pages.board.Board.Honour;
import io.taizhang.query.pages.board.Board.Questionnaire;
import io.taizhang.query.pages.board.Board.RedFlag;
import io.taizhang.query.pages.board.Board.StageSum;
import io.taizhang.query.pages.board.Board.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads the board, as one who sees neither personal data nor what is for the office only. However many look at it, it is
 * read once in a second at most.
 */
@Component
class PublicBoard {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 60;
    private static final int HONOURS_OF_A_KIND = 12;
    private static final List<CandidateKind> NAMED =
            List.of(CandidateKind.TEAM, CandidateKind.MERCHANT, CandidateKind.UNIT, CandidateKind.ENTERPRISE);
    private static final List<Stage> UNDER_WAY = List.of(Stage.IMPLEMENTATION, Stage.COMPLETION);
    private static final List<Stage> APPROVED =
            List.of(Stage.PREPARATION, Stage.IMPLEMENTATION, Stage.COMPLETION, Stage.COMPLETED);

    private final Rows rows;
    private final UnitNames units;
    private final LedgerClock clock;
    private final Docs docs = new Docs();
    private @Nullable Kept kept;

    PublicBoard(Rows rows, UnitNames units, LedgerClock clock) {
        this.rows = rows;
        this.units = units;
        this.clock = clock;
    }

    private record Kept(Board board, long readAt) {}

    /** @throws io.taizhang.query.engine.QueryRefusal where one of its views is not built yet */
    synchronized Board read() {
        Kept last = kept;
        if (last == null || System.nanoTime() - last.readAt() > FRESH.toNanos()) {
            last = new Kept(fresh(), System.nanoTime());
            kept = last;
        }
        return last.board();
    }

    private Board fresh() {
        RowPage flags = find("flag-board", Map.of("colour", "RED", "published", "true"), "inForceUntil", MOST);
        return new Board(
                flags(flags),
                flags.total(),
                NAMED.stream().flatMap(this::honours).toList(),
                count(CandidateKind.PERSON),
                count(CandidateKind.HOUSEHOLD),
                APPROVED.stream().map(this::sum).toList(),
                UNDER_WAY.stream()
                        .flatMap(this::works)
                        .sorted(Comparator.comparingLong((Work work) -> -work.paidFen()))
                        .limit(MOST)
                        .toList(),
                questionnaires());
    }

    private RowPage find(String view, Map<String, String> where, String sort, int most) {
        return find(view, where, sort, most, false);
    }

    private RowPage find(String view, Map<String, String> where, String sort, int most, boolean insider) {
        return rows.find(new RowsAsked(
                view, new Reach(null), null, insider, During.now(clock.instant()), where, null, 0, most, sort));
    }

    private Stream<JsonNode> each(RowPage page) {
        return page.items().stream().map(row -> docs.tree(row.doc()));
    }

    private List<RedFlag> flags(RowPage page) {
        Map<String, String> merchants = rows.texts(
                "merchant-register",
                each(page).map(row -> row.path("merchantId").asString()).toList(),
                "name");
        return each(page)
                .filter(row -> merchants.containsKey(row.path("merchantId").asString()))
                .map(row -> new RedFlag(
                        merchants.get(row.path("merchantId").asString()),
                        unit(row),
                        LocalDate.ofInstant(
                                Instant.parse(row.path("inForceUntil").asString())
                                        .minusMillis(1),
                                Fact.ZONE)))
                .toList();
    }

    private Stream<Honour> honours(CandidateKind kind) {
        return each(find("honour-roll", standing(kind), "-conferredOn", HONOURS_OF_A_KIND))
                .filter(row -> row.path("name").isString())
                .map(row -> new Honour(
                        kind,
                        row.path("name").asString(),
                        row.path("title").asString(),
                        row.path("period").asString(),
                        unit(row),
                        LocalDate.parse(row.path("conferredOn").asString())));
    }

    private long count(CandidateKind kind) {
        return find("honour-roll", standing(kind), "key", 1).total();
    }

    /** What was entered from history was made public by others, if by anybody. */
    private static Map<String, String> standing(CandidateKind kind) {
        return Map.of("kind", kind.name(), "state", "CONFERRED", "historical", "false");
    }

    private StageSum sum(Stage stage) {
        RowPage page = find("renovation-spending", Map.of("stage", stage.name()), "key", 1);
        return new StageSum(
                stage,
                page.total(),
                total(page, "estimateFen"),
                total(page, "contractFen"),
                total(page, "paidFen"),
                total(page, "settledFen"));
    }

    private static long total(RowPage page, String component) {
        Number sum = page.totals().get(component);
        return sum == null ? 0 : sum.longValue();
    }

    private Stream<Work> works(Stage stage) {
        return each(find("renovation-spending", Map.of("stage", stage.name()), "-paidFen", MOST))
                .map(row -> new Work(
                        row.path("title").asString(),
                        ProjectKind.valueOf(row.path("kind").asString()),
                        units.of(row.path("unitId").asString()),
                        stage,
                        row.path("estimateFen").longValue(),
                        row.path("contractFen").longValue(),
                        row.path("paidFen").longValue()));
    }

    /** While answers come in, what they say is for nobody yet; that they may be given is for everybody. */
    private List<Questionnaire> questionnaires() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Fact.ZONE);
        List<Questionnaire> open = new ArrayList<>();
        each(find("questionnaire-results", Map.of("closed", "false"), "closesOn", MOST, true))
                .map(row -> new Questionnaire(
                        row.path("questionnaireId").asString(),
                        row.path("title").asString(),
                        LocalDate.parse(row.path("closesOn").asString())))
                .filter(questionnaire -> !questionnaire.closesOn().isBefore(today))
                .forEach(open::add);
        return open;
    }

    private String unit(JsonNode row) {
        String path = row.path("unitPath").asString();
        return units.of(path.substring(path.lastIndexOf('/') + 1));
    }
}
