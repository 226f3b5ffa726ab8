package io.taizhang.api.service;

import static io.taizhang.api.Role.INSPECTOR;
import static io.taizhang.api.Role.SYSTEM;

import io.taizhang.api.Created;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.OpensIn;
import io.taizhang.api.Subject;
import io.taizhang.api.constraint.Fen;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 购买服务: what is bought from others, for whom, for how much, and how well it is delivered. */
public sealed interface ServiceCommand extends LedgerCommand {

    /**
     * @param beneficiaryUnitIds who gets the service; the unit itself where none is named
     * @param feeFen for the whole period
     * @param fundId the fund that bears the fee, if one does
     */
    record SignContract(
            @Subject("service-contract") @Created @Id String contractId,
            @Id String unitId,
            ServiceKind kind,
            @Name String provider,
            @Size(max = 100) List<@Id String> beneficiaryUnitIds,
            @Fen long feeFen,
            @Valid Period period,
            @Id @Nullable String fundId)
            implements ServiceCommand, OpensIn {}

    /** @param unit what is counted, in the office's words: 次, 车, 小时 */
    record RecordDelivery(
            @Subject("service-contract") @Id String contractId,
            @Valid Period period,
            @Positive @Digits(integer = 12, fraction = 3) BigDecimal quantity,
            @Name String unit)
            implements ServiceCommand {}

    /** @param score from 0 to 100 */
    @IssuedBy(INSPECTOR)
    record AssessPerformance(
            @Subject("service-contract") @Id String contractId,
            @Valid Period period,

            @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal score)
            implements ServiceCommand {}

    /** Adds a term after the last one; a gap between them is possible. */
    record RenewContract(
            @Subject("service-contract") @Id String contractId,
            @Valid Period period,
            @Fen long feeFen,
            @Id @Nullable String fundId)
            implements ServiceCommand {}

    /** Ends it on the day this occurs. What was delivered until then is still entered and assessed. */
    record TerminateContract(
            @Subject("service-contract") @Id String contractId,
            @Text String why) implements ServiceCommand {}

    /** Its last term ends within thirty days. */
    @IssuedBy(SYSTEM)
    record AnnounceContractEnd(
            @Subject("service-contract") @Id String contractId) implements ServiceCommand {}

    /** The last day of its last term has passed. */
    @IssuedBy(SYSTEM)
    record ExpireContract(@Subject("service-contract") @Id String contractId) implements ServiceCommand {}
}
