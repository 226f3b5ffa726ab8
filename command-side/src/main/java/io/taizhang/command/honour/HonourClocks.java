package io.taizhang.command.honour;

import io.taizhang.api.Context;
import io.taizhang.api.honour.HonourCommand.CloseNoticeWindow;
import io.taizhang.api.honour.HonourEvent.CandidatesAnnounced;
import io.taizhang.api.honour.HonourEvent.NoticeWindowClosed;
import io.taizhang.command.deadline.ClockChange;
import io.taizhang.command.deadline.ClockChange.Start;
import io.taizhang.command.deadline.ClockChange.Stop;
import io.taizhang.command.deadline.Clocks;
import io.taizhang.ledger.Fact;
import java.util.List;

/** The time to object to the candidates of a round. */
public final class HonourClocks implements Clocks {

    @Override
    public Context context() {
        return Context.HONOUR;
    }

    @Override
    public List<ClockChange> after(Fact fact) {
        return switch (fact.event()) {
            case CandidatesAnnounced it ->
                List.of(new Start(notice(it.roundId()), it.windowEndsAt(), new CloseNoticeWindow(it.roundId())));
            case NoticeWindowClosed it -> List.of(new Stop(notice(it.roundId())));
            default -> List.of();
        };
    }

    private static String notice(String roundId) {
        return "honour-round/" + roundId + "/notice";
    }
}
