package io.taizhang.standalone;

import io.taizhang.ledger.LedgerSettings;

/**
 * Where a ledger is kept.
 *
 * @param place for people to read
 */
record Premises(LedgerSettings settings, Birth birth, String place) {}
