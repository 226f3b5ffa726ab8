package io.taizhang.query.pages.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.pages.Spoken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RebuildVerdictTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static RebuildVerdict verdict(String json) {
        return RebuildVerdict.of(Object.class, "fund-balance", JSON.readTree(json), Spoken.chinese("audit"));
    }

    @Test
    void whatDiffersIsWrittenAsPeopleReadIt() {
        RebuildVerdict verdict = verdict("""
                {"position": 7, "differing": 1, "looked": 1, "components": [{"path": "$.lines[*].paidFen", "rows": 1}],
                 "onlyLive": [], "onlyRebuilt": ["note"], "rows": [{"key": "project/p1", "kind": "CHANGED",
                 "components": [{"path": "$.lines[1].paidFen", "live": 99900, "rebuilt": 30000}, {"path": "$.note", "rebuilt": "x"}],
                 "moreComponents": 2}]}""");
        assertThat(verdict.same()).isFalse();
        assertThat(verdict.components().getFirst().label()).endsWith("（万元）").doesNotContain("$", "*");
        RebuildVerdict.Row row = verdict.rows().getFirst();
        assertThat(row.kind()).isEqualTo("changed");
        assertThat(row.href()).isEqualTo("/why/fund-balance/project%2Fp1");
        assertThat(row.more()).isEqualTo(2);
        assertThat(row.components().getFirst().live().title()).isEqualTo("¥999.00");
        assertThat(row.components().getFirst().rebuilt().title()).isEqualTo("¥300.00");
        assertThat(row.components().getLast().live().text()).isEqualTo("—");
    }

    @Test
    void nothingToCompareWithIsNotTheSame() {
        RebuildVerdict nothing = verdict("{\"position\": null, \"differing\": null, \"rows\": []}");
        assertThat(nothing.same()).isFalse();
        assertThat(nothing.position()).isNull();
        assertThat(verdict("{\"position\": 7, \"differing\": 0, \"rows\": []}").same())
                .isTrue();
    }
}
