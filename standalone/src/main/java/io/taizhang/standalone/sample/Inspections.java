package io.taizhang.standalone.sample;

import io.taizhang.api.inspection.Correction;
import io.taizhang.api.inspection.InspectionCommand.AppealScore;
import io.taizhang.api.inspection.InspectionCommand.DecideAppeal;
import io.taizhang.api.inspection.InspectionCommand.IssueBulletin;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.api.organisation.OrganisationCommand.RegisterPlace;
import io.taizhang.api.organisation.PlaceKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What offices published about their inspections: quarter by quarter in 格尔木东城区 (F10), weekly, monthly, quarterly and
 * among neighbours in 祭城路 (F17), made known by bulletins in 孝义 (F09). Days, places and scores are synthetic.
 */
final class Inspections {
    private static final int FIRST_YEAR = 2018;
    private static final int QUARTERS = 16;
    private static final int POINTS = 5;

    private Inspections() {}

    static void write(Diary diary) {
        writeQuarters(diary);
        writeFourKinds(diary);
        writeBulletins(diary);
    }

    private static void writeQuarters(Diary diary) {
        LocalDate begins = LocalDate.of(FIRST_YEAR, 1, 30);
        List<String> points = points(diary, "dongchengqu", begins);
        Checklists.POINTS.write(diary, begins);
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            int year = FIRST_YEAR + quarter / 4;
            new InspectionLife(
                            "dongchengqu-%dQ%d".formatted(year, quarter % 4 + 1),
                            InspectionKind.QUARTERLY_STANDARD,
                            Checklists.POINTS,
                            "dongchengqu",
                            "dongchengqu",
                            points,
                            LocalDate.of(year, 3 * (quarter % 4) + 3, 18),
                            quarter % 3 * 5)
                    .write(diary);
        }
    }

    private static void writeFourKinds(Diary diary) {
        Checklists.COURTYARDS.write(diary, LocalDate.of(2021, 3, 1));
        for (int week = 0; week < 4; week++) {
            courtyards(
                            InspectionKind.WEEKLY_CLEANUP,
                            week,
                            LocalDate.of(2021, 3, 8).plusWeeks(week))
                    .write(diary);
        }
        for (int month = 0; month < 3; month++) {
            courtyards(
                            InspectionKind.MONTHLY_OBSERVATION,
                            month,
                            LocalDate.of(2021, 3, 25).plusMonths(month))
                    .write(diary);
        }
        for (int quarter = 0; quarter < 2; quarter++) {
            courtyards(
                            InspectionKind.QUARTERLY_STANDARD,
                            quarter,
                            LocalDate.of(2021, 3, 30).plusMonths(3L * quarter))
                    .write(diary);
        }
        for (int pair = 0; pair < 2; pair++) {
            courtyards(
                            InspectionKind.ROUND_ROBIN,
                            pair,
                            LocalDate.of(2021, 4, 14).plusDays(pair))
                    .write(diary);
        }
        writeAppeal(diary, courtyards(InspectionKind.ROUND_ROBIN, 1, LocalDate.of(2021, 4, 15)));
    }

    /** Of one community's courtyards: in a cross inspection by the community beside it, otherwise by the office. */
    private static InspectionLife courtyards(InspectionKind kind, int number, LocalDate day) {
        int community = number + 1;
        boolean cross = kind == InspectionKind.ROUND_ROBIN;
        return new InspectionLife(
                "jichenglu-%s-%02d".formatted(kind.name().toLowerCase(Locale.ROOT), number + 1),
                kind,
                Checklists.COURTYARDS,
                cross ? City.community("jichenglu", community + 1) : "jichenglu",
                City.community("jichenglu", community),
                IntStream.iterate(community, courtyard -> courtyard <= 37, courtyard -> courtyard + 8)
                        .mapToObj("jichenglu-courtyard-%02d"::formatted)
                        .toList(),
                day,
                number % 2 * 10);
    }

    /** Half of what was deducted was wrong, and a second score stands beside the first. */
    private static void writeAppeal(Diary diary, InspectionLife inspection) {
        String appeal = inspection.id() + "-appeal";
        diary.on(
                inspection.day().plusDays(1),
                City.officialOf(inspection.inspected()),
                new AppealScore(inspection.id(), appeal, "当日正在清运（示例）"));
        diary.on(
                inspection.day().plusDays(5),
                "approver",
                new DecideAppeal(
                        inspection.id(),
                        appeal,
                        true,
                        List.of(new Correction(inspection.drawn(), "clean", ObservationResult.FAIL, 5)),
                        "复核属实，酌减扣分（示例）"));
    }

    private static void writeBulletins(Diary diary) {
        LocalDate begins = LocalDate.of(2021, 2, 1);
        List<String> points = points(diary, "xiaoyi", begins);
        Checklists.STREETS.write(diary, begins);
        for (int number = 1; number <= 3; number++) {
            InspectionLife inspection = new InspectionLife(
                    "xiaoyi-supervision-%02d".formatted(number),
                    InspectionKind.SUPERVISION,
                    Checklists.STREETS,
                    "xiaoyi",
                    "xiaoyi",
                    points,
                    LocalDate.of(2021, 2 + number, 16),
                    5 * number);
            inspection.write(diary);
            diary.on(
                    inspection.day().plusDays(3),
                    "official",
                    new IssueBulletin(
                            "xiaoyi-bulletin-2021-%02d".formatted(number),
                            "xiaoyi",
                            "督查通报2021年第%d期（示例）".formatted(number),
                            "通报本期检查得分与存在问题（示例）",
                            List.of(inspection.id())));
        }
    }

    /** One in each community. */
    private static List<String> points(Diary diary, String office, LocalDate day) {
        return IntStream.rangeClosed(1, POINTS)
                .mapToObj(number -> {
                    String point = "%s-point-%02d".formatted(office, number);
                    diary.at(
                            day,
                            LocalTime.of(10, 0),
                            "official",
                            new RegisterPlace(
                                    point,
                                    City.community(office, number),
                                    PlaceKind.INSPECTION_POINT,
                                    "示例点位%02d".formatted(number),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null));
                    return point;
                })
                .toList();
    }
}
