package io.taizhang.query.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.renovation.ProjectKind;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class TallyTest {
    private final Tally<ProjectKind> none = Tally.none();

    @Test
    void kindsThatSumToZeroLeaveNoTrace() {
        assertThat(none.plus(ProjectKind.ROAD, 17).minus(ProjectKind.ROAD, 17)).isEqualTo(none);
    }

    @Test
    void totalIsOverAllKinds() {
        Tally<ProjectKind> tally = none.plus(ProjectKind.ROAD, 17).plus(ProjectKind.LIFT, 2);

        assertThat(tally.total()).isEqualTo(19);
        assertThat(tally.of(ProjectKind.LIFT)).isEqualTo(2);
        assertThat(tally.of(ProjectKind.COMPOUND)).isZero();
    }

    @Test
    void onTheWireItIsAnObjectOfKinds() {
        JsonMapper json = JsonMapper.shared();
        Tally<ProjectKind> tally = none.plus(ProjectKind.ROAD, 17);

        assertThat(json.writeValueAsString(tally)).isEqualTo("{\"ROAD\":17}");
        assertThat(json.readValue("{\"ROAD\":17}", new TypeReference<Tally<ProjectKind>>() {}))
                .isEqualTo(tally);
    }

    @Test
    void aSumBeyondTheRangeIsRefused() {
        Tally<ProjectKind> full = none.plus(ProjectKind.ROAD, Long.MAX_VALUE);

        assertThatThrownBy(() -> full.plus(ProjectKind.ROAD, 1)).isInstanceOf(ArithmeticException.class);
    }
}
