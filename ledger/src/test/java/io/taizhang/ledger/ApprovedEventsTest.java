package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The shape of what is stored. See {@code src/test/resources/approved/README.md}. */
class ApprovedEventsTest {
    private static final Pattern NAME = Pattern.compile("(?<type>.+)\\.r(?<revision>\\d+)(\\.least)?\\.json");
    private static final ApprovedFiles FILES = ApprovedFiles.ofTheBuild();

    private final EventCodec codec = JsonEventCodec.ofAllContexts();
    private final JsonMapper pretty = LedgerJson.mapper()
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasTheShapeThatWasApprovedAndNoRevisionIsMissing(EventType type) {
        String name = type.name() + ".r" + type.revision();
        FILES.verify(name + ".json", text(Examples.FULL.of(type.event())));
        if (Examples.hasOptionalValues(type.event())) {
            FILES.verify(name + ".least.json", text(Examples.LEAST.of(type.event())));
        }
        assertThat(FILES.names())
                .containsAll(IntStream.rangeClosed(1, type.revision())
                        .mapToObj(revision -> type.name() + ".r" + revision + ".json")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyApprovedEventStillLoadsAsOneOfTheNewestRevision(String file) {
        MatchResult name = NAME.matcher(file).results().findFirst().orElseThrow();

        LedgerEvent event =
                codec.decodeEvent(name.group("type"), Integer.parseInt(name.group("revision")), FILES.read(file));

        assertThat(codec.typeOf(event.getClass())).isEqualTo(name.group("type"));
        assertThat(codec.encode(event, Examples.FULL.of(Provenance.class), "test/t1"))
                .isNotNull();
    }

    @Test
    void provenanceHasTheShapeThatWasApprovedAndLoads() {
        FILES.verify("provenance.json", text(Examples.FULL.of(Provenance.class)));
        FILES.verify("provenance.least.json", text(Examples.LEAST.of(Provenance.class)));

        assertThat(codec.decodeProvenance(FILES.read("provenance.json"))).isEqualTo(Examples.FULL.of(Provenance.class));
        assertThat(codec.decodeProvenance(FILES.read("provenance.least.json")))
                .isEqualTo(Examples.LEAST.of(Provenance.class));
    }

    @Test
    void everyConstantAnEventMayNameWasApprovedAndNoneIsGone() {
        Map<String, List<String>> constants = new TreeMap<>();
        Stream.concat(events().map(EventType::event), Stream.of(Provenance.class))
                .flatMap(Examples::enumsIn)
                .forEach(type -> constants.put(
                        type.getSimpleName(),
                        Stream.of(type.getEnumConstants()).map(Enum::name).toList()));

        FILES.verify("enums.json", text(constants));
    }

    private String text(Object value) {
        return pretty.writeValueAsString(value) + "\n";
    }

    static Stream<EventType> events() {
        return EventNames.ofAllContexts().all().stream();
    }

    static Stream<String> files() {
        return FILES.names().stream().filter(NAME.asMatchPredicate());
    }
}
