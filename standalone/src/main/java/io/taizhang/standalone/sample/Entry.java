package io.taizhang.standalone.sample;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.renovation.RenovationCommand.ConfirmDisbursement;
import io.taizhang.api.renovation.RenovationCommand.RequestPayment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command of the diary.
 *
 * @param recordedAt when it is handed in, on the sample's clock
 * @param occurredAt when it happened; the same, or earlier where it was entered late
 * @param account the demo account that issues it
 * @param photo handed in just before; null where the command rests on none
 */
record Entry(
        Instant recordedAt,
        Instant occurredAt,
        String account,
        LedgerCommand command,
        @Nullable SamplePhoto photo) {

    /** Derived from the entry alone, so that a diary broken off half-way is taken up again without doing anything twice. */
    String key() {
        return "sample/" + UUID.nameUUIDFromBytes((recordedAt + account + command).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an automation answers it: what it leads to belongs to the same day. */
    boolean leadsOn() {
        return command instanceof RequestPayment || command instanceof ConfirmDisbursement;
    }
}
