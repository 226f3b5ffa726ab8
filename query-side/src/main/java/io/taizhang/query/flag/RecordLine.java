package io.taizhang.query.flag;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEnd;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A flag in a merchant's record.
 *
 * @param period null where the merchant was passed a flag that another was awarded
 * @param historical of the time before the ledger
 * @param awardedOn null where it is, or was, on its way to black only
 * @param passedOn when it moved on to another merchant; null where it did not
 * @param end null where it flies, is on its way, or moved on
 */
public record RecordLine(
        String flagId,
        Colour colour,
        @Nullable String period,
        boolean historical,
        @Nullable LocalDate awardedOn,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate endedOn,
        @Nullable FlagEnd end) {

    static RecordLine onItsWay(String flagId, String period) {
        return new RecordLine(flagId, Colour.BLACK, period, false, null, null, null, null);
    }

    static RecordLine red(String flagId, @Nullable String period, LocalDate on) {
        return new RecordLine(flagId, Colour.RED, period, false, on, null, null, null);
    }

    static RecordLine past(String flagId, Colour colour, String period) {
        return new RecordLine(flagId, colour, period, true, null, null, null, null);
    }

    RecordLine awarded(LocalDate on) {
        return new RecordLine(flagId, colour, period, historical, on, passedOn, endedOn, end);
    }

    RecordLine passed(LocalDate on) {
        return new RecordLine(flagId, colour, period, historical, awardedOn, on, endedOn, end);
    }

    RecordLine ended(FlagEnd how, LocalDate on) {
        return new RecordLine(flagId, colour, period, historical, awardedOn, passedOn, on, how);
    }

    /** By an appeal: where it had expired before, the day it ended on stays; one that flies ends by the fact that follows. */
    RecordLine foundWrong() {
        return new RecordLine(flagId, colour, period, historical, awardedOn, passedOn, endedOn, FlagEnd.REVOKED);
    }
}
