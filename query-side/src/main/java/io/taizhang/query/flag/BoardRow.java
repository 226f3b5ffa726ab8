package io.taizhang.query.flag;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEnd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flag that flies or flew.
 *
 * @param merchantId who has it, or had it last
 * @param published a red flag always, a black one once it was published
 * @param inForceUntil exclusive: when it expires, or when it ended
 * @param endedBy null while it flies; also where it has expired and nobody has noted that yet
 * @param internal seen inside the office only: not published, or over
 */
public record BoardRow(
        String flagId,
        Colour colour,
        String merchantId,
        String unitPath,
        String roundId,
        String period,
        boolean published,
        Instant inForceFrom,
        Instant inForceUntil,
        @Nullable FlagEnd endedBy,
        boolean internal) {

    BoardRow publicly(String path) {
        return new BoardRow(
                flagId, colour, merchantId, path, roundId, period, true, inForceFrom, inForceUntil, endedBy, false);
    }

    BoardRow with(String merchant, String path) {
        return new BoardRow(
                flagId,
                colour,
                merchant,
                path,
                roundId,
                period,
                published,
                inForceFrom,
                inForceUntil,
                endedBy,
                internal);
    }

    /**
     * Never before it began: a scheme's withdrawal may be said to have happened earlier. Nor after its time was over: an
     * appeal may be decided before anybody has noted that.
     */
    BoardRow ended(FlagEnd how, Instant at, String path) {
        Instant last = at.isAfter(inForceUntil) ? inForceUntil : at;
        Instant end = last.isBefore(inForceFrom) ? inForceFrom : last;
        return new BoardRow(flagId, colour, merchantId, path, roundId, period, published, inForceFrom, end, how, true);
    }
}
