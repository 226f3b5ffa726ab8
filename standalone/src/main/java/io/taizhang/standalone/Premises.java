package io.taizhang.standalone;

import io.taizhang.ledger.LedgerSettings;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger is kept.
 *
 * @param place for people to read
 * @param sessions a folder of this process alone, in which the logins of browsers wait from one start to the next; null for
 *     none
 * @param server starts what has to be started, holds it, makes the databases that are missing and brings their tables up to
 *     date
 */
record Premises(Birth birth, String place, @Nullable Path sessions, Function<Holdings, LedgerSettings> server) {}
