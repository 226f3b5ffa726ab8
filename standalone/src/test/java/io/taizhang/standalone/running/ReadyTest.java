package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever is told that it is ready may ask for anything at once, on a first start too. */
class ReadyTest {
    @TempDir
    private Path folder;

    @Test
    void everyViewShowsTheSampleWhenTheAddressIsPrinted() throws Exception {
        try (var process = StandaloneProcess.launch("--port", "0", "--data", folder.toString())) {
            Office office = process.ready();
            JsonNode overview = office.see("/api/views/unit-overview/xinhualu");
            everyViewHasCaughtUp(office);

            assertThat(overview.at("/renovation/surveyed").intValue()).isEqualTo(190);
        }
    }

    @Test
    void everyViewOfAnEmptyLedgerAnswersWhenTheAddressIsPrinted() throws Exception {
        try (var process = StandaloneProcess.launch("--port", "0", "--empty", "--data", folder.toString())) {
            everyViewHasCaughtUp(process.ready());
        }
    }

    private static void everyViewHasCaughtUp(Office office) {
        List<String> views = office.see("/api/views")
                .valueStream()
                .map(view -> view.path("name").stringValue())
                .toList();
        Map<String, Long> positions = new TreeMap<>();
        views.forEach(view -> positions.put(
                view, office.see("/api/views/" + view).path("position").longValue()));

        assertThat(positions).containsKeys("unit-overview", "audit-trail");
        assertThat(positions.values()).containsOnly(office.head());
    }
}
