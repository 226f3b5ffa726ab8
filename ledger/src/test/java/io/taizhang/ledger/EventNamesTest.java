package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.Context;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import java.util.Arrays;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

class EventNamesTest {

    @Test
    void everyEventOfEveryContextHasANameThatIsNoClassName() {
        EventNames names = EventNames.ofAllContexts();

        assertThat(names.of(PaymentMade.class).name()).isEqualTo("renovation.PaymentMade");
        assertThat(names.all())
                .hasSize(Arrays.stream(Context.values())
                        .mapToInt(context -> context.events().size())
                        .sum())
                .allSatisfy(type -> assertThat(type.name()).matches("[a-z]+\\.[A-Z][A-Za-z]+"))
                .allSatisfy(type -> assertThat(names.find(type.name())).contains(type));
    }

    @Test
    void anEventSaysItsRevisionAsANumberFromOneOn() {
        record Unmarked() implements LedgerEvent {}
        @Revision("0")
        record Nought() implements LedgerEvent {}
        @Revision("next")
        record Worded() implements LedgerEvent {}

        for (Class<? extends LedgerEvent> event : List.of(Unmarked.class, Nought.class, Worded.class)) {
            assertThatThrownBy(() -> EventType.of("test", event)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void twoEventsNeverShareAName() {
        @Revision("1")
        record Made() implements LedgerEvent {}
        EventType made = EventType.of("test", Made.class);

        assertThatThrownBy(() ->
                        new EventNames(List.of(made, new EventType(made.name(), 1, UpcastersTest.PlotMeasured.class))))
                .isInstanceOf(IllegalStateException.class);
    }
}
