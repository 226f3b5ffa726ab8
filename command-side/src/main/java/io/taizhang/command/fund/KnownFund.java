package io.taizhang.command.fund;

import io.taizhang.api.fund.FundPurpose;
import java.time.Instant;

/**
 * What others may know of a fund.
 *
 * @param unitId the unit it belongs to
 * @param open false once it was closed
 * @param openedAt when it was opened, as the official stated it
 */
public record KnownFund(String unitId, FundPurpose purpose, boolean open, Instant openedAt) {}
