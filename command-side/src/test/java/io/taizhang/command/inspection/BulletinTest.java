package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.Surroundings.by;
import static io.taizhang.command.inspection.Surroundings.given;

import io.taizhang.api.inspection.BulletinLine;
import io.taizhang.api.inspection.InspectionCommand.IssueBulletin;
import io.taizhang.api.inspection.InspectionEvent.BulletinIssued;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Rule;
import io.taizhang.command.testing.Then;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BulletinTest {

    @Test
    void aBulletinSaysWhatFinishedInspectionsCameTo() {
        issue("2021-03-02T09:00:00+08:00", "finished")
                .facts(new BulletinIssued(
                        "b1",
                        "xinhualu",
                        "第1期",
                        "小结",
                        List.of(new BulletinLine(
                                "finished", InspectionKind.SITE, "kaiyuan", 1, new BigDecimal("87.50")))));
    }

    @ParameterizedTest
    @MethodSource("wrongInspections")
    void nothingElseStandsInIt(Rule rule, List<String> inspectionIds) {
        issue("2021-03-02T09:00:00+08:00", inspectionIds.toArray(String[]::new)).refused(rule);
    }

    static Stream<Arguments> wrongInspections() {
        return Stream.of(
                Arguments.of(InspectionRule.INSPECTION_UNKNOWN, List.of("nowhere")),
                Arguments.of(InspectionRule.INSPECTION_NOT_FINISHED, List.of("planned")),
                Arguments.of(InspectionRule.APPEAL_OPEN, List.of("appealed")),
                Arguments.of(InspectionRule.INSPECTION_OF_ANOTHER_UNIT, List.of("foreign")),
                Arguments.of(InspectionRule.INSPECTION_NAMED_TWICE, List.of("finished", "finished")));
    }

    @Test
    void itIsNotIssuedBeforeTheInspectionWasFinished() {
        issue("2021-03-01T11:00:00+08:00", "finished").refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static Then<Bulletin> issue(String time, String... inspectionIds) {
        return given(Bulletin.class)
                .when(by("official", time), new IssueBulletin("b1", "xinhualu", "第1期", "小结", List.of(inspectionIds)));
    }
}
