package io.taizhang.command.casework;

import io.taizhang.api.casework.Aside;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.Clocking;
import io.taizhang.command.Issued;
import java.time.Duration;

/** How a clocked step reaches the ledger: at once, or typed later than it was taken. */
record Handover(Issued issued) {

    /** The case as of this step. */
    CaseMark mark(CaseMark before) {
        boolean late = Duration.between(issued.occurredAt(), issued.now()).compareTo(Clocking.PROMPT) > 0;
        return late ? before.setAside(Aside.ENTERED_LATE) : before;
    }

    /** Whether it is this step that sets the case aside. */
    boolean setsAside(CaseMark before) {
        return before.aside() == null && mark(before).aside() != null;
    }
}
