package io.taizhang.api.flag;

import io.taizhang.api.ForTheOffice;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Sealed;
import io.taizhang.api.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to schemes, to their rounds, and to flags. */
public sealed interface FlagEvent extends LedgerEvent {

    @Revision("1")
    record SchemePublished(String schemeId, String unitId, String title, SchemeTerms terms) implements FlagEvent {}

    /** The scheme's own note of a round: no round opens beside a withdrawal. */
    @Revision("1")
    record RoundRegistered(String schemeId, String roundId, String period) implements FlagEvent {}

    /** @param roundIds every round that was opened under it */
    @Revision("1")
    record SchemeWithdrawn(String schemeId, String why, List<String> roundIds) implements FlagEvent {}

    @Revision("1")
    record RoundOpened(String roundId, String schemeId, String unitId, String title, String period, SchemeTerms terms)
            implements FlagEvent {}

    @Revision("1")
    record MerchantNominated(String roundId, String merchantId) implements FlagEvent {}

    /** @param points the sum of the scores */
    @ForTheOffice
    @Revision("1")
    record MerchantScored(String roundId, String merchantId, List<CriterionScore> scores, int points)
            implements FlagEvent {}

    @Revision("1")
    record ScoringClosed(String roundId, int nominated, int scored) implements FlagEvent {}

    /** @param windowEndsAt until when what reaches the office counts as an objection in time, exclusive */
    @Revision("1")
    record ShortlistAnnounced(String roundId, List<String> merchantIds, int noticeWorkingDays, Instant windowEndsAt)
            implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record ObjectionFiled(
            String roundId, String objectionId, String merchantId, OnBehalfOf onBehalfOf, Sealed statement)
            implements FlagEvent {}

    /** @param upheld the merchant is off the shortlist */
    @ForTheOffice
    @Revision("1")
    record ObjectionResolved(String roundId, String objectionId, String merchantId, boolean upheld, String findings)
            implements FlagEvent {}

    @Revision("1")
    record ObjectionWindowClosed(String roundId) implements FlagEvent {}

    /** The round's own note of a flag: the colours of a round are kept apart in one place. */
    @ForTheOffice
    @Revision("1")
    record FlagRegistered(String roundId, String flagId, String merchantId, Colour colour) implements FlagEvent {}

    /** @param flagsHandedOver the red flags of the round so far */
    @Revision("1")
    record CeremonyHeld(String roundId, int attendees, int flagsHandedOver) implements FlagEvent {}

    /** @param flagIds every flag that was awarded, or on its way, in the round */
    @ForTheOffice
    @Revision("1")
    record RoundAnnulled(String roundId, String schemeId, String why, List<String> flagIds) implements FlagEvent {}

    /**
     * @param scoredBy the accounts that scored the merchant
     * @param expiresAt when it stops flying, exclusive
     */
    @Revision("1")
    record RedFlagAwarded(
            String flagId,
            String roundId,
            String schemeId,
            String unitId,
            String merchantId,
            String period,
            int points,
            List<String> scoredBy,
            int validDays,
            Instant expiresAt)
            implements FlagEvent {}

    /**
     * @param scoredBy the accounts that scored the merchant
     * @param improvementEndsAt the end of the last day to improve
     */
    @ForTheOffice
    @Revision("1")
    record ImprovementNoticeIssued(
            String flagId,
            String roundId,
            String schemeId,
            String unitId,
            String merchantId,
            String period,
            int points,
            List<String> scoredBy,
            String finding,
            LocalDate dueOn,
            Instant improvementEndsAt,
            LegalBasis authorityBasis,
            int defenceWorkingDays,
            int validDays)
            implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record ImprovementRecorded(String flagId, String merchantId, String findings) implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record ImprovementPeriodEnded(String flagId, String merchantId) implements FlagEvent {}

    /** @param defenceEndsAt until when what reaches the office counts as a defence in time, exclusive */
    @ForTheOffice
    @Revision("1")
    record PreNoticeGiven(
            String flagId,
            String merchantId,
            String reasons,
            String basis,
            String rights,
            int defenceWorkingDays,
            Instant defenceEndsAt)
            implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record DefenceSubmitted(
            String flagId,
            String merchantId,
            OnBehalfOf onBehalfOf,
            Sealed statement,
            @Nullable Sealed contact) implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record DefenceWindowClosed(String flagId, String merchantId) implements FlagEvent {}

    /** @param upheld there will be no flag */
    @ForTheOffice
    @Revision("1")
    record DefenceReviewed(String flagId, String merchantId, boolean upheld, String findings) implements FlagEvent {}

    /** @param expiresAt when it stops flying, exclusive */
    @ForTheOffice
    @Revision("1")
    record BlackFlagAwarded(
            String flagId,
            String roundId,
            String schemeId,
            String merchantId,
            String period,
            int validDays,
            Instant expiresAt)
            implements FlagEvent {}

    /** The board names it for as long as it flies; the fact itself stays, and would name it for ever. */
    @ForTheOffice
    @Revision("1")
    record FlagPublished(String flagId, String merchantId) implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record RepairApplied(String flagId, String merchantId, OnBehalfOf onBehalfOf, String measures)
            implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record RepairVerified(String flagId, String merchantId, boolean repaired, String findings) implements FlagEvent {}

    @Revision("1")
    record FlagPassed(
            String flagId,
            String roundId,
            @Subject("merchant") String fromMerchantId,
            @Subject("merchant") String toMerchantId)
            implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record AppealFiled(String flagId, String appealId, String merchantId, OnBehalfOf onBehalfOf, Sealed statement)
            implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record AppealDecided(String flagId, String appealId, String merchantId, boolean upheld, String findings)
            implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record FlagLifted(String flagId, String merchantId, Colour colour) implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record FlagRevoked(String flagId, String merchantId, Colour colour, String why) implements FlagEvent {}

    @ForTheOffice
    @Revision("1")
    record FlagExpired(String flagId, String merchantId, Colour colour) implements FlagEvent {}

    /** @param flew false where it was a black flag on its way only */
    @ForTheOffice
    @Revision("1")
    record FlagAnnulled(String flagId, String merchantId, Colour colour, boolean flew, String why)
            implements FlagEvent {}

    /** @param year of the period */
    @ForTheOffice
    @Revision("1")
    record PastFlagRecorded(
            String flagId, String unitId, String merchantId, Colour colour, String period, int year, String source)
            implements FlagEvent {}
}
