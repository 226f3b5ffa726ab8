package io.taizhang.standalone.sample;

import static io.taizhang.standalone.sample.ActivityLife.output;

import io.taizhang.api.activity.ActivityCommand.CancelActivity;
import io.taizhang.api.activity.ActivityCommand.CorrectRecord;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.OutputKind;
import io.taizhang.api.activity.OutputUnit;
import java.time.LocalDate;
import java.util.List;

/** In each office one activity that was held last week and one that is to come, whenever the sample is entered. */
final class ActivitiesUnderWay {
    private ActivitiesUnderWay() {}

    static void write(Diary diary, LocalDate present) {
        for (String office : List.of("xinhualu", "xiaoyi", "dongchengqu", "jichenglu", "minghu")) {
            String community = City.community(office, 1);
            ActivityLife.alone(
                            office + "-volunteers-lately",
                            community,
                            ActivityKind.VOLUNTEER,
                            "文明交通劝导",
                            present.minusDays(6))
                    .writeHeld(diary, 1, 24, 24L * 150);
            ActivityLife.alone(
                            office + "-lecture-to-come", community, ActivityKind.LECTURE, "市民讲堂", present.plusDays(4))
                    .writePlanned(diary);
        }
        writeCorrected(diary, present);
        writeRainedOff(diary, present);
    }

    private static void writeCorrected(Diary diary, LocalDate present) {
        LocalDate held = present.minusDays(9);
        ActivityLife.alone("jichenglu-cleanup-lately", "jichenglu", ActivityKind.CLEANUP, "背街小巷清洁", held)
                .writeHeld(diary, 1, 45, null, output(OutputKind.RUBBISH, 21, OutputUnit.TONNE));
        diary.on(
                held.plusDays(3),
                "official",
                new CorrectRecord(
                        "jichenglu-cleanup-lately",
                        null,
                        1,
                        45,
                        null,
                        null,
                        List.of(output(OutputKind.RUBBISH, 12, OutputUnit.TONNE)),
                        "数字颠倒（示例）"));
    }

    private static void writeRainedOff(Diary diary, LocalDate present) {
        LocalDate day = present.minusDays(2);
        ActivityLife.alone("minghu-sport-lately", "minghu", ActivityKind.SPORT, "健步走", day)
                .writePlanned(diary);
        diary.on(day, "official", new CancelActivity("minghu-sport-lately", "下雨（示例）"));
    }
}
