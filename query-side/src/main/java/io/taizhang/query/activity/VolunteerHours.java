package io.taizhang.query.activity;

import io.taizhang.api.activity.ActivityKind;
import org.jspecify.annotations.Nullable;

/** 志愿时长: what volunteers gave, by month, by year, and in all. */
final class VolunteerHours extends ByPeriod<HoursRow> {

    VolunteerHours() {
        super("volunteer-hours", new Title("志愿时长", "Volunteer hours"), HoursRow.class);
    }

    /** Also of a clean-up, where volunteers' time was counted. */
    @Override
    boolean counts(Posting posting) {
        return posting.kind() == ActivityKind.VOLUNTEER || posting.record().volunteerMinutes() != null;
    }

    @Override
    HoursRow empty(UnitPeriod of, String unitPath) {
        return HoursRow.of(of, unitPath, 0, 0, 0, 0);
    }

    @Override
    @Nullable HoursRow after(HoursRow row, Posting posting, String unitPath) {
        HoursRow next = HoursRow.of(
                new UnitPeriod(row.unitId(), row.grain(), row.period()),
                unitPath,
                row.activities() + posting.sign(),
                row.sessions() + posting.signed(posting.record().sessions()),
                row.attendances() + posting.signed(posting.record().attendances()),
                row.volunteerMinutes() + posting.volunteerMinutes());
        return next.countsNothing() ? null : next;
    }
}
