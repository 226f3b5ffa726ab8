package io.taizhang.api.honour;

import static io.taizhang.api.Role.APPROVER;
import static io.taizhang.api.Role.SYSTEM;

import io.taizhang.api.Created;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.OpensIn;
import io.taizhang.api.Personal;
import io.taizhang.api.Subject;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 评选表彰. Whoever puts somebody forward, counts the votes and confers are different people. */
public sealed interface HonourCommand extends LedgerCommand {
    /** A year, a quarter or a month: {@code 2021}, {@code 2021-Q3}, {@code 2021-07}. */
    String PERIOD = "(19|20|21)[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?";

    /**
     * @param quota how many can be honoured in a round; null: as many as deserve it
     * @param stars what a household is given a star for, one for each
     */
    record DefineProgramme(
            @Created @Id @Size(max = 50) String programmeId,
            @Id String unitId,
            @Name String title,
            CandidateKind candidateKind,
            HonourCadence cadence,
            @Min(1) @Max(1_000_000) @Nullable Integer quota,
            @Size(min = 1, max = 5) @Nullable List<@Name String> stars,
            @Valid HonourBasis authorityBasis)
            implements HonourCommand, OpensIn {}

    /** Opens the round {@code <programmeId>-<period>}: a programme has one in each period. */
    record OpenRound(
            @Id String programmeId,
            @Pattern(regexp = PERIOD) String period) implements HonourCommand {}

    /**
     * @param reason sealed before it is stored
     * @param self whether the candidate put itself forward; a household is nominated in no other way
     */
    record Nominate(
            @Subject("honour-round") @Id String roundId,
            @Valid Candidate candidate,
            @Personal @Text String reason,
            boolean self)
            implements HonourCommand {}

    /**
     * The jury's votes on a candidate; reviewed again, the later votes count.
     *
     * @param candidateNo 1, 2, 3 … in the order of nomination
     */
    record Review(
            @Subject("honour-round") @Id String roundId,
            @Min(1) int candidateNo,
            @Min(0) int votesFor,
            @Min(1) @Max(10_000) int votesTotal)
            implements HonourCommand {}

    /**
     * 公示: names all candidates who have more than half of the votes, so that anybody can object.
     *
     * @param noticeDays working days; at least 5, as《评比达标表彰活动管理办法》asks for
     */
    record Announce(
            @Subject("honour-round") @Id String roundId,
            @Min(5) @Max(60) int noticeDays) implements HonourCommand {}

    /** The time to object is over. */
    @IssuedBy(SYSTEM)
    record CloseNoticeWindow(@Subject("honour-round") @Id String roundId) implements HonourCommand {}

    /**
     * @param receivedAt when it reached the office, which is what counts for the window; the entry may come later
     * @param statement what is said against it, and by whom; sealed before it is stored
     */
    record FileObjection(
            @Subject("honour-round") @Id String roundId,
            @Created @Id String objectionId,
            @Min(1) int candidateNo,
            Instant receivedAt,
            @Personal @Text String statement)
            implements HonourCommand {}

    /**
     * @param upheld whether the candidate is out
     * @param findings sealed before they are stored
     */
    @IssuedBy(APPROVER)
    record ResolveObjection(
            @Subject("honour-round") @Id String roundId,
            @Id String objectionId,
            boolean upheld,
            @Personal @Text String findings)
            implements HonourCommand {}

    @IssuedBy(APPROVER)
    record Confer(
            @Subject("honour-round") @Id String roundId,
            @Min(1) int candidateNo,
            @Created @Id String honourId) implements HonourCommand {}

    /**
     * Confers stars on households that applied for them, in batches. There is no list of those that have none.
     *
     * @param households each once in a round
     */
    @IssuedBy(APPROVER)
    record ConferHouseholdStars(
            @Subject("honour-round") @Id String roundId,
            @Size(min = 1, max = 1_000) List<@Valid HouseholdWithStars> households)
            implements HonourCommand {}

    /** Takes stars back, as for a household that no longer wants to be listed, or one that was entered by mistake. */
    @IssuedBy(APPROVER)
    record TakeBackHouseholdStars(
            @Subject("honour-round") @Id String roundId,
            @Size(min = 1, max = 1_000) List<@Id String> householdIds,
            @Personal @Text String why)
            implements HonourCommand {}

    /** @param toUnitId above the unit that conferred the honour */
    record RecommendUpwards(@Id String honourId, @Id String toUnitId) implements HonourCommand {}

    /**
     * Ends an honour and bars whoever had it from being nominated for two years.
     *
     * @param why sealed before it is stored
     */
    @IssuedBy(APPROVER)
    record RevokeHonour(@Id String honourId, @Personal @Text String why) implements HonourCommand {}

    /**
     * Enters an honour of the time before the ledger.
     *
     * @param period one that is over, and in which the ledger has no round of the programme
     * @param source where it is written that it was conferred
     */
    @IssuedBy(APPROVER)
    record RecordPastHonour(
            @Created @Id String honourId,
            @Id String unitId,
            @Id String programmeId,
            @Valid Candidate candidate,
            @Pattern(regexp = PERIOD) String period,
            @Name String source)
            implements HonourCommand, OpensIn {}
}
