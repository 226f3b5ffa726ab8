package io.taizhang.command.organisation;

import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.UnitThing;
import java.time.Instant;

/** A thing of the organisation that stands from the fact that opens it until the fact that ends it. */
abstract class Standing extends UnitThing {
    private Instant since = Instant.MIN;
    private boolean ended;

    protected final void stands(String stream, String unitId, Instant since) {
        opened(stream, unitId);
        this.since = since;
    }

    protected final void ends() {
        ended = true;
    }

    protected final boolean stillStands() {
        return !ended;
    }

    protected final Instant since() {
        return since;
    }

    /** Refuses whatever comes after the end, or is said to have come before the beginning. */
    protected final void mustStand(String id, Issued issued) {
        CommonRule.CLOSED.refuseIf(ended, id);
        issued.notBefore(since);
    }
}
