package io.taizhang.standalone.sample;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagCommand.PassFlag;
import io.taizhang.api.flag.FlagCommand.RecordPastFlag;
import io.taizhang.api.flag.LegalLevel;
import io.taizhang.api.organisation.OrganisationCommand.RegisterMerchant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 新华路街道: in 2021 8 red and 6 black flags, given with drums at a ceremony (F05) and long expired; and a round under way with
 * red flags in force and a black flag at each step of its process. 孝义街道 enters two flags of the time before the ledger.
 */
final class MerchantFlags {
    private static final String OFFICE = "xinhualu";
    private static final String OFFICIAL = "official-xinhualu";
    private static final int MERCHANTS = 32;
    private static final int RED_2021 = 8;
    private static final int BLACK_2021 = 6;

    private MerchantFlags() {}

    static void write(Diary diary, LocalDate present) {
        writeMerchants(diary);
        write2021(diary);
        writePast(diary);
        new FlagsUnderWay(present, merchants(MERCHANTS)).write(diary);
    }

    private static void writeMerchants(Diary diary) {
        for (int number = 1; number <= MERCHANTS; number++) {
            String trade = number % 3 == 0 ? "餐饮" : number % 3 == 1 ? "零售" : "修理";
            diary.on(
                    LocalDate.of(2020, 12, 14),
                    OFFICIAL,
                    new RegisterMerchant(
                            merchant(number),
                            City.community(OFFICE, 1 + number % 6),
                            "示例商户%02d".formatted(number),
                            null,
                            trade,
                            "示例路%d号".formatted(number)));
        }
    }

    private static void write2021(Diary diary) {
        FlagRoundLife round = new FlagRoundLife(
                "xinhualu-flags-2021",
                "2021",
                OFFICE,
                OFFICIAL,
                merchants(20),
                RED_2021,
                BLACK_2021,
                LocalDate.of(2021, 3, 1));
        round.writeScheme(
                diary,
                LocalDate.of(2021, 1, 11),
                "流动红旗、黑旗评比办法（示例）",
                FlagRoundLife.basis(LegalLevel.DOCUMENT, "示例文明办〔2021〕1号"));
        round.writeToShortlist(diary);
        round.writeRedFlags(diary);
        for (int number = 1; number <= BLACK_2021; number++) {
            BlackFlagLife flag = round.blackFlag(number);
            flag.writeNoticed(diary, LocalDate.of(2021, 3, 22), LocalDate.of(2021, 4, 12));
            flag.writePreNoticed(diary, LocalDate.of(2021, 4, 19));
            if (number % 2 == 0) {
                flag.writeDefended(diary, LocalDate.of(2021, 4, 21));
                flag.writeReviewed(diary, LocalDate.of(2021, 5, 10));
            }
            flag.writeAwarded(diary, LocalDate.of(2021, 5, 17));
        }
    }

    private static void writePast(Diary diary) {
        for (int number = 1; number <= 2; number++) {
            String merchant = "xiaoyi-merchant-%02d".formatted(number);
            diary.on(
                    LocalDate.of(2021, 12, 20),
                    "official",
                    new RegisterMerchant(merchant, City.community("xiaoyi", 1), "示例商户" + merchant, null, "零售", null));
            diary.on(
                    LocalDate.of(2022, 1, 10),
                    "approver",
                    new RecordPastFlag(merchant + "-2019", "xiaoyi", merchant, Colour.RED, "2019", "示例纸质台账2019年第3页"));
        }
    }

    private static List<String> merchants(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(MerchantFlags::merchant).toList();
    }

    private static String merchant(int number) {
        return "xinhualu-merchant-%02d".formatted(number);
    }

    /** The round of the quarter that was 75 days ago. */
    private record FlagsUnderWay(LocalDate present, List<String> merchants) {
        private static final int RED = 5;
        private static final int BLACK = 10;

        void write(Diary diary) {
            LocalDate opensOn = present.minusDays(75);
            FlagRoundLife round = new FlagRoundLife(
                    "xinhualu-flags",
                    opensOn.getYear() + "-Q" + opensOn.get(IsoFields.QUARTER_OF_YEAR),
                    OFFICE,
                    OFFICIAL,
                    merchants.subList(8, 28),
                    RED,
                    BLACK,
                    opensOn);
            round.writeScheme(
                    diary,
                    present.minusDays(110),
                    "流动红旗、黑旗评比办法（示例，新）",
                    FlagRoundLife.basis(LegalLevel.REGULATION, "示例市文明行为促进条例"));
            round.writeToShortlist(diary);
            round.writeRedFlags(diary);
            diary.on(present.minusDays(18), OFFICIAL, new PassFlag(round.redFlag(1), merchants.getLast()));
            writeBlackFlags(diary, round);
        }

        /** One at each step, in the order of the process. */
        private void writeBlackFlags(Diary diary, FlagRoundLife round) {
            BlackFlagLife improving = round.blackFlag(1);
            improving.writeNoticed(diary, present.minusDays(5), present.plusDays(20));
            BlackFlagLife unimproved = round.blackFlag(2);
            unimproved.writeNoticed(diary, present.minusDays(30), present.minusDays(8));
            BlackFlagLife improved = round.blackFlag(3);
            improved.writeNoticed(diary, present.minusDays(60), present.minusDays(40));
            improved.writeImproved(diary, present.minusDays(42));

            BlackFlagLife heard = noticed(diary, round, 4);
            heard.writePreNoticed(diary, present.minusDays(2));
            BlackFlagLife defended = noticed(diary, round, 5);
            defended.writePreNoticed(diary, present.minusDays(4));
            defended.writeDefended(diary, present.minusDays(2));

            BlackFlagLife undecided = withDefence(diary, round, 6);
            undecided.writeReviewed(diary, present.minusDays(12));
            awarded(diary, round, 7);
            awarded(diary, round, 8).writePublished(diary, present.minusDays(7));
            BlackFlagLife repairing = awarded(diary, round, 9);
            repairing.writeRepairAppliedFor(diary, present.minusDays(3));
            BlackFlagLife lifted = awarded(diary, round, 10);
            lifted.writeRepairAppliedFor(diary, present.minusDays(6));
            lifted.writeLifted(diary, present.minusDays(4));
        }

        private BlackFlagLife noticed(Diary diary, FlagRoundLife round, int number) {
            BlackFlagLife flag = round.blackFlag(number);
            flag.writeNoticed(diary, present.minusDays(62), present.minusDays(46));
            return flag;
        }

        private BlackFlagLife withDefence(Diary diary, FlagRoundLife round, int number) {
            BlackFlagLife flag = noticed(diary, round, number);
            flag.writePreNoticed(diary, present.minusDays(40));
            flag.writeDefended(diary, present.minusDays(38));
            return flag;
        }

        private BlackFlagLife awarded(Diary diary, FlagRoundLife round, int number) {
            BlackFlagLife flag = withDefence(diary, round, number);
            flag.writeReviewed(diary, present.minusDays(16));
            flag.writeAwarded(diary, present.minusDays(10));
            return flag;
        }
    }
}
