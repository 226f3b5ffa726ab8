package io.taizhang.command.fund;

import java.time.Instant;

/** Money set aside for a payment, or paid. */
record Held(long amountFen, Instant since) {}
