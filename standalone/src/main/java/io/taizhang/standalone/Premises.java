package io.taizhang.standalone;

import io.taizhang.ledger.LedgerSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger is kept.
 *
 * @param place for people to read
 * @param sessions a folder of this process alone, in which the logins of browsers wait from one start to the next; null for
 *     none
 */
record Premises(
        LedgerSettings settings,
        Birth birth,
        String place,
        @Nullable Path sessions) {}
