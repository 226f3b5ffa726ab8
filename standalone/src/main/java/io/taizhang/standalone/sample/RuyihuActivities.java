package io.taizhang.standalone.sample;

import static io.taizhang.standalone.sample.ActivityLife.output;

import io.taizhang.api.activity.ActivityCommand.DefineSeries;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.Cadence;
import io.taizhang.api.activity.OutputKind;
import io.taizhang.api.activity.OutputUnit;
import io.taizhang.api.activity.Rhythm;
import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.OrganisationCommand.FormTeam;
import io.taizhang.api.organisation.OrganisationCommand.OpenFacility;
import io.taizhang.api.organisation.TeamKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 如意湖办事处: over 10,000 m² of public-service advertising and over 1,000 posters (F22); over 120 people on a 24-hour rota (F23);
 * 7 communities that host the culture series in turn, and 2 day-care centres (F25); a lecture every week, and a month of charity
 * every May (F26).
 */
final class RuyihuActivities {
    private static final String OFFICE = "ruyihu";
    private static final String ROTA = "ruyihu-rota";
    private static final String CULTURE = "ruyihu-culture";
    private static final String LECTURES = "ruyihu-lectures";
    private static final String CHARITY = "ruyihu-charity";
    private static final int COMMUNITIES = 7;
    private static final LocalDate CULTURE_STARTS = LocalDate.of(2021, 6, 1);
    private static final int CULTURE_DAY = 26;
    private static final LocalDate LECTURES_START = LocalDate.of(2021, 1, 4);

    private RuyihuActivities() {}

    static void write(Diary diary, LocalDate present) {
        writeSeries(diary);
        writeAdvertising(diary);
        writeRota(diary);
        writeDayCare(diary);
        writeCulture(diary, present);
        writeLectures(diary, present);
        for (int year = 2019; LocalDate.of(year, 6, 1).isBefore(present); year++) {
            ActivityLife.inSeries(
                            CHARITY + "-" + year,
                            OFFICE,
                            OFFICE,
                            CHARITY,
                            ActivityKind.CHARITY,
                            year + "年五月慈善月",
                            LocalDate.of(year, 5, 31))
                    .writeHeld(diary, 8, 1_200, null, output(OutputKind.RELIEF_GOODS, 260, OutputUnit.PIECE));
        }
    }

    private static void writeSeries(Diary diary) {
        List<String> rotation = IntStream.rangeClosed(1, COMMUNITIES)
                .mapToObj(number -> City.community(OFFICE, number))
                .toList();
        LocalDate defined = LocalDate.of(2019, 1, 7);
        define(diary, defined, CHARITY, "每年五月慈善月（示例）", Rhythm.ANNUAL, List.of());
        define(diary, LECTURES_START.minusDays(14), LECTURES, "每周一讲（示例）", Rhythm.WEEKLY, List.of());
        define(diary, CULTURE_STARTS, CULTURE, "社区文化轮值（示例）", Rhythm.MONTHLY, rotation);
    }

    private static void define(
            Diary diary, LocalDate day, String id, String title, Rhythm rhythm, List<String> rotation) {
        diary.on(day, "official", new DefineSeries(id, OFFICE, title, new Cadence(rhythm, null), rotation, day));
    }

    private static void writeAdvertising(Diary diary) {
        for (int number = 1; number <= 4; number++) {
            ActivityLife.alone(
                            "ruyihu-advertising-%02d".formatted(number),
                            OFFICE,
                            ActivityKind.PUBLICITY,
                            "公益广告更新",
                            LocalDate.of(2020, 2, 14).plusMonths(4L * number))
                    .writeHeld(
                            diary,
                            1,
                            40,
                            null,
                            output(OutputKind.ADVERTISING, 2_560, OutputUnit.SQUARE_METRE),
                            output(OutputKind.POSTER, 262, OutputUnit.SHEET));
        }
    }

    /** Three watches a day, five people each, for eight hours; one record for each quarter. */
    private static void writeRota(Diary diary) {
        diary.on(
                LocalDate.of(2020, 12, 7),
                "official",
                new FormTeam(ROTA, OFFICE, TeamKind.VOLUNTEER, "24小时志愿服务轮值队（示例）", 126));
        for (int quarter = 1; quarter <= 4; quarter++) {
            ActivityLife.byTeam(
                            "ruyihu-rota-2021q" + quarter,
                            OFFICE,
                            ROTA,
                            ActivityKind.VOLUNTEER,
                            "24小时志愿值守",
                            LocalDate.of(2021, quarter * 3, 28))
                    .writeHeld(diary, 270, 1_350, 1_350L * 480);
        }
    }

    private static void writeDayCare(Diary diary) {
        for (int number = 1; number <= 2; number++) {
            diary.on(
                    LocalDate.of(2020, 9, 7),
                    "official",
                    new OpenFacility(
                            "ruyihu-day-care-" + number,
                            City.community(OFFICE, number),
                            FacilityKind.DAY_CARE,
                            "示例日间照料中心%02d".formatted(number),
                            1));
        }
    }

    /** Each community once in 2021, and the one whose turn it is now. */
    private static void writeCulture(Diary diary, LocalDate present) {
        for (int month = 0; month < COMMUNITIES; month++) {
            culture(CULTURE_STARTS.plusMonths(month).withDayOfMonth(CULTURE_DAY))
                    .writeHeld(diary, 1, 320, null);
        }
        culture(present.plusDays(6)).writePlanned(diary);
    }

    private static ActivityLife culture(LocalDate day) {
        long month =
                (day.getYear() - CULTURE_STARTS.getYear()) * 12L + day.getMonthValue() - CULTURE_STARTS.getMonthValue();
        return ActivityLife.inSeries(
                "%s-%tY-%<tm".formatted(CULTURE, day),
                OFFICE,
                City.community(OFFICE, 1 + (int) (month % COMMUNITIES)),
                CULTURE,
                ActivityKind.CULTURE,
                "社区文化轮值",
                day);
    }

    /** Thirteen weeks to a record in 2021, and the last weeks one by one. */
    private static void writeLectures(Diary diary, LocalDate present) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            lecture(LECTURES_START.plusWeeks(13L * quarter - 1).plusDays(2)).writeHeld(diary, 13, 780, null);
        }
        for (int week = 3; week >= 1; week--) {
            lecture(present.minusDays(7L * week)).writeHeld(diary, 1, 60, null);
        }
        lecture(present.plusDays(5)).writePlanned(diary);
    }

    private static ActivityLife lecture(LocalDate day) {
        return ActivityLife.inSeries(LECTURES + "-" + day, OFFICE, OFFICE, LECTURES, ActivityKind.LECTURE, "每周一讲", day);
    }
}
