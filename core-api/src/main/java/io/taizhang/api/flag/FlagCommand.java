package io.taizhang.api.flag;

import static io.taizhang.api.Role.APPROVER;
import static io.taizhang.api.Role.INSPECTOR;
import static io.taizhang.api.Role.SYSTEM;

import io.taizhang.api.Created;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.OpensIn;
import io.taizhang.api.Personal;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 流动红旗 and 黑旗. A black flag is due process with an end, not a label. */
public sealed interface FlagCommand extends LedgerCommand {
    /** A year, a quarter or a month: {@code 2021}, {@code 2021-Q3}, {@code 2021-07}. */
    String PERIOD = "(19|20|21)[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?";

    @IssuedBy(APPROVER)
    record PublishScheme(
            @Created @Id @Size(max = 50) String schemeId,
            @Id String unitId,
            @Name String title,
            @Valid LegalBasis authorityBasis,
            @Size(min = 1, max = 50) List<@Valid Criterion> criteria,
            @Min(1) int redAtLeast,
            @Min(0) int blackBelow,
            @Min(1) @Max(366) int redValidDays,
            @Min(1) @Max(90) int blackValidDays,
            @Min(7) @Max(60) int noticeWorkingDays,
            @Min(5) @Max(60) int defenceWorkingDays,
            @Min(1) @Max(90) int improveDays)
            implements FlagCommand, OpensIn {}

    /** Annuls with it whatever flies under it. */
    @IssuedBy(APPROVER)
    record WithdrawScheme(@Id String schemeId, @Text String why) implements FlagCommand {}

    /** Opens the round {@code <schemeId>-<period>}: a scheme has one in each period. */
    record OpenRound(
            @Id String schemeId, @Pattern(regexp = PERIOD) String period) implements FlagCommand {}

    record NominateMerchant(@Id String roundId, @Id String merchantId) implements FlagCommand {}

    /** Scores a merchant on every criterion of the round; scored again, the later score counts. */
    @IssuedBy(INSPECTOR)
    record ScoreMerchant(
            @Id String roundId,
            @Id String merchantId,
            @Size(min = 1, max = 50) List<@Valid CriterionScore> scores) implements FlagCommand {}

    record CloseScoring(@Id String roundId) implements FlagCommand {}

    /** 公示: names those who are to be given red flags, so that anybody can object. */
    record AnnounceShortlist(
            @Id String roundId, @Size(min = 1, max = 500) List<@Id String> merchantIds) implements FlagCommand {}

    /** @param statement what is said against it, and by whom; sealed before it is stored */
    record FileObjection(
            @Id String roundId,
            @Created @Id String objectionId,
            @Id String merchantId,
            OnBehalfOf onBehalfOf,
            @Personal @Text String statement)
            implements FlagCommand {}

    @IssuedBy(APPROVER)
    record ResolveObjection(
            @Id String roundId,
            @Id String objectionId,
            boolean upheld,
            @Text String findings) implements FlagCommand {}

    /** The time to object to the shortlist is over. */
    @IssuedBy(SYSTEM)
    record CloseObjectionWindow(@Id String roundId) implements FlagCommand {}

    @IssuedBy(APPROVER)
    record AwardRedFlag(
            @Id String roundId,
            @Created @Id String flagId,
            @Id String merchantId) implements FlagCommand {}

    /** 集中授旗. */
    record HoldCeremony(
            @Id String roundId, @Min(1) @Max(1_000_000) int attendees) implements FlagCommand {}

    /** The round's scheme was withdrawn. */
    @IssuedBy(SYSTEM)
    record AnnulRound(@Id String roundId, @Text String why) implements FlagCommand {}

    /**
     * 限期整改: the first step to a black flag, and for most merchants the last.
     *
     * @param dueOn the last day to improve, Asia/Shanghai
     */
    record IssueImprovementNotice(
            @Id String roundId,
            @Created @Id String flagId,
            @Id String merchantId,
            @Text String finding,
            LocalDate dueOn)
            implements FlagCommand {}

    /** Ends the way to a black flag: it is never awarded, and never published that it was near. */
    record RecordImprovement(@Id String flagId, @Text String findings) implements FlagCommand {}

    /** The time to improve is over. */
    @IssuedBy(SYSTEM)
    record EndImprovementPeriod(@Id String flagId) implements FlagCommand {}

    /** 事先告知 (行政处罚法 44): what is intended, why, on what basis, and what the merchant may do against it. */
    record GivePreNotice(
            @Id String flagId,
            @Text String reasons,
            @Text String basis,
            @Text String rights) implements FlagCommand {}

    /**
     * 陈述申辩.
     *
     * @param statement in the merchant's own words; sealed before it is stored
     * @param contact whom to answer; sealed before it is stored
     */
    record SubmitDefence(
            @Id String flagId,
            OnBehalfOf onBehalfOf,
            @Personal @Text String statement,
            @Personal @Name @Nullable String contact)
            implements FlagCommand {}

    /** The time for a defence is over. */
    @IssuedBy(SYSTEM)
    record CloseDefenceWindow(@Id String flagId) implements FlagCommand {}

    /** @param upheld whether the merchant is right, which ends the way to a black flag */
    @IssuedBy(APPROVER)
    record ReviewDefence(
            @Id String flagId, boolean upheld, @Text String findings) implements FlagCommand {}

    /** The flag flies, seen by nobody outside the office until it is published. */
    @IssuedBy(APPROVER)
    record AwardBlackFlag(@Id String flagId) implements FlagCommand {}

    @IssuedBy(APPROVER)
    record PublishFlag(@Id String flagId) implements FlagCommand {}

    /** 信用修复. */
    record ApplyForRepair(
            @Id String flagId, OnBehalfOf onBehalfOf, @Text String measures) implements FlagCommand {}

    /** @param repaired whether the merchant put right what the flag was awarded for, which lifts it */
    @IssuedBy(INSPECTOR)
    record VerifyRepair(
            @Id String flagId, boolean repaired, @Text String findings) implements FlagCommand {}

    /** 流动: a red flag moves on to another merchant of the scheme's unit. */
    record PassFlag(@Id String flagId, @Id String toMerchantId) implements FlagCommand {}

    /** @param statement why the flag is wrong, and who says so; sealed before it is stored */
    record FileAppeal(
            @Id String flagId,
            @Created @Id String appealId,
            OnBehalfOf onBehalfOf,
            @Personal @Text String statement) implements FlagCommand {}

    /** @param upheld whether the flag was wrong, which revokes it */
    @IssuedBy(APPROVER)
    record DecideAppeal(
            @Id String flagId,
            @Id String appealId,
            boolean upheld,
            @Text String findings) implements FlagCommand {}

    /** The flag's time is over. */
    @IssuedBy(SYSTEM)
    record ExpireFlag(@Id String flagId) implements FlagCommand {}

    /** The flag's scheme was withdrawn. */
    @IssuedBy(SYSTEM)
    record AnnulFlag(@Id String flagId, @Text String why) implements FlagCommand {}

    /**
     * Enters a flag of the time before the ledger. It is counted in its year and nothing else: it never flies, is never
     * public, and nothing more happens to it.
     *
     * @param source where it is written that it was awarded
     */
    @IssuedBy(APPROVER)
    record RecordPastFlag(
            @Created @Id String flagId,
            @Id String unitId,
            @Id String merchantId,
            Colour colour,
            @Pattern(regexp = PERIOD) String period,
            @Name String source)
            implements FlagCommand, OpensIn {}
}
