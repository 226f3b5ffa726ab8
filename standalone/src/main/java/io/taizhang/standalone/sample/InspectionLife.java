package io.taizhang.standalone.sample;

import io.taizhang.api.inspection.ChecklistItem;
import io.taizhang.api.inspection.InspectionCommand.FinishInspection;
import io.taizhang.api.inspection.InspectionCommand.PlanInspection;
import io.taizhang.api.inspection.InspectionCommand.RecordObservation;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.ObservationResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * An inspection of one day: one of the places is drawn by its id as the seed, and looked at.
 *
 * @param inspector the unit that inspects
 * @param inspected the unit whose places they are
 * @param deduction points that the first item loses; 0 where nothing is wrong
 */
record InspectionLife(
        String id,
        InspectionKind kind,
        Checklists checklist,
        String inspector,
        String inspected,
        List<String> places,
        LocalDate day,
        int deduction) {
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    void write(Diary diary) {
        diary.on(day, "official", new PlanInspection(id, kind, checklist.id(), inspector, inspected, places, 1, id));
        List<ChecklistItem> items = checklist.items();
        for (int number = 0; number < items.size(); number++) {
            int lost = number == 0 ? deduction : 0;
            diary.at(
                    day,
                    MORNING.plusMinutes(5L * number),
                    "inspector",
                    new RecordObservation(
                            id,
                            drawn(),
                            items.get(number).code(),
                            lost > 0 ? ObservationResult.FAIL : ObservationResult.PASS,
                            lost,
                            null,
                            null));
        }
        diary.at(day, LocalTime.of(11, 0), "inspector", new FinishInspection(id));
    }

    /** Worked out again as anybody can: the place whose SHA-256 with the seed before it comes first. */
    String drawn() {
        return places.stream().min(Comparator.comparing(this::lot)).orElseThrow();
    }

    private String lot(String place) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((id + "|" + place).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
