package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.NO_REPAIR_APPLIED_FOR;
import static io.taizhang.command.flag.FlagRule.REPAIR_ALREADY_APPLIED_FOR;

import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.RepairApplied;
import io.taizhang.api.flag.FlagEvent.RepairVerified;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;

/** 信用修复: the merchant says it has put things right, and somebody goes and looks. */
final class Repair {
    private Step applied = Step.NONE;

    void enter(FlagEvent event, Step step) {
        switch (event) {
            case RepairApplied _ -> applied = step;
            case RepairVerified _ -> applied = Step.NONE;
            default -> {}
        }
    }

    void mayBeAppliedFor() {
        REPAIR_ALREADY_APPLIED_FOR.refuseIf(applied.taken());
    }

    void mayBeVerified(Issued issued) {
        NO_REPAIR_APPLIED_FOR.refuseIf(!applied.taken());
        applied.mustPrecede(issued);
        applied.mustBeAnothersThan(issued);
    }
}
