package io.taizhang.query.engine;

import static io.taizhang.api.fund.FundPurpose.RENOVATION;
import static io.taizhang.api.fund.FundSource.CITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.query.testing.FundTestView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildPhaseTest {
    private static final String EVENT = "io.taizhang.RebuildPhase";
    /** A start and a length are rounded each by itself. */
    private static final int ROUNDED_NANOS = 10_000;

    private final Database database = new Database();
    private final MemoryLedger ledger = new MemoryLedger();
    private final Engine engine = new Engine(database, ledger, List.of(new FundTestView()));

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    private List<RecordedEvent> recorded() {
        List<RecordedEvent> told = Collections.synchronizedList(new ArrayList<>());
        try (RecordingStream recorder = new RecordingStream()) {
            recorder.setReuse(false);
            recorder.enable(EVENT).withoutThreshold();
            recorder.onEvent(EVENT, told::add);
            recorder.startAsync();
            assertThat(engine.rebuild("test-funds", RebuildMode.REBUILD).differing())
                    .isZero();
            recorder.stop();
        }
        told.sort(Comparator.comparing(RecordedEvent::getStartTime));
        return told;
    }

    @Test
    void phasesOfARebuildAreToldToARecordingThatAsksForThemAndFollowEachOther() {
        ledger.append("fund/f1", "demo/xinhualu", new FundOpened("f1", "u", "f1", 2021, RENOVATION, CITY));
        engine.started();

        List<RecordedEvent> told = recorded();

        assertThat(told)
                .allSatisfy(event -> assertThat(event.getString("view")).isEqualTo("test-funds"))
                .extracting(event -> event.getString("phase"))
                .contains("FOLD", "STORE", "COMPARE", "PLAN", "SWAP", "CATCH_UP", "REMOVE", "WRITE", "COPY");
        List<RecordedEvent> inTurn =
                told.stream().filter(event -> !event.getBoolean("beside")).toList();
        for (int i = 1; i < inTurn.size(); i++) {
            assertThat(inTurn.get(i).getStartTime().plusNanos(ROUNDED_NANOS))
                    .isAfterOrEqualTo(inTurn.get(i - 1).getEndTime());
        }
    }
}
