package io.taizhang.command.web;

import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.catalogue.CommandType;
import io.taizhang.command.catalogue.Field;
import io.taizhang.command.catalogue.Titles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells which commands there are, and what a type of problem means. */
final class CatalogueEndpoint {
    private final Catalogue catalogue;
    private final Titles titles;
    private final ProblemTexts texts;
    private final Replies replies;

    CatalogueEndpoint(Catalogue catalogue, Titles titles, ProblemTexts texts, Replies replies) {
        this.catalogue = catalogue;
        this.titles = titles;
        this.texts = texts;
        this.replies = replies;
    }

    ServerResponse all(ServerRequest request) {
        List<Map<String, Object>> commands =
                catalogue.offered().stream().map(this::described).toList();
        return replies.json(ServerResponse.ok(), Map.of("commands", commands));
    }

    ServerResponse one(CommandType type) {
        return replies.json(ServerResponse.ok(), described(type));
    }

    ServerResponse problem(ServerRequest request) {
        String type = request.pathVariable("type");
        String chinese =
                texts.explain(type, Language.CHINESE).orElseThrow(() -> new HttpProblem(404, "unknown-address"));
        String english = texts.explain(type, Language.ENGLISH).orElse(chinese);
        return replies.json(ServerResponse.ok(), Map.of("type", "/problems/" + type, "zh", chinese, "en", english));
    }

    private Map<String, Object> described(CommandType type) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("context", type.context());
        described.put("name", type.name());
        described.put("href", "/api/commands/" + type.path());
        described.put(
                "title", Map.of("zh", titles.of(type, Language.CHINESE), "en", titles.of(type, Language.ENGLISH)));
        described.put("roles", type.rolesOffered());
        described.put(
                "fields",
                type.fields().stream().map(CatalogueEndpoint::described).toList());
        return described;
    }

    private static Map<String, Object> described(Field field) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (!field.name().isEmpty()) {
            described.put("name", field.name());
        }
        described.put("type", field.kind().name().toLowerCase(Locale.ROOT));
        described.put("required", field.required());
        if (field.created()) {
            described.put("created", true);
        }
        described.putAll(field.constraints());
        if (!field.values().isEmpty()) {
            described.put("values", field.values());
        }
        if (field.items() != null) {
            described.put("items", described(field.items()));
        }
        if (!field.fields().isEmpty()) {
            described.put(
                    "fields",
                    field.fields().stream().map(CatalogueEndpoint::described).toList());
        }
        return described;
    }
}
