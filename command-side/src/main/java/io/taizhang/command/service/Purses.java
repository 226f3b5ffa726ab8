package io.taizhang.command.service;

import io.taizhang.api.fund.FundPurpose;
import java.time.Instant;
import java.util.Optional;

/** What a contract asks about the fund that is to bear its fee. */
public interface Purses {

    /** @return empty where no such fund was ever opened */
    Optional<Standing> find(String fundId);

    /**
     * @param unitId the unit the fund belongs to
     * @param openedAt when it was opened, as the official stated it
     */
    record Standing(String unitId, FundPurpose purpose, boolean open, Instant openedAt) {}
}
