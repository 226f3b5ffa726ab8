package io.taizhang.api.fund;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Subject;
import org.axonframework.serialization.Revision;

/** What happened to a fund's money. */
public sealed interface FundEvent extends LedgerEvent {
    String fundId();

    @Revision("1")
    record FundOpened(String fundId, String unitId, String title, int year, FundPurpose purpose, FundSource source)
            implements FundEvent {}

    @Revision("1")
    record FundsAppropriated(String fundId, long amountFen, String documentNo) implements FundEvent {}

    @Revision("1")
    record FundsAllocated(
            String fundId, String allocationId, @Subject("") String projectOrCampaignId, long amountFen)
            implements FundEvent {}

    @Revision("1")
    record AllocationWithdrawn(
            String fundId, String allocationId, @Subject("") String projectOrCampaignId, long amountFen, String why)
            implements FundEvent {}

    @Revision("1")
    record FundsReserved(String fundId, String projectId, String paymentId, long amountFen) implements FundEvent {}

    @Revision("1")
    record DisbursementRecorded(String fundId, String projectId, String paymentId, long amountFen, String voucherNo)
            implements FundEvent {}

    @Revision("1")
    record FundsReleased(String fundId, String projectId, String paymentId, long amountFen, String why)
            implements FundEvent {}

    @Revision("1")
    record DisbursementReversed(String fundId, String projectId, String paymentId, long amountFen, String why)
            implements FundEvent {}

    @Revision("1")
    record FundsReturned(String fundId, long amountFen, String documentNo) implements FundEvent {}

    @Revision("1")
    record FundCarriedOver(String fundId, int fromYear, int toYear, long carriedFen) implements FundEvent {}

    @Revision("1")
    record FundClosed(String fundId) implements FundEvent {}
}
