package io.taizhang.command.web;

import io.taizhang.api.Evidence;
import io.taizhang.command.catalogue.CommandType;
import io.taizhang.command.catalogue.Field;
import io.taizhang.command.catalogue.Field.Kind;
import io.taizhang.command.catalogue.Fields;
import java.util.List;
import java.util.Map;

/** The shape of a request's body: the command, and what is said about it. */
final class Envelope {
    private Envelope() {}

    static Field of(CommandType type) {
        return Field.object(
                "",
                true,
                List.of(
                        Field.object("command", true, type.fields()),
                        Field.plain("occurredAt", Kind.INSTANT, false, Map.of()),
                        Field.plain("reason", Kind.STRING, false, Map.of("maxLength", 4000)),
                        Field.list("evidence", false, Field.object("", true, Fields.of(Evidence.class)))));
    }
}
