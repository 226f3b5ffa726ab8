package io.taizhang.query.pages.renovation;

import io.taizhang.api.renovation.Stage;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Words;
import io.taizhang.query.web.Reading;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What all projects of a unit are together: how many stand at each stage, and what they paid in each month. */
@Component
class StageBoard {
    private static final int MONTHS = 36;
    private static final double FEN_OF_WAN = 1_000_000;

    private final Details details;
    private final Reading reading;

    StageBoard(Details details, Reading reading) {
        this.details = details;
        this.reading = reading;
    }

    /**
     * A stage with its projects.
     *
     * @param href the list of them
     */
    record Standing(Stage stage, String name, String projects, boolean none, String href, boolean chosen) {}

    List<Standing> stages(Frame frame) {
        @Nullable ObjectNode overview = overview(frame);
        return Arrays.stream(Stage.values())
                .map(stage -> standing(
                        frame,
                        stage,
                        overview == null
                                ? 0
                                : overview.path("renovation")
                                        .path("projectsByStage")
                                        .path(stage.name())
                                        .longValue(0)))
                .toList();
    }

    private static Standing standing(Frame frame, Stage stage, long projects) {
        boolean chosen = stage.name().equals(frame.address().parameters().get("stage"));
        return new Standing(
                stage,
                frame.words().of(stage),
                frame.words().count(projects),
                projects == 0,
                frame.here()
                        .without("page")
                        .with("stage", chosen ? null : stage.name())
                        .toString(),
                chosen);
    }

    /** A unit in which nothing has happened yet has no such row. */
    private @Nullable ObjectNode overview(Frame frame) {
        try {
            return details.row(frame, "unit-overview", frame.unitId());
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW || refusal.refused().status() == 503) {
                return null;
            }
            throw refusal;
        }
    }

    Chart months(Frame frame) {
        Words words = frame.words();
        List<Chart.Point> points = reading.list(frame.actor(), asked(frame)).items().reversed().stream()
                .map(row -> new Chart.Point(
                        row.path("month").asString(),
                        List.of(row.path("netFen").longValue() / FEN_OF_WAN),
                        List.of(words.wan(row.path("netFen").longValue()))))
                .toList();
        return new Chart(
                "months",
                words.text("renovation.months"),
                "bar",
                words.column("spending-by-month", "month"),
                List.of(words.text("renovation.months.net")),
                words.text("unit.wan.short"),
                points);
    }

    private RowsAsked asked(Frame frame) {
        return new RowsAsked(
                "spending-by-month",
                reading.reaches().of(frame.actor()),
                null,
                frame.actor().seesPersonalData(),
                new During(false, Instant.EPOCH, Instant.MAX),
                Map.of("unitId", frame.unitId()),
                null,
                0,
                MONTHS,
                "-month");
    }
}
