package io.taizhang.command.web;

import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.catalogue.CommandType;
import io.taizhang.command.catalogue.Field;
import io.taizhang.command.catalogue.FieldTexts;
import io.taizhang.command.catalogue.Titles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells which commands there are, and what a type of problem means. */
final class CatalogueEndpoint {
    private final Catalogue catalogue;
    private final Titles titles;
    private final FieldTexts fieldTexts = new FieldTexts();
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
                type.fields().stream().map(field -> described(type, field)).toList());
        return described;
    }

    private static Map<String, String> inBoth(Function<Language, String> text) {
        return Map.of("zh", text.apply(Language.CHINESE), "en", text.apply(Language.ENGLISH));
    }

    private Map<String, Object> described(CommandType type, Field field) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (!field.name().isEmpty()) {
            described.put("name", field.name());
            described.put("label", inBoth(language -> fieldTexts.label(type, field, language)));
            fieldTexts
                    .rule(type, field, Language.CHINESE)
                    .ifPresent(rule -> described.put(
                            "rule",
                            inBoth(language ->
                                    fieldTexts.rule(type, field, language).orElse(rule))));
            type.thingNamedBy(field).ifPresent(thing -> described.put("names", thing));
        }
        described.put("type", field.kind().name().toLowerCase(Locale.ROOT));
        described.put("required", field.required());
        if (field.created()) {
            described.put("created", true);
        }
        described.putAll(field.constraints());
        if (!field.values().isEmpty()) {
            described.put("values", field.values());
            Map<String, Object> words = new LinkedHashMap<>();
            field.values()
                    .forEach(value -> words.put(value, inBoth(language -> fieldTexts.word(field, value, language))));
            described.put("words", words);
        }
        if (field.items() != null) {
            described.put("items", described(type, field.items()));
        }
        if (!field.fields().isEmpty()) {
            described.put(
                    "fields",
                    field.fields().stream().map(one -> described(type, one)).toList());
        }
        return described;
    }
}
