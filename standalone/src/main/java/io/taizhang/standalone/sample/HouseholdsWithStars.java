package io.taizhang.standalone.sample;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.HonourCommand.ConferHouseholdStars;
import io.taizhang.api.honour.HonourCommand.OpenRound;
import io.taizhang.api.honour.HouseholdWithStars;
import io.taizhang.api.organisation.OrganisationCommand.CorrectUnitFigures;
import io.taizhang.api.organisation.OrganisationCommand.DeclarePublishedFigure;
import io.taizhang.api.organisation.Qualifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 格尔木东城区工行委: 8,476 five-star households of about 24,217 (F13); 孝义街道: over 820 outstanding families, chosen monthly
 * (F08). Households are numbers, and called so.
 */
final class HouseholdsWithStars {
    private static final int FIVE_STAR = 8_476;
    private static final long HOUSEHOLDS = 24_217;
    private static final int BATCH = 1_000;
    private static final int FAMILIES_A_MONTH = 69;

    /** One batch after the other: they change the same round. */
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private HouseholdsWithStars() {}

    static void write(Diary diary) {
        writeFiveStar(diary);
        writeFamilies(diary);
    }

    private static void writeFiveStar(Diary diary) {
        String office = "dongchengqu";
        diary.on(LocalDate.of(2017, 1, 9), "admin", new CorrectUnitFigures(office, null, null, HOUSEHOLDS, List.of()));
        String programme = "dongchengqu-stars";
        HonourRoundLife.writeProgramme(
                diary,
                LocalDate.of(2021, 3, 1),
                programme,
                office,
                "五星级文明户",
                CandidateKind.HOUSEHOLD,
                HonourCadence.ANNUAL,
                null,
                List.of("爱国守法星", "勤劳致富星", "邻里和睦星", "清洁卫生星", "移风易俗星"));
        diary.on(LocalDate.of(2021, 3, 2), "official", new OpenRound(programme, "2021"));
        for (int first = 1; first <= FIVE_STAR; first += BATCH) {
            int last = Math.min(first + BATCH - 1, FIVE_STAR);
            diary.at(
                    LocalDate.of(2021, 11, 15),
                    OPENING.plusMinutes(first / BATCH),
                    "approver",
                    new ConferHouseholdStars(programme + "-2021", households(office, first, last, 5)));
        }
        declare(diary, office, "honour.fiveStarHouseholds", FIVE_STAR, Qualifier.EXACT);
        declare(diary, office, "organisation.households", HOUSEHOLDS, Qualifier.ABOUT);
    }

    /** One star is all there is: a family is chosen, or it did not apply. */
    private static void writeFamilies(Diary diary) {
        String office = "xiaoyi";
        String programme = "xiaoyi-families";
        HonourRoundLife.writeProgramme(
                diary,
                LocalDate.of(2021, 1, 12),
                programme,
                office,
                "优秀家庭",
                CandidateKind.HOUSEHOLD,
                HonourCadence.MONTHLY,
                null,
                List.of("优秀家庭"));
        for (int month = 1; month <= 12; month++) {
            YearMonth period = YearMonth.of(2021, month);
            int first = (month - 1) * FAMILIES_A_MONTH + 1;
            diary.on(period.atDay(20), "official-xiaoyi", new OpenRound(programme, period.toString()));
            diary.on(
                    period.atDay(28),
                    "approver",
                    new ConferHouseholdStars(
                            programme + "-" + period, households(office, first, first + FAMILIES_A_MONTH - 1, 1)));
        }
        declare(diary, office, "honour.householdStars", 820, Qualifier.OVER);
    }

    private static List<HouseholdWithStars> households(String office, int first, int last, int stars) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new HouseholdWithStars(
                        "%s-household-%05d".formatted(office, number), "示例家庭%05d".formatted(number), stars))
                .toList();
    }

    private static void declare(Diary diary, String unit, String code, long value, Qualifier qualifier) {
        diary.on(
                LocalDate.of(2021, 12, 20),
                "official",
                new DeclarePublishedFigure(unit, code, BigDecimal.valueOf(value), "1", qualifier, "办事处公开材料", "至2021年"));
    }
}
