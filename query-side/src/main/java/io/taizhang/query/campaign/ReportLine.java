package io.taizhang.query.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A report of progress.
 *
 * @param quantity done since the report before
 * @param decided who verified or returned it; null while it waits
 * @param why it was returned; null unless it was
 */
public record ReportLine(
        int reportNo,
        BigDecimal quantity,
        String note,
        ReportState state,
        Hand reported,
        @Nullable Hand decided,
        @Nullable String why) {

    ReportLine verified(Hand hand) {
        return new ReportLine(reportNo, quantity, note, ReportState.VERIFIED, reported, hand, null);
    }

    ReportLine returned(Hand hand, String reason) {
        return new ReportLine(reportNo, quantity, note, ReportState.RETURNED, reported, hand, reason);
    }
}
