package io.taizhang.command.activity;

import static io.taizhang.command.activity.ActivityRule.HELD_IN_THE_FUTURE;
import static io.taizhang.command.activity.ActivityRule.OUTPUT_NAMED_TWICE;
import static io.taizhang.command.activity.ActivityRule.OUTPUT_NOT_WHOLE;
import static io.taizhang.command.activity.ActivityRule.PARTICIPANTS_EXCEED_ATTENDANCES;

import io.taizhang.api.activity.HeldRecord;
import io.taizhang.api.activity.Output;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A record about to be entered. */
record Entry(HeldRecord said) {

    /**
     * @param plannedOn the day the activity was planned: nothing is held before it is planned
     * @return the record as it is stored
     */
    HeldRecord record(LocalDate plannedOn, Issued issued) {
        HELD_IN_THE_FUTURE.refuseIf(said.heldOn().isAfter(issued.day()), said.heldOn(), issued.day());
        CommonRule.OCCURRED_BEFORE_ITS_CAUSE.refuseIf(said.heldOn().isBefore(plannedOn), said.heldOn(), plannedOn);
        PARTICIPANTS_EXCEED_ATTENDANCES.refuseIf(
                said.participants() != null && said.participants() > said.attendances(),
                said.participants() == null ? 0 : said.participants(),
                said.attendances());
        Set<List<Object>> named = new HashSet<>();
        for (Output output : said.outputs()) {
            OUTPUT_NAMED_TWICE.refuseIf(
                    !named.add(List.of(output.what(), output.unit())), output.what(), output.unit());
            OUTPUT_NOT_WHOLE.refuseIf(
                    output.unit().isCounted() && !isWhole(output.quantity()),
                    output.quantity().toPlainString(),
                    output.unit());
        }
        return new HeldRecord(
                said.heldOn(),
                said.sessions(),
                said.attendances(),
                said.participants(),
                said.volunteerMinutes(),
                said.outputs().stream().map(Entry::plain).toList());
    }

    private static boolean isWhole(BigDecimal quantity) {
        return quantity.stripTrailingZeros().scale() <= 0;
    }

    /** 4800, however many noughts were typed: equal quantities are stored alike. */
    private static Output plain(Output output) {
        BigDecimal quantity = output.quantity().stripTrailingZeros();
        BigDecimal plain = quantity.scale() < 0 ? quantity.setScale(0, RoundingMode.UNNECESSARY) : quantity;
        return new Output(output.what(), plain, output.unit());
    }
}
