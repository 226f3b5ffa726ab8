package io.taizhang.api.fund;

import static io.taizhang.api.Role.FINANCE;
import static io.taizhang.api.Role.SYSTEM;

import io.taizhang.api.Created;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.OpensIn;
import io.taizhang.api.constraint.Fen;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

/** 专项经费: money appropriated, promised to works, and paid. */
public sealed interface FundCommand extends LedgerCommand {

    @IssuedBy(FINANCE)
    record OpenFund(
            @Created @Id String fundId,
            @Id String unitId,
            @Name String title,
            @Min(1990) @Max(2100) int year,
            FundPurpose purpose,
            FundSource source)
            implements FundCommand, OpensIn {}

    @IssuedBy(FINANCE)
    record Appropriate(
            @Id String fundId, @Fen long amountFen, @Name String documentNo) implements FundCommand {}

    /** @param projectOrCampaignId with its type: {@code project/p1} or {@code campaign/c1} */
    @IssuedBy(FINANCE)
    record Allocate(
            @Id String fundId,
            @Created @Id String allocationId,

            @Pattern(regexp = "(project|campaign)/[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")
            String projectOrCampaignId,

            @Fen long amountFen)
            implements FundCommand {}

    /** Takes back what an allocation holds beyond what is reserved and paid. */
    @IssuedBy(FINANCE)
    record WithdrawAllocation(
            @Id String fundId,
            @Id String allocationId,
            @Fen long amountFen,
            @Text String why) implements FundCommand {}

    @IssuedBy(SYSTEM)
    record ReserveFunds(
            @Id String fundId,
            @Id String projectId,
            @Id String paymentId,
            @Fen long amountFen) implements FundCommand {}

    @IssuedBy(SYSTEM)
    record RecordDisbursement(
            @Id String fundId,
            @Id String projectId,
            @Id String paymentId,
            @Name String voucherNo) implements FundCommand {}

    @IssuedBy(SYSTEM)
    record ReleaseFunds(
            @Id String fundId,
            @Id String projectId,
            @Id String paymentId,
            @Text String why) implements FundCommand {}

    @IssuedBy(SYSTEM)
    record ReverseDisbursement(
            @Id String fundId,
            @Id String projectId,
            @Id String paymentId,
            @Text String why) implements FundCommand {}

    /** Gives unallocated money back to where it came from. */
    @IssuedBy(FINANCE)
    record ReturnFunds(
            @Id String fundId, @Fen long amountFen, @Name String documentNo) implements FundCommand {}

    @IssuedBy(FINANCE)
    record CarryOver(
            @Id String fundId, @Min(1990) @Max(2100) int toYear) implements FundCommand {}

    /** From here on the fund only takes in what comes back to it, and gives it back. */
    @IssuedBy(FINANCE)
    record CloseFund(@Id String fundId) implements FundCommand {}
}
