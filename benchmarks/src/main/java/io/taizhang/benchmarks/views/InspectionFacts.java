package io.taizhang.benchmarks.views;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.inspection.ChecklistItem;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionEvent.RectificationAccepted;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.api.inspection.PlaceScore;
import io.taizhang.api.inspection.Score;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An inspection of the affair's place, and one fault found there and put right. */
record InspectionFacts(Affair affair) {
    private static final List<ChecklistItem> ITEMS = List.of(
            new ChecklistItem("road", "路面整洁", 30),
            new ChecklistItem("bins", "垃圾分类", 30),
            new ChecklistItem("walls", "墙面整洁", 20),
            new ChecklistItem("green", "绿化养护", 20));

    private Instant at(int days) {
        return affair.begins(20).plus(Duration.ofDays(days));
    }

    private String id() {
        return "inspection-" + affair.number();
    }

    List<Recorded> facts() {
        String place = affair.place();
        List<Recorded> facts = new ArrayList<>();
        facts.add(inspection(
                0,
                new InspectionPlanned(
                        id(),
                        InspectionKind.SUPERVISION,
                        "checklist-1",
                        "环境卫生",
                        ITEMS,
                        affair.subdistrict(),
                        affair.unit(),
                        List.of(place, Town.place(affair.number())),
                        1,
                        "seed-" + affair.number(),
                        false,
                        1,
                        List.of(place))));
        for (ChecklistItem item : ITEMS) {
            boolean failed = item.code().equals("walls");
            facts.add(inspection(
                    1,
                    new ObservationRecorded(
                            id(),
                            place,
                            item.code(),
                            failed ? ObservationResult.FAIL : ObservationResult.PASS,
                            failed ? item.points() : 0,
                            item.points(),
                            null,
                            null,
                            null)));
        }
        BigDecimal percent = new BigDecimal("80.00");
        facts.add(inspection(
                1,
                new InspectionFinished(
                        id(),
                        InspectionKind.SUPERVISION,
                        affair.subdistrict(),
                        affair.unit(),
                        new Score(1, 100, 20, percent, List.of(new PlaceScore(place, 100, 20, percent))))));
        facts.addAll(finding(place));
        return facts;
    }

    private List<Recorded> finding(String place) {
        String finding = "finding-" + affair.number();
        Instant due = at(5);
        return List.of(
                finding(
                        1,
                        new FindingRaised(
                                finding,
                                id(),
                                affair.subdistrict(),
                                place,
                                affair.unit(),
                                "walls",
                                "乱贴乱画",
                                null,
                                null,
                                null)),
                finding(2, new RectificationAssigned(finding, place, affair.unit(), affair.subdistrict(), due, false)),
                finding(2, new RectificationAccepted(finding, place, affair.unit())),
                finding(3, new RectificationReported(finding, place, 1, "已清除", "b".repeat(64), at(3), due, true)),
                finding(4, new RectificationVerified(finding, place, "walls", 1, true, false, false, List.of())));
    }

    private Recorded inspection(int days, LedgerEvent event) {
        return affair.inCommunity("inspection/" + id(), People.INSPECTOR, at(days), event);
    }

    private Recorded finding(int days, LedgerEvent event) {
        return affair.inCommunity("finding/finding-" + affair.number(), People.INSPECTOR, at(days), event);
    }
}
