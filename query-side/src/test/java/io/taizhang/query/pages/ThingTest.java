package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.View;
import io.taizhang.query.overview.AllViews;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThingTest {

    /** A sealed value would be read as what it is stored as. */
    @Test
    void everyThingIsCalledByAPlainTextOfItsRowOrByItsId() {
        var views = AllViews.list().stream().collect(Collectors.toMap(View::name, Function.identity()));
        assertThat(Arrays.stream(Thing.values())
                        .filter(it -> it.calledElsewhere().isPresent()))
                .isNotEmpty()
                .allSatisfy(thing -> assertThat(ComponentTypes.at(
                                views.get(thing.view()).rowType(),
                                thing.calledElsewhere().orElseThrow()))
                        .as(thing.type())
                        .contains(String.class));
    }

    @Test
    void aComponentTellsByItsNameWhatItNames() {
        assertThat(Thing.namedBy("merchantId")).contains(Thing.MERCHANT);
        assertThat(Thing.namedBy("candidates[2].merchantId")).contains(Thing.MERCHANT);
        assertThat(Thing.namedBy("leadUnitId")).contains(Thing.UNIT);
        assertThat(Thing.namedBy("supportingUnitIds[0]")).contains(Thing.UNIT);
        assertThat(Thing.namedBy("departmentId")).contains(Thing.UNIT);
        assertThat(Thing.namedBy("flagRoundId")).contains(Thing.FLAG_ROUND);
        assertThat(Thing.namedBy("personId")).isEmpty();
        assertThat(Thing.namedBy("merchants")).isEmpty();
        assertThat(Thing.namedBy("paid")).isEmpty();
    }

    @Test
    void aCaseIsKnownByItsIdAndNotByWhatWasReported() {
        assertThat(Thing.CASE.calledElsewhere()).isEmpty();
    }
}
