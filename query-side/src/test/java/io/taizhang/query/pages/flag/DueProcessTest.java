package io.taizhang.query.pages.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Spoken;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DueProcessTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTICE = """
        {"fact":"flag.ImprovementNoticeIssued","on":"2026-03-01","by":"official-a","until":"2026-03-12T16:00:00Z"}\
        """;
    private static final String PRE_NOTICE = """
        {"fact":"flag.PreNoticeGiven","on":"2026-03-18","by":"official-a","until":"2026-03-25T16:00:00Z"}\
        """;
    private static final String CLOSED =
            "{\"fact\":\"flag.DefenceWindowClosed\",\"on\":\"2026-03-25\",\"by\":\"system\"}";

    @Test
    void aWindowEndsOnTheDayBeforeItsMidnightAndSaysHowLongItIs() {
        DueProcess process = black("IMPROVING", "\"waitsUntil\":\"2026-03-12T16:00:00Z\",", NOTICE);

        assertThat(process.line())
                .extracting(Milestone::label, Milestone::day, Milestone::state)
                .startsWith(tuple("限期整改通知", "2026-03-01", "done"), tuple("整改期", "2026-03-12", "now"))
                .endsWith(tuple("授予黑旗", null, "open"), tuple("到期", null, "open"));
        assertThat(process.line().get(1).note()).isEqualTo("还有 2 天");
        assertThat(process.next()).contains("2026-03-12");
    }

    @Test
    void whoeverImprovesEndsTheLineThere() {
        DueProcess process = black(
                "ENDED",
                "\"end\":\"IMPROVED\",",
                NOTICE,
                "{\"fact\":\"flag.ImprovementRecorded\",\"on\":\"2026-03-09\",\"by\":\"official-a\"}");

        assertThat(process.line())
                .extracting(Milestone::label, Milestone::day)
                .containsExactly(tuple("限期整改通知", "2026-03-01"), tuple("已按期整改", "2026-03-09"));
    }

    @Test
    void aDefenceThatNobodyMadeIsSaidSo() {
        DueProcess process = black("DECIDABLE", "", NOTICE, PRE_NOTICE, CLOSED);

        assertThat(process.line())
                .filteredOn(step -> step.label().equals("陈述申辩"))
                .extracting(Milestone::state, Milestone::note)
                .containsExactly(tuple("done", "未提出"));
        assertThat(process.next()).contains("可以决定");
    }

    @Test
    void aDefenceWaitsForItsReview() {
        DueProcess process = black(
                "DEFENDED",
                "",
                NOTICE,
                PRE_NOTICE,
                "{\"fact\":\"flag.DefenceSubmitted\",\"on\":\"2026-03-20\",\"by\":\"official-b\"}");

        assertThat(process.line())
                .filteredOn(step -> step.label().equals("复核申辩"))
                .extracting(Milestone::state)
                .containsExactly("now");
    }

    @Test
    void aRedFlagIsAwardedMovesOnAndExpires() {
        DueProcess process = process(
                "RED",
                "FLYING",
                "\"expiresAt\":\"2026-06-30T16:00:00Z\",",
                "{\"fact\":\"flag.RedFlagAwarded\",\"on\":\"2026-01-01\",\"by\":\"approver\"}",
                "{\"fact\":\"flag.FlagPassed\",\"on\":\"2026-02-01\",\"by\":\"official-a\"}");

        assertThat(process.line())
                .extracting(Milestone::label, Milestone::day)
                .containsExactly(tuple("授予红旗", "2026-01-01"), tuple("流转", "2026-02-01"), tuple("到期", "2026-06-30"));
    }

    private static DueProcess black(String stage, String more, String... steps) {
        return process("BLACK", stage, more, steps);
    }

    private static DueProcess process(String colour, String stage, String more, String... steps) {
        ObjectNode row = (ObjectNode) JSON.readTree("""
            {"flagId":"f1","colour":"%s","stage":"%s",%s"steps":[%s]}\
            """.formatted(colour, stage, more, String.join(",", steps)));
        return new DueProcess(row, LocalDate.of(2026, 3, 10), Spoken.chinese("flag"));
    }
}
