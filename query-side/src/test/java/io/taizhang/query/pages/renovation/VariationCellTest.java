package io.taizhang.query.pages.renovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.taizhang.query.pages.Spoken;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VariationCellTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void anAmountIsWrittenAsMoneyAndADayAndWordsAsTheyAre() {
        ObjectNode project =
                (ObjectNode) JSON.readTree("{\"contracts\":[{\"contractId\":\"k1\",\"contractor\":\"示例施工单位\"}]}");
        assertThat(VariationCell.all(
                        project,
                        List.of(
                                variation(7, "k1", "VALUE", "90000000", "91234567"),
                                variation(8, "k2", "DURATION", "2021-09-30", "2021-10-31")),
                        Spoken.chinese("renovation")))
                .extracting(
                        VariationCell::contractor,
                        VariationCell::kind,
                        VariationCell::from,
                        VariationCell::to,
                        VariationCell::exactTo)
                .containsExactly(
                        tuple("k2", "工期", "2021-09-30", "2021-10-31", null),
                        tuple("示例施工单位", "合同金额", "90.00 万元", "91.23 万元", "¥912,345.67"));
    }

    private static JsonNode variation(long position, String contract, String kind, String from, String to) {
        return JSON.readTree("""
            {"type":"renovation.VariationApproved","position":%d,"occurredAt":"2021-05-10T01:00:00Z","event":{
            "contractId":"%s","kind":"%s","oldValue":"%s","newValue":"%s","rationale":"示例理由"}}\
            """.formatted(position, contract, kind, from, to));
    }
}
