package io.taizhang.standalone.running;

import static io.taizhang.standalone.running.Refusing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The sample's flags through HTTP: one black flag stands at each step of its process. */
@ExtendWith(SampleOffice.class)
class FlagTest {
    private final Office office;
    private final Refusing refusing;
    private String round;

    FlagTest(Office office) {
        this.office = office;
        this.refusing = new Refusing(office);
    }

    @BeforeEach
    void findTheRoundThatIsUnderWay() {
        round = keys("flag-round?schemeId=xinhualu-flags").getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            01 | give-pre-notice    | official  | improvement-period-open    | "reasons":"无","basis":"无","rights":"无"
            01 | award-black-flag   | approver2 | improvement-period-open    |
            02 | award-black-flag   | approver2 | no-pre-notice              |
            02 | submit-defence     | official  | no-pre-notice              | "onBehalfOf":{"channel":"POST","receivedAt":"2026-01-01T09:00:00+08:00"},"statement":"无"
            02 | publish-flag       | approver2 | not-awarded                |
            03 | give-pre-notice    | official  | flag-ended                 | "reasons":"无","basis":"无","rights":"无"
            04 | give-pre-notice    | official  | pre-notice-already-given   | "reasons":"无","basis":"无","rights":"无"
            04 | record-improvement | official  | pre-notice-already-given   | "findings":"无"
            04 | review-defence     | approver2 | no-defence                 | "upheld":true,"findings":"无"
            04 | award-black-flag   | approver2 | defence-window-open        |
            05 | award-black-flag   | approver2 | defence-window-open        |
            06 | review-defence     | approver2 | defence-already-reviewed   | "upheld":true,"findings":"无"
            07 | award-black-flag   | approver2 | already-awarded            |
            07 | give-pre-notice    | official  | already-awarded            | "reasons":"无","basis":"无","rights":"无"
            07 | pass-flag          | official  | not-a-red-flag             | "toMerchantId":"xinhualu-merchant-01"
            07 | verify-repair      | inspector | no-repair-applied-for      | "repaired":true,"findings":"无"
            08 | publish-flag       | approver2 | already-published          |
            09 | apply-for-repair   | official  | repair-already-applied-for | "onBehalfOf":{"channel":"POST","receivedAt":"2026-01-01T09:00:00+08:00"},"measures":"无"
            10 | publish-flag       | approver2 | flag-ended                 |
            10 | verify-repair      | inspector | flag-ended                 | "repaired":true,"findings":"无"
            """)
    void eachStepOutOfOrderTooEarlyOrTwiceIsRefusedByName(
            String number, String step, String account, String type, String fields) {
        refuse(step, black(number), fields, account, type);
    }

    /** From the scheme to the shortlist in one sitting, each command refused first and then allowed. */
    @Test
    void aRoundIsScoredByItsRulesAndNoWindowIsOverInOneSitting() {
        String scheme = """
                "schemeId":"sitting","unitId":"xinhualu","title":"评比","authorityBasis":{"body":"示例市","documentNo":"条例","legalLevel":"LAW"},
                "criteria":[{"code":"c1","title":"卫生","points":100}],"redAtLeast":90,"blackBelow":60,"redValidDays":30,
                "blackValidDays":%d,"noticeWorkingDays":%d,"defenceWorkingDays":%d,"improveDays":10""";
        for (String outOfBounds :
                List.of(scheme.formatted(91, 7, 5), scheme.formatted(90, 6, 5), scheme.formatted(90, 7, 4))) {
            refuse("publish-scheme", outOfBounds, 400, "invalid-command", "approver");
        }
        allow("publish-scheme", scheme.formatted(90, 7, 5), "approver");
        allow("open-round", "\"schemeId\":\"sitting\",\"period\":\"2026\"", "official");
        refuse("open-round", "\"schemeId\":\"sitting\",\"period\":\"2026\"", 409, "already-exists", "official");
        String in = "\"roundId\":\"sitting-2026\"";
        String first = in + ",\"merchantId\":\"xinhualu-merchant-01\"";
        String second = in + ",\"merchantId\":\"xinhualu-merchant-02\"";
        refuse("score-merchant", first + scores("c1", 95), 409, "not-nominated", "inspector");
        allow("nominate-merchant", first, "official");
        allow("nominate-merchant", second, "official");
        refuse("score-merchant", first + scores("c1", 101), 409, "score-out-of-range", "inspector");
        refuse("score-merchant", first + scores("c9", 95), 404, "criterion-unknown", "inspector");
        allow("score-merchant", first + scores("c1", 95), "inspector");
        allow("score-merchant", second + scores("c1", 50), "inspector");
        refuse("announce-shortlist", in + ",\"merchantIds\":[]", 400, "invalid-command", "official");
        allow("close-scoring", in, "official");
        refuse(
                "announce-shortlist",
                in + ",\"merchantIds\":[\"xinhualu-merchant-02\"]",
                409,
                "score-below-red",
                "official");
        allow("announce-shortlist", in + ",\"merchantIds\":[\"xinhualu-merchant-01\"]", "official");
        refuse("award-red-flag", first, 409, "notice-window-open", "approver");
        refuse("award-red-flag", second, 409, "score-below-red", "approver");
        allow(
                "file-objection",
                first + ",\"objectionId\":\"o1\",\"onBehalfOf\":{\"channel\":\"POST\",\"receivedAt\":\"" + Instant.now()
                        + "\"},\"statement\":\"占道\"",
                "official");
        allow("resolve-objection", in + ",\"objectionId\":\"o1\",\"upheld\":false,\"findings\":\"查无\"", "approver");
        String notice = ",\"finding\":\"不洁\",\"dueOn\":\"%s\"";
        refuse(
                "issue-improvement-notice",
                first + notice.formatted("2100-01-01"),
                409,
                "score-not-below-black",
                "official");
        refuse(
                "issue-improvement-notice",
                second + notice.formatted("2026-01-01"),
                409,
                "improvement-period-too-short",
                "official");
        allow(
                "issue-improvement-notice",
                second + ",\"flagId\":\"sitting-black\"" + notice.formatted("2100-01-01"),
                "official");
        refuse(
                "issue-improvement-notice",
                second + notice.formatted("2100-01-01"),
                409,
                "improvement-notice-already-issued",
                "official");
        refuse(
                "give-pre-notice",
                "sitting-black",
                "\"reasons\":\"无\",\"basis\":\"无\",\"rights\":\"无\"",
                "official",
                "improvement-period-open");
        allow("record-improvement", "\"flagId\":\"sitting-black\",\"findings\":\"已清理\"", "official");
        refuse("award-black-flag", "sitting-black", null, "approver", "flag-ended");
        allow("withdraw-scheme", "\"schemeId\":\"sitting\",\"why\":\"试行结束\"", "approver");
        await().untilAsserted(() -> assertThat(office.see("/api/views/flag-round/sitting-2026")
                        .path("annulled")
                        .booleanValue())
                .as("annulled with its scheme")
                .isTrue());
        refuse("open-round", "\"schemeId\":\"sitting\",\"period\":\"2027\"", 409, "scheme-withdrawn", "official");
    }

    private static String scores(String criterion, int points) {
        return ",\"scores\":[{\"criterionCode\":\"%s\",\"points\":%d}]".formatted(criterion, points);
    }

    private void allow(String command, String fields, String account) {
        Office.Answer answer = office.command(account, "flag/" + command, "{" + fields + "}");
        assertThat(answer.status()).as(command + " " + answer.body()).isEqualTo(201);
    }

    private void refuse(String command, String fields, int status, String type, String account) {
        refusing.withoutATrace("flag/" + command, "{\"command\":{" + fields + "}}", status, type, as(account));
    }

    @Test
    void nothingLeadsFromARedFlagToABlackOne() {
        refuse("award-black-flag", round + "-red-02", null, "approver2", "no-improvement-notice");
    }

    @Test
    void aDecisionIsNobodysWhoMayNotDecide() {
        String body = "{\"command\":{\"flagId\":\"" + black("06") + "\"}}";
        refusing.withoutATrace("flag/award-black-flag", body, 403, "role-not-allowed", as("official"));
        refusing.withoutATrace("flag/expire-flag", body, 403, "role-not-allowed", as("approver"));
    }

    @Test
    void aFlagOf2021IsOnTheBoardOfEachDayOfItsLifeAndOfNoneAfterIt() {
        String flag = "xinhualu-flags-2021-2021-black-01";

        assertThat(keys("flag-board?unit=xinhualu&size=500&on=2021-08-15")).contains(flag);
        assertThat(keys("flag-board?unit=xinhualu&size=500&on=2021-08-16")).doesNotContain(flag);
        assertThat(keys("flag-board?unit=xinhualu&size=500&on=2021-05-16")).doesNotContain(flag);
        assertThat(keys("flag-board?unit=xinhualu&size=500")).doesNotContain(flag);
    }

    @Test
    @DisplayName("F05 新华路街道: 2021: 8 red-flag merchants, 6 black-flag merchants, awarded at a ceremony")
    void theOverviewCountsTheFlagsOf2021AndTheRoundTellsOfItsCeremony() {
        JsonNode awarded = office.see("/api/views/unit-overview/xinhualu").at("/flag/awardedByYear/2021");

        assertThat(awarded.path("red").intValue()).isEqualTo(8);
        assertThat(awarded.path("black").intValue()).isEqualTo(6);
        JsonNode held = office.see("/api/views/flag-round/xinhualu-flags-2021-2021");
        assertThat(held.path("redFlags").intValue()).isEqualTo(8);
        assertThat(held.path("ceremonyAttendees").intValue()).isPositive();
    }

    @Test
    void whatIsNotPublicIsSeenInTheOfficeOnly() {
        assertThat(keys("flag-board?unit=xinhualu&size=500")).contains(black("07"), black("08"));
        JsonNode seen = office.get("viewer", "/api/views/flag-board?size=500").json();
        assertThat(seen.toString()).contains(black("08")).doesNotContain(black("07"));
    }

    private void refuse(String step, String flagId, String fields, String account, String type) {
        String rest = fields == null ? "" : "," + fields;
        refusing.withoutATrace(
                "flag/" + step, "{\"command\":{\"flagId\":\"" + flagId + "\"" + rest + "}}", 409, type, as(account));
    }

    private String black(String number) {
        return round + "-black-" + number;
    }

    private List<String> keys(String view) {
        return StreamSupport.stream(
                        office.see("/api/views/" + view).path("items").spliterator(), false)
                .map(row -> row.path("key").stringValue())
                .toList();
    }
}
