package io.taizhang.standalone.sample;

import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.organisation.Condition;
import io.taizhang.api.organisation.OrganisationCommand.RegisterPlace;
import io.taizhang.api.organisation.OrganisationCommand.SurveyPlace;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.renovation.Category;
import io.taizhang.api.renovation.ProjectKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** 新华路街道: 190 compounds surveyed (F02), 16 of them renovated for 39,560,000 yuan, 3 as demonstrations (F03). */
final class Xinhualu {
    private static final String OFFICE = "xinhualu";
    private static final String OFFICIAL = "official-xinhualu";
    private static final int COMPOUNDS = 190;
    private static final int PROJECTS = 16;
    private static final int DEMONSTRATIONS = 3;
    private static final long INVESTED_FEN = 3_956_000_000L;
    private static final LocalDate SURVEY = LocalDate.of(2019, 3, 4);

    private Xinhualu() {}

    static void write(Diary diary) {
        writeSurvey(diary);
        List<ProjectLife> projects = projects();
        for (int year = 2019; year <= 2021; year++) {
            writeFund(diary, year, projects);
        }
        projects.forEach(project -> project.writeToHandover(diary));
        projects.stream().limit(DEMONSTRATIONS).forEach(project -> project.writeDemonstration(diary));
    }

    private static void writeSurvey(Diary diary) {
        for (int number = 1; number <= COMPOUNDS; number++) {
            LocalDate day = SURVEY.plusDays(number / 20);
            diary.on(
                    day,
                    OFFICIAL,
                    new RegisterPlace(
                            compound(number),
                            City.community(OFFICE, 1 + number % 6),
                            PlaceKind.COMPOUND,
                            "示例老旧小区%03d".formatted(number),
                            null,
                            null,
                            null,
                            1980 + number % 20,
                            1 + number % 6,
                            40L + number % 90,
                            null));
            diary.at(day, LocalTime.of(15, 0), OFFICIAL, survey(number));
        }
    }

    private static SurveyPlace survey(int number) {
        return new SurveyPlace(
                compound(number),
                List.of(number % 2 == 0 ? "雨污管网混流" : "外墙渗水"),
                List.of(number % 3 == 0 ? "加装电梯" : "停车位"),
                number % 5 == 0 ? Condition.FAIR : Condition.POOR);
    }

    private static List<ProjectLife> projects() {
        List<Long> shares = Shares.of(INVESTED_FEN, PROJECTS, 1_000_000);
        List<ProjectLife> projects = new ArrayList<>();
        for (int index = 0; index < PROJECTS; index++) {
            int number = index + 1;
            LocalDate begins = LocalDate.of(2019, 5, 6).plusDays(45L * index);
            projects.add(new ProjectLife(
                    "xinhualu-%02d".formatted(number),
                    City.community(OFFICE, 1 + number % 6),
                    OFFICIAL,
                    ProjectKind.COMPOUND,
                    Category.values()[index % 3],
                    "示例老旧小区%03d改造".formatted(number),
                    List.of(compound(number)),
                    fund(begins.getYear()),
                    begins,
                    Shares.of(shares.get(index), 3, 100_000)));
        }
        return projects;
    }

    private static void writeFund(Diary diary, int year, List<ProjectLife> projects) {
        long needed = projects.stream()
                .filter(project -> project.begins().getYear() == year)
                .mapToLong(ProjectLife::estimateFen)
                .sum();
        LocalDate opened = LocalDate.of(year, 1, 10);
        diary.on(
                opened,
                "finance",
                new OpenFund(
                        fund(year), OFFICE, year + "年老旧小区改造专项资金（示例）", year, FundPurpose.RENOVATION, FundSource.CITY));
        diary.on(opened.plusDays(5), "finance", new Appropriate(fund(year), needed, "示例拨款文号〔" + year + "〕1号"));
    }

    private static String fund(int year) {
        return "xinhualu-renovation-" + year;
    }

    private static String compound(int number) {
        return "xinhualu-compound-%03d".formatted(number);
    }
}
