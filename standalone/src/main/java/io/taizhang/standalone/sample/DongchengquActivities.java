package io.taizhang.standalone.sample;

import static io.taizhang.standalone.sample.ActivityLife.output;

import io.taizhang.api.activity.ActivityCommand.DefineSeries;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.Cadence;
import io.taizhang.api.activity.OutputKind;
import io.taizhang.api.activity.OutputUnit;
import io.taizhang.api.activity.Rhythm;
import io.taizhang.api.organisation.OrganisationCommand.FormTeam;
import io.taizhang.api.organisation.TeamKind;
import java.time.LocalDate;
import java.util.List;

/**
 * 格尔木东城区工行委: 17 volunteer teams of 380 people, 36 public events, over 100 cultural activities (F11); 759 truckloads and
 * 4,800 t of rubbish, 9,543 m³ of building waste and 420 m³ of plastic waste, on the 19th of every month (F12).
 */
final class DongchengquActivities {
    private static final String OFFICE = "dongchengqu";
    private static final String SERIES = "dongchengqu-nineteenth";
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 19);
    private static final int MONTHS = 36;
    private static final int COMMUNITIES = 5;

    private DongchengquActivities() {}

    static void write(Diary diary) {
        List<Long> people = Shares.of(380, 17, 1);
        for (int number = 1; number <= people.size(); number++) {
            diary.on(
                    LocalDate.of(2018, 3, 5),
                    "official",
                    new FormTeam(
                            team(number),
                            City.community(OFFICE, 1 + number % COMMUNITIES),
                            TeamKind.VOLUNTEER,
                            "示例志愿服务队%02d".formatted(number),
                            Math.toIntExact(people.get(number - 1))));
        }
        for (int number = 1; number <= 6; number++) {
            LocalDate day = LocalDate.of(2018, 4, 12).plusDays(200L * number);
            ActivityLife.byTeam(
                            "dongchengqu-public-%02d".formatted(number),
                            City.community(OFFICE, 1 + number % COMMUNITIES),
                            team(number),
                            ActivityKind.PUBLICITY,
                            "公益宣传活动",
                            day)
                    .writeHeld(diary, 6, 480, 3_600L);
            ActivityLife.alone(
                            "dongchengqu-culture-%02d".formatted(number),
                            City.community(OFFICE, number % COMMUNITIES + 1),
                            ActivityKind.CULTURE,
                            "群众文化活动",
                            day.plusDays(30))
                    .writeHeld(diary, 18, 2_700, null);
        }
        writeNineteenth(diary);
    }

    /** Hosted by one community after the other, though it is nobody's turn: all of them clean up. */
    private static void writeNineteenth(Diary diary) {
        Cadence nineteenth = new Cadence(Rhythm.MONTHLY_ON_DAY, FIRST.getDayOfMonth());
        diary.on(
                FIRST.minusDays(15),
                "official",
                new DefineSeries(SERIES, OFFICE, "每月19日环境整治（示例）", nineteenth, List.of(), FIRST));
        List<Long> truckloads = Shares.of(759, MONTHS, 1);
        List<Long> tonnes = Shares.of(4_800, MONTHS, 1);
        List<Long> building = Shares.of(9_543, MONTHS, 1);
        List<Long> plastic = Shares.of(420, MONTHS, 1);
        for (int month = 0; month < MONTHS; month++) {
            LocalDate day = FIRST.plusMonths(month);
            ActivityLife.inSeries(
                            "%s-%tY-%<tm".formatted(SERIES, day),
                            OFFICE,
                            City.community(OFFICE, 1 + month % COMMUNITIES),
                            SERIES,
                            ActivityKind.CLEANUP,
                            "环境整治日",
                            day)
                    .writeHeld(
                            diary,
                            1,
                            90,
                            5_400L,
                            output(OutputKind.RUBBISH, truckloads.get(month), OutputUnit.TRUCKLOAD),
                            output(OutputKind.RUBBISH, tonnes.get(month), OutputUnit.TONNE),
                            output(OutputKind.BUILDING_WASTE, building.get(month), OutputUnit.CUBIC_METRE),
                            output(OutputKind.PLASTIC_WASTE, plastic.get(month), OutputUnit.CUBIC_METRE));
        }
    }

    private static String team(int number) {
        return "dongchengqu-team-%02d".formatted(number);
    }
}
