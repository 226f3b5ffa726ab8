package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateSerializerTest {
    private final Serializer serializer = StateSerializer.create();

    enum Stage {
        OPEN,
        CLOSED;

        @Override
        public String toString() {
            return "stage " + ordinal();
        }
    }

    record Payment(long amountFen, Stage stage, @Nullable String by) {}

    abstract static class Thing {
        @AggregateIdentifier
        private String stream = "";

        private @Nullable String unitId;
    }

    /** All that the state of an aggregate may be made of. */
    static final class Road extends Thing {
        private final Map<String, Payment> payments = new LinkedHashMap<>();
        private final Map<Stage, Instant> reached = new EnumMap<>(Stage.class);
        private final Set<Stage> seen = EnumSet.noneOf(Stage.class);
        private final List<String> placeIds = new ArrayList<>();
        private final Surface surface = new Surface();
        private SortedMap<String, BigDecimal> shares = new TreeMap<>();
        private List<Payment> last = List.of();
        private @Nullable LocalDate endsOn;
        private @Nullable Instant never;
        private Stage stage = Stage.OPEN;
        private long paidFen;
        private boolean accepted;
        private transient int handled;

        private Road() {}

        Road(String stream) {
            super.stream = stream;
        }

        boolean isAccepted() {
            return accepted;
        }

        String getStageName() {
            return stage.name();
        }
    }

    static final class Surface {
        private BigDecimal areaM2 = BigDecimal.ZERO;
    }

    @Test
    void thePrivateStateOfAnAggregateComesBack() {
        Road road = road();

        Road loaded = copy(road);

        assertThat(loaded).usingRecursiveComparison().ignoringFields("handled").isEqualTo(road);
        assertThat(loaded.payments.keySet()).containsExactly("b", "a");
        assertThat(loaded.reached).isInstanceOf(EnumMap.class);
        assertThat(loaded.seen).isInstanceOf(EnumSet.class);
        assertThat(loaded.handled).isZero();
    }

    @Test
    void aLoadedAggregateCanGoOn() {
        Road loaded = copy(new Road("project/p1"));

        loaded.payments.put("c", new Payment(1, Stage.OPEN, null));
        loaded.seen.add(Stage.OPEN);
        loaded.placeIds.add("place-9");

        assertThat(copy(loaded).payments).containsOnlyKeys("c");
    }

    @Test
    void tokensComeBackThoseOfAReplayToo() {
        TrackingToken live = new GlobalSequenceTrackingToken(42);
        TrackingToken replay = ReplayToken.createReplayToken(live, new GlobalSequenceTrackingToken(7));
        TrackingToken fromTheStart = ReplayToken.createReplayToken(live);

        assertThat(List.of(copy(live), copy(replay), copy(fromTheStart))).containsExactly(live, replay, fromTheStart);
    }

    @Test
    void aReplayKeepsWhatItWasResetWith() {
        TrackingToken replay = ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(42), new GlobalSequenceTrackingToken(7), "asked for");

        assertThat(copy(replay)).isEqualTo(replay);
        assertThat(ReplayToken.replayContext(copy(replay), String.class)).contains("asked for");
    }

    @Test
    void aStateWithAFieldThatIsNoMoreIsNotLoaded() {
        String json = "{\"areaM2\":1,\"gone\":2}";
        var stored = new SimpleSerializedObject<>(json, String.class, serializer.typeForClass(Surface.class));

        assertThatThrownBy(() -> serializer.deserialize(stored)).isInstanceOf(SerializationException.class);
    }

    static final class Before {
        static final class State {
            private @Nullable Payment payment;
        }

        @Revision("2")
        static final class Raised {
            private @Nullable Payment payment;
        }
    }

    static final class After {
        record Payment(long amountFen) {}

        static final class State {
            private StateSerializerTest.@Nullable Payment payment;
            private Set<String> approvers = new HashSet<>();
        }
    }

    @Test
    void theRevisionChangesWithTheFieldsAndWithTheAnnotation() {
        String before = revision(Before.State.class);

        assertThat(before)
                .isEqualTo(StateSerializer.create()
                        .typeForClass(Before.State.class)
                        .getRevision());
        assertThat(revision(After.State.class)).isNotEqualTo(before);
        assertThat(revision(Before.Raised.class)).startsWith("2-");
    }

    @Test
    void theFrameworksClassesHaveNoShapeOfOurs() {
        assertThat(serializer.typeForClass(GlobalSequenceTrackingToken.class).getRevision())
                .isNull();
    }

    private @Nullable String revision(Class<?> state) {
        return serializer.typeForClass(state).getRevision();
    }

    private static Road road() {
        Road road = new Road("project/p1");
        road.payments.put("b", new Payment(4_200, Stage.CLOSED, "approver"));
        road.payments.put("a", new Payment(1, Stage.OPEN, null));
        road.reached.put(Stage.OPEN, Instant.parse("2021-12-31T15:59:59.123456Z"));
        road.seen.add(Stage.CLOSED);
        road.placeIds.add("place-1");
        road.surface.areaM2 = new BigDecimal("12.50");
        road.shares.put("f1", new BigDecimal("0.10"));
        road.last = List.of(new Payment(1, Stage.OPEN, null));
        road.endsOn = LocalDate.of(2021, 12, 31);
        road.stage = Stage.CLOSED;
        road.paidFen = Long.MAX_VALUE;
        road.accepted = true;
        road.handled = 3;
        return road;
    }

    private <T> T copy(T state) {
        return serializer.deserialize(serializer.serialize(state, byte[].class));
    }
}
