package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.taizhang.api.Evidence;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.Sealed;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.ledger.testing.TestLedger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Positions 1 to 4: the ledger and three units; 5 and 6: a fund; 7: money entered late; 8 and 9: a post and its holder. */
class JournalEndpointTest {
    private static final String JOURNAL = "/api/audit/events";
    private static final Instant NEW_YEAR = Instant.parse("2021-01-01T00:00:00Z");
    private static final String SHA = "ab".repeat(32);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(NEW_YEAR);
        side = new QuerySide(ledger);
        Office office = new Office(side);
        office.units();
        office.fund("f1", "xinhualu", "=1+1 道路", 2021, 300);
        ledger.clock().holdAt(NEW_YEAR.plusSeconds(5 * 86_400));
        UUID command = UUID.randomUUID();
        Provenance late = new Provenance(
                "@clerk",
                Role.FINANCE,
                "xinhualu",
                "demo/xinhualu",
                command,
                command,
                command,
                NEW_YEAR.plusSeconds(86_400),
                "某某 asked\nfor it",
                List.of(new Evidence("凭证", "", SHA)),
                "");
        ledger.append("fund/f1", late, new FundsAppropriated("f1", 5, "late"));
        ledger.clock().holdAt(NEW_YEAR.plusSeconds(6 * 86_400));
        Sealed holder = side.store().personalData().seal("person-1", "某某");
        side.append("post/g1", "demo/minghu", new PostCreated("g1", "minghu", "网格员", null));
        side.append("post/g1", "demo/minghu", new PostFilled("g1", "minghu", holder));
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static List<Long> positions(String actor, String query) {
        return side.ask(actor, JOURNAL + query)
                .get("items")
                .valueStream()
                .map(fact -> fact.get("position").asLong())
                .toList();
    }

    private static void assertProblem(String query, String type) {
        HttpResponse<String> answer = side.get("auditor", JOURNAL + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/" + type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?unit=xinhualu                                      | 3,5,6,7",
                "?unit=demo&context=fund                             | 5,6,7",
                "?context=fund&type=fund.FundOpened                  | 5",
                "?context=campaign&type=fund.FundOpened              | ''",
                "?unit=xinhualu&type=fund.FundsAppropriated          | 6,7",
                "?actor=@clerk                                       | 7",
                "?actor=@clerk&unit=minghu                           | ''",
                "?subject=fund/f1&actor=SYSTEM                       | 5,6",
                "?subject=unit/minghu&context=organisation           | 4,8,9",
                "?time=occurred&from=2021-01-02T00:00:00Z            | 7,8,9",
                "?time=occurred&from=2021-01-01T00:00:00Z&to=2021-01-03T00:00:00Z&context=fund | 5,6,7",
                "?time=occurred&to=2021-01-02T00:00:00Z&context=fund | 5,6",
                "?time=recorded&from=2021-01-02T00:00:00Z&context=fund | 7",
                "?from=2021-01-06T00:00:00Z&to=2021-01-07T00:00:00Z  | 7",
                "?after=4&before=7                                   | 5,6",
                "?after=4&before=7&order=newest                      | 6,5",
                "?before=4                                           | 3,2,1",
                "?before=4&order=oldest                              | 1,2,3",
                "?unit=xinhualu&order=newest&limit=2                 | 7,6",
                "?subject=fund/f1&order=newest&time=occurred&from=2021-01-01T12:00:00Z | 7"
            })
    void filtersHoldTogether(String query, String expected) {
        List<Long> positions = expected.isEmpty()
                ? List.of()
                : List.of(expected.split(",")).stream().map(Long::valueOf).toList();
        assertThat(positions("auditor", query.strip())).isEqualTo(positions);
    }

    @Test
    void pagesFollowEachOtherAndTheLastOneSaysThatItIsTheLast() {
        JsonNode first = side.ask("auditor", JOURNAL + "?unit=xinhualu&limit=3");
        assertThat(first.get("items")).hasSize(3);
        JsonNode last = side.ask("auditor", JOURNAL + "?unit=xinhualu&limit=3&after=" + first.get("next"));
        assertThat(last.get("items")).hasSize(1);
        assertThat(last.get("next").isNull()).isTrue();
        assertThat(side.ask("auditor", JOURNAL + "?unit=xinhualu&limit=4")
                        .get("next")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoSeesAUnitSeesItsFactsWhateverIsAskedFor() {
        assertThat(positions("official-xinhualu", "?context=fund")).containsExactly(5L, 6L, 7L);
        assertThat(positions("official-minghu", "?context=fund")).isEmpty();
        assertThat(positions("official-minghu", "?subject=fund/f1")).isEmpty();
        assertThat(positions("official-minghu", "?subject=unit/demo&order=newest"))
                .containsExactly(9L, 8L, 4L);
        assertThat(side.get("official-minghu", JOURNAL + "?unit=xinhualu").statusCode())
                .isEqualTo(403);
        assertThat(side.get("auditor", JOURNAL + "?unit=atlantis").statusCode()).isEqualTo(404);
        assertThat(side.get("official-minghu", JOURNAL + "/export?unit=demo").statusCode())
                .isEqualTo(403);
        assertThat(side.get("stranger", JOURNAL + "/export").statusCode()).isEqualTo(401);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertProblem("?context=weather", "bad-parameter");
        assertProblem("?time=lost", "bad-parameter");
        assertProblem("?order=best", "bad-parameter");
        assertProblem("?after=x", "bad-parameter");
        assertProblem("?before=-1", "bad-parameter");
        assertProblem("?before=12345678901234567890", "bad-parameter");
        assertProblem("?limit=501", "bad-parameter");
        assertProblem("?from=2021-02-30T00:00:00Z", "bad-parameter");
        assertProblem("?from=2021-01-02T00:00:00Z&to=2021-01-01T00:00:00Z", "reversed-instants");
        assertProblem("?type=fund.Nonsense", "bad-parameter");
        assertProblem("?page=2", "unknown-parameter");
        assertProblem("/export?format=pdf", "bad-parameter");
        assertProblem("/export?limit=3", "unknown-parameter");
        assertProblem("/export?type=fund.Nonsense", "bad-parameter");
    }

    @Test
    void endsOfTimeAreInstantsLikeOthers() {
        assertThat(positions("auditor", "?from=-999999999-01-01T00:00:00Z&to=%2B999999999-01-01T00:00:00Z"))
                .hasSize(9);
        assertThat(positions(
                        "auditor", "?time=occurred&from=-999999999-01-01T00:00:00Z&to=%2B999999999-01-01T00:00:00Z"))
                .hasSize(9);
    }

    @Test
    void eventsOfTheFileAreThoseOfThePages() {
        HttpResponse<String> file = side.get("auditor", JOURNAL + "/export?format=jsonl&unit=xinhualu&order=newest");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Ledger-Position")).contains("9");
        assertThat(file.headers().firstValue("Ledger-Kind")).contains("SAMPLE");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("sample-journal-9-")
                .contains(".jsonl");
        List<JsonNode> lines = file.body().lines().map(JSON::readTree).toList();

        assertThat(lines)
                .isEqualTo(side.ask("auditor", JOURNAL + "?unit=xinhualu&order=newest")
                        .get("items")
                        .valueStream()
                        .toList());
    }

    @Test
    void noCellOfTheTableStartsAFormula() {
        String text = side.get("auditor", JOURNAL + "/export?format=csv&lang=zh&context=fund")
                .body();
        assertThat(text).startsWith("\uFEFF");
        List<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();

        assertThat(rows.getFirst().getFields()).contains("位置", "发生时间", "记录人", "台账位置");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(3).getFields()).contains("'@clerk", SHA, "SAMPLE", "9");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*")));
        assertThat(side.get("auditor", JOURNAL + "/export?format=csv&lang=en").body())
                .contains("Recorded by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "cloudevents"})
    void peopleAreNamedToThoseOnlyWhoMaySeeThem(String format) {
        String file = JOURNAL + "/export?format=" + format;
        assertThat(side.get("official", file).body()).contains("某某");
        assertThat(side.get("admin", file).body())
                .contains("•••")
                .doesNotContain("某某")
                .doesNotContain("ciphertext");
    }

    /** CloudEvents 1.0.2, its JSON format and the batch form of that. */
    @Test
    void cloudEventsKeepTheRulesOfTheirSpecification() {
        HttpResponse<String> answer = side.get("auditor", JOURNAL + "/export?format=cloudevents");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/cloudevents-batch+json");
        JsonNode batch = QuerySide.json(answer);
        assertThat(batch.isArray()).isTrue();
        assertThat(batch).hasSize(9);
        Set<String> once = new HashSet<>();
        batch.forEach(event -> {
            assertThat(event.properties().stream().map(Map.Entry::getKey))
                    .allMatch(name -> name.matches("[a-z0-9]{1,20}"))
                    .contains("specversion", "id", "source", "type");
            assertThat(event.get("specversion").asString()).isEqualTo("1.0");
            assertThat(URI.create(event.get("source").asString()).isAbsolute()).isTrue();
            assertThat(once.add(event.get("source") + " " + event.get("id"))).isTrue();
            assertThat(OffsetDateTime.parse(event.get("time").asString())).isNotNull();
            assertThat(OffsetDateTime.parse(event.get("recordedtime").asString()))
                    .isNotNull();
            assertThat(event.get("datacontenttype").asString()).isEqualTo("application/json");
            event.properties().stream()
                    .filter(attribute -> !attribute.getKey().equals("data"))
                    .forEach(CloudEventRules::check);
        });
        assertThat(batch.valueStream().map(event -> event.get("sequence").asString()))
                .isSorted()
                .hasSize(9);
        JsonNode late = batch.get(6);
        assertThat(late.get("type").asString()).isEqualTo("io.taizhang.fund.FundsAppropriated");
        assertThat(late.get("subject").asString()).isEqualTo("fund/f1");
        assertThat(late.get("position").asString()).isEqualTo("7");
        assertThat(late.get("actorid").asString()).isEqualTo("@clerk");
        assertThat(late.at("/data/event/amountFen").asLong()).isEqualTo(5);
        assertThat(late.at("/data/evidence/0/sha256").asString()).isEqualTo(SHA);
        assertThat(late.at("/data/reason").asString()).contains("\n");
    }

    /** Attributes are booleans, integers of 32 bits, or texts that are not empty and hold no control characters. */
    private static final class CloudEventRules {
        static void check(Map.Entry<String, JsonNode> attribute) {
            JsonNode value = attribute.getValue();
            if (value.isNumber()) {
                assertThat(value.isInt()).as(attribute.getKey()).isTrue();
                return;
            }
            assertThat(value.isString()).as(attribute.getKey()).isTrue();
            assertThat(value.asString()).as(attribute.getKey()).isNotEmpty().matches("\\P{Cntrl}+");
        }
    }

    @Test
    void whatIsAppendedWhileAFileIsReadIsNotInIt() {
        HttpResponse<String> before = side.get("official-minghu", JOURNAL + "/export?format=jsonl&subject=fund/f9");
        assertThat(before.body()).isEmpty();
        assertThat(before.headers().firstValue("Ledger-Position")).contains("9");
    }
}
