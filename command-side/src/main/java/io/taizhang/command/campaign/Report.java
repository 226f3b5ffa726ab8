package io.taizhang.command.campaign;

import io.taizhang.command.Step;
import java.math.BigDecimal;

/**
 * What the leading unit reported at one time.
 *
 * @param quantity in the unit of the task's target
 * @param decided verified or returned
 */
record Report(Step made, BigDecimal quantity, boolean decided) {

    Report withDecision() {
        return new Report(made, quantity, true);
    }
}
