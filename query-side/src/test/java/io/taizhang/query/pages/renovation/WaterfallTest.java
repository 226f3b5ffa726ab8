package io.taizhang.query.pages.renovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Spoken;
import io.taizhang.query.pages.Standing;
import io.taizhang.query.pages.renovation.Waterfall.Bar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WaterfallTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void betweenTwoStepsStandsWhatTheLaterHasLessFromWhereItEndsToWhereTheEarlierDoes() {
        List<Bar> bars = bars(1_000_000_00, 800_000_00, 800_000_00, 800_000_00, 500_000_00, 500_000_00, 500_000_00);
        assertThat(bars)
                .extracting(Bar::code, Bar::kind, Bar::text)
                .containsExactly(
                        tuple("estimateFen", "step", "100.00"),
                        tuple(null, "less", "−20.00"),
                        tuple("contractFen", "step", "80.00"),
                        tuple("certifiedFen", "step", "80.00"),
                        tuple("requestedFen", "step", "80.00"),
                        tuple(null, "less", "−30.00"),
                        tuple("approvedFen", "step", "50.00"),
                        tuple("paidFen", "step", "50.00"),
                        tuple("settledFen", "step", "50.00"));
        assertBar(bars.get(1), "合同比概算", "80", "20");
        assertBar(bars.get(5), "申请未审批", "50", "30");
    }

    @Test
    void aContractAboveItsEstimateIsMoreAndIsMeasuredByTheLargest() {
        List<Bar> bars = bars(800_000_00, 1_000_000_00, 0, 0, 0, 0, 0);
        assertThat(bars.get(1).kind()).isEqualTo("more");
        assertThat(bars.get(1).exact()).isEqualTo("+¥200,000.00");
        assertBar(bars.get(1), "合同比概算", "80", "20");
        assertBar(bars.get(3), "尚未计量", "0", "100");
    }

    @Test
    void whatIsPaidAndHasNoFinalAccountIsSaidToHaveNone() {
        assertThat(bars(100, 100, 100, 100, 100, 100, 0).get(6).label()).isEqualTo("尚未结算");
        assertThat(bars(100, 100, 100, 100, 100, 100, 90).get(6).label()).isEqualTo("结算比已支付");
    }

    @Test
    void aProjectWithoutMoneyHasEmptyBars() {
        assertThat(bars(0, 0, 0, 0, 0, 0, 0))
                .hasSize(7)
                .allSatisfy(bar -> assertThat(bar.width()).isZero());
    }

    private static void assertBar(Bar bar, String label, String at, String width) {
        assertThat(bar.label()).isEqualTo(label);
        assertThat(bar.at()).isEqualByComparingTo(new BigDecimal(at));
        assertThat(bar.width()).isEqualByComparingTo(new BigDecimal(width));
    }

    private static List<Bar> bars(
            long estimate, long contract, long certified, long requested, long approved, long paid, long settled) {
        ObjectNode row = (ObjectNode)
                JSON.readTree("""
            {"estimateFen":%d,"contractFen":%d,"certifiedFen":%d,"requestedFen":%d,"approvedFen":%d,"paidFen":%d,
            "settledFen":%d}\
            """.formatted(estimate, contract, certified, requested, approved, paid, settled));
        return Waterfall.of(frame(), "p1", row).bars();
    }

    private static Frame frame() {
        return new Frame(
                new Actor("somebody", "demo", Set.of(Role.OFFICIAL)),
                Address.of("/renovation/p1"),
                null,
                "示例市",
                List.of(),
                Standing.NOW,
                null,
                true,
                Spoken.chinese("renovation"));
    }
}
