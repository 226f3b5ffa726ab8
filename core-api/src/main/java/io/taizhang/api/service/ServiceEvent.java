package io.taizhang.api.service;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to contracts for services. A term is counted 1, 2, 3 … within its contract. */
public sealed interface ServiceEvent extends LedgerEvent {

    /** With its first term. */
    @Revision("1")
    record ContractSigned(
            @Subject("service-contract") String contractId,
            String unitId,
            ServiceKind kind,
            String provider,
            @Subject("unit") List<String> beneficiaryUnitIds,
            long feeFen,
            Period period,
            @Nullable String fundId)
            implements ServiceEvent {}

    /**
     * @param term that the period lies in
     * @param deliveryNo 1, 2, 3 … within the contract
     */
    @Revision("1")
    record DeliveryRecorded(
            @Subject("service-contract") String contractId,
            int term,
            int deliveryNo,
            Period period,
            BigDecimal quantity,
            String unit)
            implements ServiceEvent {}

    /**
     * @param term that the period lies in
     * @param score from 0 to 100
     */
    @Revision("1")
    record PerformanceAssessed(
            @Subject("service-contract") String contractId, int term, Period period, BigDecimal score)
            implements ServiceEvent {}

    /** @param afterEnd whether the term before had run out already */
    @Revision("1")
    record ContractRenewed(
            @Subject("service-contract") String contractId,
            ServiceKind kind,
            String provider,
            @Subject("unit") List<String> beneficiaryUnitIds,
            int term,
            long feeFen,
            Period period,
            @Nullable String fundId,
            boolean afterEnd)
            implements ServiceEvent {}

    /**
     * @param term that the last day lies in, or the next one
     * @param lastTerm of the contract: terms between these two never begin
     * @param terminatedOn the last day of the contract
     */
    @Revision("1")
    record ContractTerminated(
            @Subject("service-contract") String contractId,
            ServiceKind kind,
            int term,
            int lastTerm,
            LocalDate terminatedOn,
            String why)
            implements ServiceEvent {}

    @Revision("1")
    record ContractEndAnnounced(@Subject("service-contract") String contractId, int term, LocalDate endsOn)
            implements ServiceEvent {}

    @Revision("1")
    record ContractExpired(@Subject("service-contract") String contractId, ServiceKind kind, int term, LocalDate endsOn)
            implements ServiceEvent {}
}
