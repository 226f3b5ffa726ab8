package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.Surroundings.OLD_PHOTO;
import static io.taizhang.command.inspection.Surroundings.at;
import static io.taizhang.command.inspection.Surroundings.by;
import static io.taizhang.command.inspection.Surroundings.given;

import io.taizhang.api.inspection.InspectionCommand.RaiseFinding;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.Recurrence;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Rule;
import io.taizhang.command.inspection.PointHistory.PastFinding;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RaisingFindingsTest {
    private static final IssuedBuilder AT_NINE = by("inspector", "2021-03-01T09:00:00+08:00");

    @Test
    void aFaultIsRaisedByItself() {
        given(Finding.class)
                .when(AT_NINE, raise(null, "p1", "fence", OLD_PHOTO))
                .facts(new FindingRaised(
                        "f1",
                        null,
                        null,
                        "p1",
                        "kaiyuan",
                        "fence",
                        "围挡破损",
                        OLD_PHOTO,
                        at("2021-03-01T07:00:00+08:00"),
                        null));
    }

    @Test
    void aFaultIsRaisedByAnInspectionOfAnotherUnit() {
        given(Finding.class)
                .when(AT_NINE.from("xinglong"), raise("cross", "p1", "fence", null))
                .facts(new FindingRaised(
                        "f1", "cross", "xinglong", "p1", "kaiyuan", "fence", "围挡破损", null, null, null));
    }

    @ParameterizedTest
    @MethodSource("wrongFindings")
    void aFindingIsRefusedForWhatIsWrongWithIt(Rule rule, RaiseFinding command) {
        given(Finding.class).when(AT_NINE, command).refused(rule);
    }

    static Stream<Arguments> wrongFindings() {
        return Stream.of(
                Arguments.of(CommonRule.NOT_FOUND, raise(null, "nowhere", null, null)),
                Arguments.of(CommonRule.UNIT_CLOSED, raise(null, "of-closed-unit", null, null)),
                Arguments.of(InspectionRule.PLACE_CLOSED, raise(null, "closed", null, null)),
                Arguments.of(CommonRule.OCCURRED_BEFORE_ITS_CAUSE, raise(null, "of-april", null, null)),
                Arguments.of(InspectionRule.INSPECTION_UNKNOWN, raise("nowhere", "p1", null, null)),
                Arguments.of(InspectionRule.PLACE_NOT_SAMPLED, raise("planned", "p3", null, null)),
                Arguments.of(InspectionRule.ITEM_UNKNOWN, raise("planned", "p1", "road", null)),
                Arguments.of(InspectionRule.PHOTO_UNKNOWN, raise(null, "p1", null, "f".repeat(64))),
                Arguments.of(CommonRule.OCCURRED_BEFORE_ITS_CAUSE, raise(null, "p1", null, Surroundings.LATE_PHOTO)));
    }

    @Test
    void nothingIsFoundByAnInspectionBeforeItWasPlanned() {
        given(Finding.class)
                .when(by("inspector", "2021-03-01T07:59:00+08:00"), raise("planned", "p1", null, null))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void whoDoesNotReachThePlaceRaisesNothingThere() {
        given(Finding.class)
                .when(AT_NINE.from("xinglong"), raise(null, "p1", null, null))
                .refused(CommonRule.OUT_OF_SCOPE);
        given(Finding.class)
                .when(AT_NINE.from("kaiyuan"), raise("planned", "p1", null, null))
                .refused(CommonRule.OUT_OF_SCOPE);
        given(Finding.class)
                .when(AT_NINE.from("kaiyuan"), raise("cross", "p1", null, null))
                .refused(InspectionRule.OWN_UNIT_IN_CROSS_INSPECTION);
    }

    @Test
    void nothingIsExpectedToBeThereBefore() {
        given(Finding.class)
                .when(AT_NINE.ifMatch(0), raise(null, "p1", null, null))
                .refused(CommonRule.STALE);
    }

    @Test
    void aFaultThatIsBackNamesTheRepairThatDidNotLast() {
        PointHistory history = (_, _) -> List.of(
                past("older", Duration.ofDays(60)),
                past("latest", Duration.ofDays(90)),
                new PastFinding("open", AT_NINE.occurredAt().minusSeconds(5), null, false),
                past("long-ago", Duration.ofDays(90).plusSeconds(1)));
        given(Finding.class, history)
                .when(AT_NINE, raise(null, "p1", "fence", null))
                .facts(raised(new Recurrence("older", AT_NINE.occurredAt().minus(Duration.ofDays(60)))));
    }

    @Test
    void afterTheTimeIsOverItIsAFaultLikeAnyOther() {
        PointHistory history =
                (_, _) -> List.of(past("long-ago", Duration.ofDays(90).plusSeconds(1)));
        given(Finding.class, history)
                .when(AT_NINE, raise(null, "p1", "fence", null))
                .facts(raised(null));
    }

    private static PastFinding past(String findingId, Duration before) {
        return new PastFinding(
                findingId,
                AT_NINE.occurredAt().minus(Duration.ofDays(120)),
                AT_NINE.occurredAt().minus(before),
                false);
    }

    private static FindingRaised raised(@Nullable Recurrence recurs) {
        return new FindingRaised("f1", null, null, "p1", "kaiyuan", "fence", "围挡破损", null, null, recurs);
    }

    private static RaiseFinding raise(
            @Nullable String inspectionId, String placeId, @Nullable String itemCode, @Nullable String photo) {
        return new RaiseFinding("f1", inspectionId, placeId, itemCode, "围挡破损", photo);
    }
}
