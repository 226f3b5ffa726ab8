package io.taizhang.query.activity;

import io.taizhang.api.activity.HeldRecord;
import io.taizhang.ledger.Fact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was on record, until the next version superseded it.
 *
 * @param version 1, 2, 3 …
 * @param enteredOn the day it was entered for, Asia/Shanghai
 * @param why it was corrected; null for the first version
 */
public record RecordVersion(
        int version,
        HeldRecord record,
        String by,
        LocalDate enteredOn,
        @Nullable String why) {

    static RecordVersion of(int version, HeldRecord record, @Nullable String why, Fact fact) {
        return new RecordVersion(version, record, fact.provenance().actorId(), fact.occurredOn(), why);
    }
}
