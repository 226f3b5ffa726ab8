package io.taizhang.standalone.sample;

import static io.taizhang.standalone.sample.HonourRoundLife.candidates;
import static io.taizhang.standalone.sample.HonourRoundLife.writeProgramme;

import io.taizhang.api.honour.Candidate;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.HonourCommand.RecordPastHonour;
import io.taizhang.api.organisation.OrganisationCommand.DeclarePublishedFigure;
import io.taizhang.api.organisation.Qualifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;

/**
 * 新华路街道's honours of 2021 (F06) and a round under way; 孝义街道's models, recommended upwards (F08); four years of
 * 最美如意人 and 最美如意团队 (F24), entered as history. Who has them is a placeholder.
 */
final class Honours {
    private static final LocalDate PROGRAMMES = LocalDate.of(2021, 1, 12);
    private static final int QUOTA_OF_THE_MONTH = 2;

    private Honours() {}

    static void write(Diary diary, LocalDate present) {
        writeHonest(diary, "merchants", "诚信商户", CandidateKind.MERCHANT, 9, Honours::merchant);
        writeHonest(
                diary,
                "units",
                "诚信单位",
                CandidateKind.UNIT,
                1,
                number -> new Candidate("xinhualu-institution-0" + number, "示例单位0" + number));
        writeHonest(diary, "enterprises", "诚信企业", CandidateKind.ENTERPRISE, 3, number -> merchant(20 + number));
        writeHonest(diary, "persons", "诚信人物", CandidateKind.PERSON, 2, number -> resident("xinhualu", number));
        writeModels(diary);
        writeHistory(diary, "people", "最美如意人", CandidateKind.PERSON, "示例居民");
        writeHistory(diary, "teams", "最美如意团队", CandidateKind.TEAM, "示例团队");
        writeUnderWay(diary, present);
    }

    private static void writeHonest(
            Diary diary, String of, String title, CandidateKind kind, int count, IntFunction<Candidate> candidate) {
        String programme = "xinhualu-honest-" + of;
        writeProgramme(diary, PROGRAMMES, programme, "xinhualu", title, kind, HonourCadence.ANNUAL, count, null);
        HonourRoundLife round = new HonourRoundLife(
                programme, "2021", "official-xinhualu", candidates(count, candidate), LocalDate.of(2021, 5, 10));
        round.writeToAnnouncement(diary);
        round.writeConferred(diary);
    }

    private static Candidate merchant(int number) {
        return new Candidate("xinhualu-merchant-%02d".formatted(number), "示例商户%02d".formatted(number));
    }

    private static Candidate resident(String office, int number) {
        return new Candidate("%s-resident-%02d".formatted(office, number), "示例居民%02d".formatted(number));
    }

    /** 51 in four quarters: "over 50". */
    private static void writeModels(Diary diary) {
        String programme = "xiaoyi-models";
        writeProgramme(
                diary,
                PROGRAMMES,
                programme,
                "xiaoyi",
                "道德模范（推荐市级以上）",
                CandidateKind.PERSON,
                HonourCadence.QUARTERLY,
                null,
                null);
        int before = 0;
        for (int quarter = 1; quarter <= 4; quarter++) {
            int first = before;
            int count = quarter == 4 ? 12 : 13;
            HonourRoundLife round = new HonourRoundLife(
                    programme,
                    "2021-Q" + quarter,
                    "official-xiaoyi",
                    candidates(count, number -> resident("xiaoyi", first + number)),
                    LocalDate.of(2021, 3 * quarter, 1));
            round.writeToAnnouncement(diary);
            round.writeConferred(diary);
            round.writeRecommended(diary, City.TOP);
            before += count;
        }
        diary.on(
                LocalDate.of(2022, 1, 10),
                "official",
                new DeclarePublishedFigure(
                        "xiaoyi",
                        "honour.recommended",
                        BigDecimal.valueOf(50),
                        "1",
                        Qualifier.OVER,
                        "办事处公开材料",
                        "至2021年"));
    }

    /** Five a year, as far back as the office's paper goes. */
    private static void writeHistory(Diary diary, String of, String title, CandidateKind kind, String name) {
        String programme = "ruyihu-" + of;
        writeProgramme(diary, PROGRAMMES, programme, "ruyihu", title, kind, HonourCadence.ANNUAL, 5, null);
        for (int year = 2018; year <= 2021; year++) {
            for (int number = 1; number <= 5; number++) {
                String candidate = "ruyihu-%s-%d-%d".formatted(of, year, number);
                diary.on(
                        LocalDate.of(2022, 1, 11),
                        "approver",
                        new RecordPastHonour(
                                candidate,
                                "ruyihu",
                                programme,
                                new Candidate(candidate, "%s%d-%02d".formatted(name, year, number)),
                                Integer.toString(year),
                                "示例纸质台账" + year + "年第6页"));
            }
        }
    }

    /** 月评文明市民: announced two days ago, so that anybody may still object. */
    private static void writeUnderWay(Diary diary, LocalDate present) {
        String programme = "xinhualu-citizens";
        LocalDate opensOn = present.minusDays(10);
        writeProgramme(
                diary,
                opensOn.minusDays(5),
                programme,
                "xinhualu",
                "月评文明市民",
                CandidateKind.PERSON,
                HonourCadence.MONTHLY,
                QUOTA_OF_THE_MONTH,
                null);
        new HonourRoundLife(
                        programme,
                        YearMonth.from(opensOn).toString(),
                        "official-xinhualu",
                        candidates(4, number -> resident("xinhualu", 10 + number)),
                        opensOn)
                .writeToAnnouncement(diary);
    }
}
