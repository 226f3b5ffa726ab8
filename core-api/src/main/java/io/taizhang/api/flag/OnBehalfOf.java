package io.taizhang.api.flag;

import java.time.Instant;

/**
 * Merchants are not users: an official enters what they hand in, and hands out the receipt.
 *
 * @param receivedAt when it reached the office, which is what counts for a window; the entry may come later
 */
public record OnBehalfOf(Channel channel, Instant receivedAt) {}
