package io.taizhang.standalone.sample;

import io.taizhang.api.flag.Criterion;
import io.taizhang.api.flag.CriterionScore;
import io.taizhang.api.flag.FlagCommand.AnnounceShortlist;
import io.taizhang.api.flag.FlagCommand.AwardRedFlag;
import io.taizhang.api.flag.FlagCommand.CloseScoring;
import io.taizhang.api.flag.FlagCommand.HoldCeremony;
import io.taizhang.api.flag.FlagCommand.NominateMerchant;
import io.taizhang.api.flag.FlagCommand.OpenRound;
import io.taizhang.api.flag.FlagCommand.PublishScheme;
import io.taizhang.api.flag.FlagCommand.ScoreMerchant;
import io.taizhang.api.flag.LegalBasis;
import io.taizhang.api.flag.LegalLevel;
import java.time.LocalDate;
import java.util.List;

/**
 * A round of flags from its scheme to the ceremony, written into the diary by the accounts that may do each step.
 *
 * @param official the office's account
 * @param merchants the best first, then the worst, then those between
 * @param opensOn the day the round is opened; 65 days are needed to the ceremony
 */
record FlagRoundLife(
        String schemeId,
        String period,
        String unitId,
        String official,
        List<String> merchants,
        int best,
        int worst,
        LocalDate opensOn) {
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("hygiene", "门前环境", 40),
            new Criterion("order", "经营秩序", 30),
            new Criterion("honesty", "诚信经营", 30));
    static final int RED_DAYS = 180;
    static final int BLACK_DAYS = 90;
    private static final int IMPROVE_DAYS = 10;

    String roundId() {
        return schemeId + "-" + period;
    }

    void writeScheme(Diary diary, LocalDate day, String title, LegalBasis basis) {
        diary.on(
                day,
                "approver",
                new PublishScheme(
                        schemeId, unitId, title, basis, CRITERIA, 90, 60, RED_DAYS, BLACK_DAYS, 7, 5, IMPROVE_DAYS));
    }

    static LegalBasis basis(LegalLevel level, String documentNo) {
        return new LegalBasis("示例市", documentNo, level, null);
    }

    /** Nominated, scored by an inspector, and the best announced. */
    void writeToShortlist(Diary diary) {
        diary.on(opensOn, official, new OpenRound(schemeId, period));
        for (String merchant : merchants) {
            diary.on(opensOn.plusDays(1), official, new NominateMerchant(roundId(), merchant));
            diary.on(opensOn.plusDays(7), "inspector", new ScoreMerchant(roundId(), merchant, scores(merchant)));
        }
        diary.on(opensOn.plusDays(9), official, new CloseScoring(roundId()));
        diary.on(opensOn.plusDays(10), official, new AnnounceShortlist(roundId(), merchants.subList(0, best)));
    }

    private List<CriterionScore> scores(String merchant) {
        int rank = merchants.indexOf(merchant);
        int hygiene = rank < best ? 38 : rank < best + worst ? 12 : 30;
        return List.of(
                new CriterionScore("hygiene", hygiene),
                new CriterionScore("order", rank < best ? 28 : 20),
                new CriterionScore("honesty", rank < best ? 29 : 22));
    }

    /** When the time for objections is over, whatever holidays it holds. */
    LocalDate awardedOn() {
        return opensOn.plusDays(38);
    }

    void writeRedFlags(Diary diary) {
        for (int number = 1; number <= best; number++) {
            diary.on(awardedOn(), "approver", new AwardRedFlag(roundId(), redFlag(number), merchants.get(number - 1)));
        }
        diary.on(awardedOn().plusDays(2), official, new HoldCeremony(roundId(), 60));
    }

    String redFlag(int number) {
        return "%s-red-%02d".formatted(roundId(), number);
    }

    /** @param number from 1, among the worst */
    BlackFlagLife blackFlag(int number) {
        return new BlackFlagLife(
                "%s-black-%02d".formatted(roundId(), number), roundId(), merchants.get(best + number - 1), official);
    }
}
