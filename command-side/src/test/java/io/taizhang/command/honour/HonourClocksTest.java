package io.taizhang.command.honour;

import static io.taizhang.command.honour.Programmes2021.time;

import io.taizhang.api.honour.HonourCommand.CloseNoticeWindow;
import io.taizhang.api.honour.HonourEvent.CandidatesAnnounced;
import io.taizhang.api.honour.HonourEvent.NoticeWindowClosed;
import io.taizhang.command.testing.RunningClocks;
import java.util.List;
import org.junit.jupiter.api.Test;

class HonourClocksTest {

    @Test
    void theTimeToObjectEndsOnce() {
        String end = "2021-03-10T00:00:00+08:00";
        RunningClocks.of(new HonourClocks())
                .after("honour-round/p1-2021", new CandidatesAnnounced("p1-2021", List.of(1), 5, time(end)))
                .run("honour-round/p1-2021/notice", end, new CloseNoticeWindow("p1-2021"))
                .after("honour-round/p1-2021", new NoticeWindowClosed("p1-2021"))
                .allStand();
    }
}
