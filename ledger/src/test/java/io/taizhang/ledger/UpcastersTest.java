package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.LedgerEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UpcastersTest {

    /** Revision 1 called the area {@code area}, revision 2 knew no unit. */
    @Revision("3")
    record PlotMeasured(String plotId, BigDecimal areaM2, String unitId) implements LedgerEvent {}

    private final Upcaster renameArea = step(1, plot -> {
        plot.set("areaM2", plot.remove("area"));
        return plot;
    });
    private final Upcaster addUnit = step(2, plot -> plot.put("unitId", "demo"));
    private final EventNames names = new EventNames(List.of(EventType.of("test", PlotMeasured.class)));

    @Test
    void everyOldRevisionIsLiftedToTheNewest() {
        EventCodec codec = new JsonEventCodec(names, new Upcasters(names, List.of(addUnit, renameArea)));
        var expected = new PlotMeasured("k7", new BigDecimal("12.50"), "demo");

        assertThat(codec.decodeEvent("test.PlotMeasured", 1, "{\"plotId\":\"k7\",\"area\":12.50}"))
                .isEqualTo(expected);
        assertThat(codec.decodeEvent("test.PlotMeasured", 2, "{\"plotId\":\"k7\",\"areaM2\":12.50}"))
                .isEqualTo(expected);
        assertThat(codec.decodeEvent(
                        "test.PlotMeasured", 3, "{\"plotId\":\"k7\",\"areaM2\":12.50,\"unitId\":\"demo\"}"))
                .isEqualTo(expected);
    }

    @Test
    void aRevisionNobodyKnowsIsNeverSkipped() {
        EventCodec codec = new JsonEventCodec(names, new Upcasters(names, List.of(renameArea, addUnit)));

        for (int revision : new int[] {0, 4}) {
            assertThatThrownBy(() -> codec.decodeEvent("test.PlotMeasured", revision, "{}"))
                    .isInstanceOf(UnknownEventException.class)
                    .hasMessageContaining("revision " + revision);
        }
    }

    @Test
    void aGapInTheChainIsFoundAtTheStart() {
        assertThatThrownBy(() -> new Upcasters(names, List.of(addUnit))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoUpcastersOfOneRevisionAreFoundAtTheStart() {
        assertThatThrownBy(() -> new Upcasters(names, List.of(renameArea, addUnit, addUnit)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUpcasterOfTheNewestRevisionOrOfNoEventIsFoundAtTheStart() {
        EventNames nothing = new EventNames(List.of());

        assertThatThrownBy(() -> new Upcasters(names, List.of(renameArea, addUnit, step(3, plot -> plot))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Upcasters(nothing, List.of(renameArea))).isInstanceOf(IllegalStateException.class);
    }

    private static Upcaster step(int from, UnaryOperator<ObjectNode> change) {
        return new Upcaster() {
            @Override
            public String type() {
                return "test.PlotMeasured";
            }

            @Override
            public int from() {
                return from;
            }

            @Override
            public ObjectNode up(ObjectNode old) {
                return change.apply(old);
            }
        };
    }
}
