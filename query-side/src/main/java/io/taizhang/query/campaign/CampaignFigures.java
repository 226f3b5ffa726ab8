package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.MeetingHeld;
import io.taizhang.api.campaign.CampaignEvent.OpinionSurveyRecorded;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.query.fold.Tally;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns of a unit and of everything below it, and the tasks it leads there.
 *
 * @param underWay not yet concluded
 * @param concluded by how they ended
 * @param meetings held, in all campaigns, by what for
 * @param surveys of opinion
 * @param tasks led by the unit or by one below it, whosever campaign they belong to; {@code tasks.verifiedPercent} is
 *     their weighted verified progress
 * @param nextDueOn when the next open task is due; null where none is open
 * @param due open tasks by the day they are due on
 */
public record CampaignFigures(
        long underWay,
        Tally<CampaignOutcome> concluded,
        Tally<MeetingKind> meetings,
        long surveys,
        TaskFigures tasks,
        @Nullable LocalDate nextDueOn,
        DueDays due) {

    static final CampaignFigures NONE =
            new CampaignFigures(0, Tally.none(), Tally.none(), 0, TaskFigures.NONE, null, DueDays.NONE);

    CampaignFigures after(CampaignEvent event) {
        return switch (event) {
            case CampaignLaunched _ -> led(underWay + 1, concluded, meetings, surveys);
            case CampaignConcluded it -> led(underWay - 1, concluded.plus(it.outcome(), 1), meetings, surveys);
            case MeetingHeld it -> led(underWay, concluded, meetings.plus(it.kind(), 1), surveys);
            case OpinionSurveyRecorded _ -> led(underWay, concluded, meetings, surveys + 1);
            default -> worked(event);
        };
    }

    private CampaignFigures led(long campaigns, Tally<CampaignOutcome> over, Tally<MeetingKind> held, long asked) {
        return new CampaignFigures(campaigns, over, held, asked, tasks, nextDueOn, due);
    }

    private CampaignFigures worked(CampaignEvent event) {
        DueDays days = due.after(event);
        return new CampaignFigures(underWay, concluded, meetings, surveys, tasks.after(event), days.next(), days);
    }
}
