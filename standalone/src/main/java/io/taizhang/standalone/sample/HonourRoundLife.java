package io.taizhang.standalone.sample;

import io.taizhang.api.honour.Candidate;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourBasis;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.HonourCommand.Announce;
import io.taizhang.api.honour.HonourCommand.Confer;
import io.taizhang.api.honour.HonourCommand.DefineProgramme;
import io.taizhang.api.honour.HonourCommand.Nominate;
import io.taizhang.api.honour.HonourCommand.OpenRound;
import io.taizhang.api.honour.HonourCommand.RecommendUpwards;
import io.taizhang.api.honour.HonourCommand.Review;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A round of honours from its opening to the conferral, written into the diary by the accounts that may do each step.
 *
 * @param nominator the office's account; the votes are entered by another
 * @param opensOn the day the round is opened; 26 days are needed to the conferral
 */
record HonourRoundLife(
        String programmeId, String period, String nominator, List<Candidate> candidates, LocalDate opensOn) {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final int NOTICE_DAYS = 5;
    private static final int JURY = 9;

    static final HonourBasis BASIS = new HonourBasis("示例市创建评比达标表彰工作协调小组", "示例评组〔2020〕3号", null);

    static void writeProgramme(
            Diary diary,
            LocalDate day,
            String programmeId,
            String unitId,
            String title,
            CandidateKind kind,
            HonourCadence cadence,
            @Nullable Integer quota,
            @Nullable List<String> stars) {
        diary.on(day, "official", new DefineProgramme(programmeId, unitId, title, kind, cadence, quota, stars, BASIS));
    }

    /** Numbered from 1. */
    static List<Candidate> candidates(int count, IntFunction<Candidate> numbered) {
        return IntStream.rangeClosed(1, count).mapToObj(numbered).toList();
    }

    /** A minute between nominations: candidates are numbered in their order. */
    void writeToAnnouncement(Diary diary) {
        diary.on(opensOn, nominator, new OpenRound(programmeId, period));
        for (int number = 1; number <= candidates.size(); number++) {
            diary.at(
                    opensOn.plusDays(1),
                    OPENING.plusMinutes(number),
                    nominator,
                    new Nominate(roundId(), candidates.get(number - 1), "事迹材料（示例）", number % 3 == 0));
            diary.on(opensOn.plusDays(6), "official", new Review(roundId(), number, JURY - number % 4, JURY));
        }
        diary.on(opensOn.plusDays(8), nominator, new Announce(roundId(), NOTICE_DAYS));
    }

    /** When the time to object is over, whatever holidays it holds. */
    LocalDate conferredOn() {
        return opensOn.plusDays(26);
    }

    void writeConferred(Diary diary) {
        for (int number = 1; number <= candidates.size(); number++) {
            diary.on(conferredOn(), "approver", new Confer(roundId(), number, honour(number)));
        }
    }

    void writeRecommended(Diary diary, String toUnitId) {
        for (int number = 1; number <= candidates.size(); number++) {
            diary.on(conferredOn().plusDays(3), nominator, new RecommendUpwards(honour(number), toUnitId));
        }
    }

    private String roundId() {
        return programmeId + "-" + period;
    }

    private String honour(int number) {
        return "%s-%02d".formatted(roundId(), number);
    }
}
