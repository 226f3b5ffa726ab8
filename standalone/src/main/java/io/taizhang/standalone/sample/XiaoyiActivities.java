package io.taizhang.standalone.sample;

import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.OrganisationCommand.OpenFacility;
import java.time.LocalDate;

/** 孝义街道 (F08): 13 practice stations; over 50 themed events with over 30,000 attendances, synthetic one by one. */
final class XiaoyiActivities {
    private static final String OFFICE = "xiaoyi";
    private static final int STATIONS = 13;
    private static final int SESSIONS = 4;
    private static final long ATTENDANCES = 2_350;
    private static final ActivityKind[] THEMES = {
        ActivityKind.VOLUNTEER, ActivityKind.LECTURE, ActivityKind.CULTURE, ActivityKind.SPORT
    };

    private XiaoyiActivities() {}

    static void write(Diary diary) {
        for (int number = 1; number <= STATIONS; number++) {
            diary.on(
                    LocalDate.of(2020, 3, 2),
                    "official",
                    new OpenFacility(
                            "xiaoyi-station-%02d".formatted(number),
                            City.community(OFFICE, 1 + number % 5),
                            FacilityKind.PRACTICE_STATION,
                            "示例新时代文明实践站%02d".formatted(number),
                            1));
            ActivityLife.alone(
                            "xiaoyi-themed-%02d".formatted(number),
                            City.community(OFFICE, 1 + number % 5),
                            THEMES[number % THEMES.length],
                            "文明实践主题活动",
                            LocalDate.of(2020, 4, 20).plusDays(45L * number))
                    .writeHeld(diary, SESSIONS, ATTENDANCES, null);
        }
    }
}
