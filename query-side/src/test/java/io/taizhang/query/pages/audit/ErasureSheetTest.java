package io.taizhang.query.pages.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Spoken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ErasureSheetTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ErasureSheet sheet(String more) {
        return ErasureSheet.of((ObjectNode) JSON.readTree("""
                {"subjectId": "person/p1", "ground": "CONSENT_WITHDRAWN", "why": "本人要求", "requestedBy": "admin",
                 "requestedAt": "2026-03-01T01:00:00Z", %s}""".formatted(more)), Spoken.chinese("audit"));
    }

    @Test
    void aRequestWaitsForSomebodyElse() {
        ErasureSheet sheet = sheet("\"state\": \"REQUESTED\", \"decidedAt\": null");
        assertThat(sheet.open()).isTrue();
        assertThat(sheet.line())
                .extracting(Milestone::label, Milestone::day, Milestone::state, Milestone::note)
                .containsExactly(
                        tuple("已申请", "2026-03-01 09:00", "done", "admin"),
                        tuple("已批准", null, "now", "须由另一人批准"),
                        tuple("密钥已销毁", null, "open", null));
    }

    @Test
    void anErasureThatIsDoneSaysWhoApprovedItAndWhenTheKeyWent() {
        ErasureSheet sheet = sheet("""
                "state": "ERASED", "decidedBy": "approver", "decidedAt": "2026-03-02T01:00:00Z",
                "erasedAt": "2026-03-02T01:00:05Z\"""");
        assertThat(sheet.line())
                .extracting(Milestone::day, Milestone::state)
                .containsExactly(
                        tuple("2026-03-01 09:00", "done"),
                        tuple("2026-03-02 09:00", "done"),
                        tuple("2026-03-02 09:00", "done"));
    }

    @Test
    void aRefusalEndsTheLine() {
        ErasureSheet sheet = sheet("""
                "state": "REFUSED", "decidedBy": "approver", "decidedAt": "2026-03-02T01:00:00Z", "refusal": "仍在保存期\"""");
        assertThat(sheet.line()).extracting(Milestone::state).containsExactly("done", "failed");
        assertThat(sheet.refusal()).isEqualTo("仍在保存期");
    }
}
