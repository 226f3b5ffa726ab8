package io.taizhang.query.activity;

import org.jspecify.annotations.Nullable;

/** What activities brought about: {@code xinhualu/2021-03}, {@code xinhualu/2021}, and {@code xinhualu} for all time. */
final class OutputsByMonth extends ByPeriod<OutputsRow> {

    OutputsByMonth() {
        super("outputs-by-month", new Title("按月成果", "Outputs by month"), OutputsRow.class);
    }

    @Override
    boolean counts(Posting posting) {
        return !posting.record().outputs().isEmpty();
    }

    @Override
    OutputsRow empty(UnitPeriod of, String unitPath) {
        return new OutputsRow(of.unitId(), unitPath, of.grain(), of.period(), 0, Outputs.NONE);
    }

    @Override
    @Nullable OutputsRow after(OutputsRow row, Posting posting, String unitPath) {
        OutputsRow next = new OutputsRow(
                row.unitId(),
                unitPath,
                row.grain(),
                row.period(),
                row.activities() + posting.sign(),
                row.outputs().plus(posting.sign(), posting.record().outputs()));
        return next.activities() == 0 && next.outputs().isNone() ? null : next;
    }
}
