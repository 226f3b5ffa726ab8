package io.taizhang.standalone.sample;

import io.taizhang.api.inspection.InspectionCommand.AcceptRectification;
import io.taizhang.api.inspection.InspectionCommand.AssignRectification;
import io.taizhang.api.inspection.InspectionCommand.RaiseFinding;
import io.taizhang.api.inspection.InspectionCommand.ReportRectified;
import io.taizhang.api.inspection.InspectionCommand.VerifyRectified;
import io.taizhang.ledger.Fact;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A fault of one day, to be put right before the next (整改不过夜).
 *
 * @param unit that is to put it right; its own official does
 */
record FindingLife(String id, String place, String unit, String item, String description, LocalDate day) {
    private static final LocalTime PHOTOGRAPHED = LocalTime.of(15, 40);

    /** Found, assigned and accepted, due at the end of a day. */
    FindingLife accepted(Diary diary, LocalDate lastDay) {
        diary.on(day, "inspector", new RaiseFinding(id, null, place, item, description + "（示例）", null));
        diary.at(
                day,
                LocalTime.of(9, 30),
                "official",
                new AssignRectification(
                        id, unit, lastDay.plusDays(1).atStartOfDay(Fact.ZONE).toInstant()));
        diary.at(day, LocalTime.of(10, 0), own(), new AcceptRectification(id));
        return this;
    }

    /** In the afternoon of the same day. */
    FindingLife reported(Diary diary) {
        diary.at(day, LocalTime.of(16, 0), own(), new ReportRectified(id, "已按要求整改（示例）", photo().sha256()), photo());
        return this;
    }

    /** Later that afternoon, with the photo of another fault: somebody looks at it again (一图多用). */
    void reportedWith(Diary diary, SamplePhoto borrowed) {
        diary.at(day, LocalTime.of(16, 30), own(), new ReportRectified(id, "已按要求整改（示例）", borrowed.sha256()), borrowed);
    }

    void verified(Diary diary) {
        diary.at(day, LocalTime.of(17, 30), "inspector2", new VerifyRectified(id));
    }

    SamplePhoto photo() {
        return new SamplePhoto(day.atTime(PHOTOGRAPHED), 40 + Math.floorMod(id.hashCode(), 200));
    }

    private String own() {
        return City.officialOf(unit);
    }
}
