package io.taizhang.standalone.running;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The standard's own schema and codelists, read beside the repository; the project holds no copy of them. */
final class Oc4ids {
    private static final String BESIDE = "../shared/reference/oc4ids";

    private final Path folder;

    private Oc4ids(Path folder) {
        this.folder = folder;
    }

    /** Skips the test, and says why, where they are not there. */
    static Oc4ids reference() {
        Path folder = repository().resolve(BESIDE).normalize();
        assumeTrue(
                Files.isRegularFile(folder.resolve("project-package-schema.json")),
                "The schema of OC4IDS is not at " + BESIDE + " from the repository's root: nothing was validated");
        return new Oc4ids(folder);
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("gradle-free-scripts"))) {
            here = here.getParent();
        }
        return here;
    }

    List<Error> errorsIn(String projectPackage) {
        JsonMapper json = new JsonMapper();
        String whole = text("project-package-schema.json");
        String project = text("project-schema.json");
        String id = json.readTree(whole).path("id").stringValue();
        Map<String, String> known =
                Map.of(id, whole, json.readTree(project).path("id").stringValue(), project);
        SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft4(), builder -> builder.schemas(known));
        Schema schema = registry.getSchema(SchemaLocation.of(id));
        return schema.validate(projectPackage, InputFormat.JSON);
    }

    /** The codes of a list. */
    Set<String> codes(String list) {
        return text(list + ".csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
