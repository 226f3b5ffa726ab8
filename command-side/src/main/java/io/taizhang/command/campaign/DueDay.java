package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.NOT_YET_DUE;

import io.taizhang.command.Issued;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;

/** The last day for something, Asia/Shanghai. */
record DueDay(LocalDate day) {

    /** The moment it is over: from then on what was due is late. */
    Instant end() {
        return day.plusDays(1).atStartOfDay(Fact.ZONE).toInstant();
    }

    boolean isOverAt(Instant moment) {
        return !moment.isBefore(end());
    }

    void mustBeOver(Issued issued) {
        NOT_YET_DUE.refuseIf(!isOverAt(issued.occurredAt()), day);
    }
}
