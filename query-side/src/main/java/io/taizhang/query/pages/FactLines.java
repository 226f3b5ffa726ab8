package io.taizhang.query.pages;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes lines of facts, with thumbnails of those documents that are pictures. */
@Component
public class FactLines {
    private final Pictures pictures;

    FactLines(Pictures pictures) {
        this.pictures = pictures;
    }

    /** @param facts as they are told to the reader; the lines are in the same order */
    public List<FactLine> of(List<ObjectNode> facts, Words words) {
        Set<String> seen = pictures.among(facts.stream()
                .flatMap(fact -> fact.path("evidence").valueStream())
                .map(document -> document.path("sha256"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList());
        return facts.stream().map(fact -> FactLine.of(fact, words, seen)).toList();
    }

    public FactLine of(ObjectNode fact, Words words) {
        return of(List.of(fact), words).getFirst();
    }
}
