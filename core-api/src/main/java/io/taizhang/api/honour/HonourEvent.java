package io.taizhang.api.honour;

import io.taizhang.api.ForTheOffice;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Sealed;
import io.taizhang.api.Subject;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What happened to programmes, to their rounds, and to honours. */
public sealed interface HonourEvent extends LedgerEvent {

    @Revision("1")
    record ProgrammeDefined(String programmeId, String unitId, String title, ProgrammeTerms terms)
            implements HonourEvent {}

    /** The programme's own note of a round: one in each period. */
    @Revision("1")
    record RoundRegistered(
            String programmeId, @Subject("honour-round") String roundId, String period) implements HonourEvent {}

    @Revision("1")
    record RoundOpened(
            @Subject("honour-round") String roundId,
            String programmeId,
            String unitId,
            String title,
            String period,
            ProgrammeTerms terms)
            implements HonourEvent {}

    /** @param candidateNo 1, 2, 3 … within the round */
    @ForTheOffice
    @Revision("1")
    record CandidateNominated(
            @Subject("honour-round") String roundId, int candidateNo, Nominee nominee, Sealed reason, boolean self)
            implements HonourEvent {}

    @ForTheOffice
    @Revision("1")
    record CandidateReviewed(@Subject("honour-round") String roundId, int candidateNo, int votesFor, int votesTotal)
            implements HonourEvent {}

    /**
     * @param noticeDays working days
     * @param windowEndsAt until when what reaches the office counts as an objection in time, exclusive
     */
    @Revision("1")
    record CandidatesAnnounced(
            @Subject("honour-round") String roundId, List<Integer> candidateNos, int noticeDays, Instant windowEndsAt)
            implements HonourEvent {}

    @Revision("1")
    record NoticeWindowClosed(@Subject("honour-round") String roundId) implements HonourEvent {}

    @ForTheOffice
    @Revision("1")
    record ObjectionFiled(
            @Subject("honour-round") String roundId,
            String objectionId,
            int candidateNo,
            Instant receivedAt,
            Sealed statement)
            implements HonourEvent {}

    /** @param upheld the candidate is out */
    @ForTheOffice
    @Revision("1")
    record ObjectionResolved(
            @Subject("honour-round") String roundId,
            String objectionId,
            int candidateNo,
            boolean upheld,
            Sealed findings)
            implements HonourEvent {}

    /** The round's own note of an honour: its quota is kept in one place. */
    @Revision("1")
    record HonourRegistered(@Subject("honour-round") String roundId, String honourId, int candidateNo)
            implements HonourEvent {}

    /** @param year of the period */
    @Revision("1")
    record HonourConferred(
            String honourId,
            @Subject("honour-round") String roundId,
            String programmeId,
            String unitId,
            String title,
            String period,
            int year,
            Nominee nominee)
            implements HonourEvent {}

    /** @param criteria how many stars a household can have in the programme */
    @Revision("1")
    record HouseholdStarsConferred(
            @Subject("honour-round") String roundId,
            String programmeId,
            String unitId,
            String title,
            String period,
            int criteria,
            List<HouseholdStars> households)
            implements HonourEvent {}

    @ForTheOffice
    @Revision("1")
    record HouseholdStarsTakenBack(
            @Subject("honour-round") String roundId,
            String programmeId,
            String unitId,
            String period,
            List<StarsTakenBack> households,
            Sealed why)
            implements HonourEvent {}

    @Revision("1")
    record HonourRecommended(
            String honourId,
            String programmeId,
            @Subject("unit") String toUnitId) implements HonourEvent {}

    /**
     * @param candidate typed: {@code person/p1}
     * @param year of the period the honour was conferred for
     * @param barredUntil until when the candidate is not nominated again, exclusive
     */
    @ForTheOffice
    @Revision("1")
    record HonourRevoked(
            String honourId,
            String programmeId,
            CandidateKind kind,
            @Subject("") String candidate,
            int year,
            Sealed why,
            Instant barredUntil)
            implements HonourEvent {}

    /** @param year of the period */
    @Revision("1")
    record PastHonourRecorded(
            String honourId,
            String programmeId,
            String unitId,
            String title,
            String period,
            int year,
            Nominee nominee,
            String source)
            implements HonourEvent {}
}
