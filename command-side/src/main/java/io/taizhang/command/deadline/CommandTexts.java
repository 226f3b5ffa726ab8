package io.taizhang.command.deadline;

import io.taizhang.api.LedgerCommand;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.catalogue.CommandType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Commands as they wait in a row: the address of their type, and JSON. */
final class CommandTexts {
    private final Catalogue catalogue;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    CommandTexts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** {@code fund/reserve-funds}. */
    String typeOf(LedgerCommand command) {
        return catalogue.of(command).path();
    }

    String bodyOf(LedgerCommand command) {
        return json.writeValueAsString(command);
    }

    /**
     * @throws IllegalArgumentException where this build has no such command
     * @throws tools.jackson.core.JacksonException where it has one of another shape
     */
    LedgerCommand read(String type, String body) {
        String[] address = type.split("/", 2);
        CommandType found = catalogue
                .find(address[0], address[1])
                .orElseThrow(() -> new IllegalArgumentException("There is no command " + type));
        return json.readValue(body, found.type());
    }
}
