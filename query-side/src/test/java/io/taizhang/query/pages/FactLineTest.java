package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FactLineTest {
    private static final String PHOTO = "a".repeat(64);
    private static final String PAPER = "b".repeat(64);

    private static final String FACT = """
            {"position": 7, "type": "campaign.MeetingHeld", "recordedAt": "2021-03-01T04:00:00Z",
             "occurredAt": "2021-03-01T04:00:00Z", "actorId": "official", "role": "OFFICIAL",
             "event": {"subject": "专题会"},
             "evidence": [
               {"title": "照片", "uri": "/api/evidence/%1$s", "sha256": "%1$s"},
               {"title": "纪要", "uri": "/api/evidence/%2$s", "sha256": "%2$s"},
               {"title": "别处的照片", "uri": "https://photos.example/1", "sha256": "%1$s"}]}
            """.formatted(PHOTO, PAPER);

    @Test
    void onlyAPictureThatIsKeptHereHasAThumbnail() {
        ObjectNode fact = (ObjectNode) JsonMapper.builder().build().readTree(FACT);
        assertThat(FactLine.of(fact, Spoken.chinese("campaign"), Set.of(PHOTO)).evidence())
                .extracting(FactLine.Proof::thumbnail)
                .containsExactly("/api/evidence/" + PHOTO + "/thumbnail", null, null);
    }
}
