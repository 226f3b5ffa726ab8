package io.taizhang.query.pages.overview;

import io.taizhang.api.renovation.Stage;
import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Published;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many projects stand at a stage.
 *
 * @param href the list of them
 */
record StageCounts(Stage stage, String name, String projects, boolean none, String href) {

    /**
     * A further figure of renovation, beside what was published for it.
     *
     * @param published null where nothing was
     */
    record Beside(Figure figure, @Nullable Published published) {}

    static List<StageCounts> of(Frame frame, ObjectNode row) {
        return Arrays.stream(Stage.values()).map(stage -> of(frame, row, stage)).toList();
    }

    private static StageCounts of(Frame frame, ObjectNode row, Stage stage) {
        long projects = row.path("renovation")
                .path("projectsByStage")
                .path(stage.name())
                .longValue(0);
        return new StageCounts(
                stage,
                frame.words().of(stage),
                frame.words().count(projects),
                projects == 0,
                frame.to("/renovation").with("stage", stage).toString());
    }

    static List<Beside> figures(Frame frame, ObjectNode row) {
        Figures figures = new Figures(frame, Headlines.OVERVIEW, frame.unitId(), row);
        return Stream.of("renovation.surveyed", "renovation.projects", "renovation.demonstrations")
                .map(path -> new Beside(
                        figures.of(path).called(frame.words().text("figure." + path)),
                        frame.standing().isNow() ? Published.of(frame, row, path) : null))
                .toList();
    }
}
