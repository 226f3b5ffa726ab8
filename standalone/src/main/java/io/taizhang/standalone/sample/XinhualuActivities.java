package io.taizhang.standalone.sample;

import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.OutputKind;
import io.taizhang.api.activity.OutputUnit;
import io.taizhang.api.organisation.OrganisationCommand.FormTeam;
import io.taizhang.api.organisation.TeamKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 新华路街道 (F04): over 100,000 posters, over 30 folk, festival and arts events, over 50 visits of arts troupes, over 100
 * volunteer activities, in four years. How they spread over these years is synthetic.
 */
final class XinhualuActivities {
    private static final String OFFICE = "xinhualu";
    private static final String TROUPE = "xinhualu-troupe";
    private static final String VOLUNTEERS = "xinhualu-volunteers";
    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2021;
    private static final long POSTERS_A_YEAR = 25_600;

    private XinhualuActivities() {}

    static void write(Diary diary) {
        LocalDate formed = LocalDate.of(FIRST_YEAR, 1, 10);
        diary.on(formed, "official", new FormTeam(TROUPE, OFFICE, TeamKind.ARTS, "示例文艺队", 32));
        diary.on(formed, "official", new FormTeam(VOLUNTEERS, OFFICE, TeamKind.VOLUNTEER, "示例志愿服务队", 60));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            writeYear(diary, year);
        }
    }

    private static void writeYear(Diary diary, int year) {
        half(diary, year, "festival", null, ActivityKind.FESTIVAL, "民俗节庆文艺活动", 4, 600, false);
        half(diary, year, "troupe", TROUPE, ActivityKind.CULTURE, "文艺队巡演", 7, 900, false);
        half(diary, year, "volunteers", VOLUNTEERS, ActivityKind.VOLUNTEER, "志愿服务", 14, 280, true);
        ActivityLife.alone(
                        "xinhualu-posters-" + year,
                        OFFICE,
                        ActivityKind.PUBLICITY,
                        year + "年文明创建宣传",
                        LocalDate.of(year, 9, 10))
                .writeHeld(
                        diary, 1, 300, null, ActivityLife.output(OutputKind.POSTER, POSTERS_A_YEAR, OutputUnit.SHEET));
    }

    /** One record for each half of the year. */
    private static void half(
            Diary diary,
            int year,
            String what,
            @Nullable String team,
            ActivityKind kind,
            String title,
            int sessions,
            long attendances,
            boolean volunteering) {
        for (int number = 1; number <= 2; number++) {
            new ActivityLife(
                            "xinhualu-%s-%d-%d".formatted(what, year, number),
                            OFFICE,
                            null,
                            null,
                            team,
                            kind,
                            year + "年" + title,
                            LocalDate.of(year, number * 6, 15))
                    .writeHeld(diary, sessions, attendances, volunteering ? attendances * 120 : null);
        }
    }
}
