package io.taizhang.query.flag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a round's shortlist; who raised it, and in which words, is not told.
 *
 * @param merchantId it is against
 * @param filedOn Asia/Shanghai
 * @param upheld null while it is open
 * @param findings likewise
 */
public record ObjectionLine(
        String objectionId,
        String merchantId,
        LocalDate filedOn,
        @Nullable Boolean upheld,
        @Nullable String findings) {

    static ObjectionLine filed(String objectionId, String merchantId, LocalDate on) {
        return new ObjectionLine(objectionId, merchantId, on, null, null);
    }

    ObjectionLine resolved(boolean right, String why) {
        return new ObjectionLine(objectionId, merchantId, filedOn, right, why);
    }
}
