package io.taizhang.query.activity;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.activity.ActivityEvent;
import io.taizhang.api.activity.ActivityEvent.ActivityCancelled;
import io.taizhang.api.activity.ActivityEvent.ActivityHeld;
import io.taizhang.api.activity.ActivityEvent.ActivityPlanned;
import io.taizhang.api.activity.ActivityEvent.RecordCorrected;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import io.taizhang.query.fold.Tally;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What activities contribute to a unit's overview. */
public final class ActivityPart implements OverviewPart<ActivityFigures> {
    private final Set<Class<? extends LedgerEvent>> events;

    public ActivityPart() {
        Set<Class<? extends LedgerEvent>> folded = new HashSet<>(Posting.EVENTS);
        folded.add(ActivityPlanned.class);
        this.events = Set.copyOf(folded);
    }

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return events;
    }

    @Override
    public ActivityFigures nothing() {
        return ActivityFigures.NONE;
    }

    @Override
    public ActivityFigures after(String unitId, ActivityFigures figures, Fact fact) {
        ActivityEvent event = (ActivityEvent) fact.event();
        ActivityFigures posted = figures;
        for (Posting posting : Posting.of(event)) {
            posted = posted(posted, posting, teamOf(event));
        }
        return posted.withPlanned(figures.planned() + planned(event));
    }

    private static long planned(ActivityEvent event) {
        return switch (event) {
            case ActivityPlanned _ -> 1;
            case ActivityHeld _ -> -1;
            case ActivityCancelled cancelled -> cancelled.withdrawn() == null ? -1 : 0;
            default -> 0;
        };
    }

    private static @Nullable TeamKind teamOf(ActivityEvent event) {
        return switch (event) {
            case ActivityHeld held -> held.teamKind();
            case RecordCorrected corrected -> corrected.teamKind();
            case ActivityCancelled cancelled -> cancelled.teamKind();
            default -> null;
        };
    }

    private static ActivityFigures posted(ActivityFigures figures, Posting posting, @Nullable TeamKind team) {
        long sessions = posting.signed(posting.record().sessions());
        Tally<TeamKind> byTeam = figures.sessionsByTeamKind();
        return new ActivityFigures(
                figures.planned(),
                figures.held() + posting.sign(),
                figures.sessions() + sessions,
                figures.attendances() + posting.signed(posting.record().attendances()),
                figures.volunteerMinutes() + posting.volunteerMinutes(),
                figures.sessionsByKind().plus(posting.kind(), sessions),
                team == null ? byTeam : byTeam.plus(team, sessions),
                figures.outputs().plus(posting.sign(), posting.record().outputs()));
    }
}
