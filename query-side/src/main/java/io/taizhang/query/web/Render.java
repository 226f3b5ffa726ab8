package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.PersonalLooks;
import io.taizhang.query.engine.Changes.Change;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.Kept;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows and facts as they are answered to an actor. What belongs to one answer is best rendered at once: it is one look. */
final class Render {
    private final Views views;
    private final Docs docs;
    private final Revealing revealing;
    private final Supplier<Occasion> occasion;

    Render(Views views, Docs docs, PersonalLooks looks) {
        this(views, docs, new Revealing(looks), Occasion::current);
    }

    private Render(Views views, Docs docs, Revealing revealing, Supplier<Occasion> occasion) {
        this.views = views;
        this.docs = docs;
        this.revealing = revealing;
        this.occasion = occasion;
    }

    /** For what is answered on another occasion than the request that the thread is at. */
    Render on(Occasion another) {
        return new Render(views, docs, revealing, () -> another);
    }

    private List<JsonNode> revealed(Actor actor, List<? extends JsonNode> nodes) {
        return revealing.to(actor, occasion.get(), nodes);
    }

    /** Each row's own components, with {@code key} and {@code position}. */
    List<ObjectNode> rows(Actor actor, String view, List<FoundRow> rows) {
        List<JsonNode> docsOfRows = revealed(
                actor, rows.stream().map(row -> toldTo(actor, view, row.doc())).toList());
        List<ObjectNode> flat = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FoundRow row = rows.get(i);
            ObjectNode one = flat(docsOfRows.get(i), row.key(), row.position());
            if (row.parkedFrom() != null) {
                one.put("parkedFrom", row.parkedFrom());
            }
            flat.add(one);
        }
        return flat;
    }

    ObjectNode row(Actor actor, String view, FoundRow row) {
        return rows(actor, view, List.of(row)).getFirst();
    }

    /** @param changes that left a row each */
    List<ObjectNode> changes(Actor actor, String view, List<Change> changes) {
        return rows(
                actor,
                view,
                changes.stream()
                        .map(change -> new FoundRow(
                                change.key(),
                                Objects.requireNonNull(change.doc()),
                                change.position(),
                                change.units(),
                                null))
                        .toList());
    }

    /** Still sealed, and without what is for insiders where the actor is none. */
    private JsonNode toldTo(Actor actor, String view, String doc) {
        JsonNode row = docs.tree(doc);
        return actor.seesPersonalData() ? row : views.get(view).kept().from(row);
    }

    private static ObjectNode flat(JsonNode doc, String key, long position) {
        return ((ObjectNode) doc).put("key", key).put("position", position);
    }

    /** Whether a row is seen from within this reach: it lies there, or names a unit that does. */
    boolean isWithin(Reach reach, List<String> units, String doc) {
        return reach.covers(units) || reach.coversOne(docs.otherUnits(doc));
    }

    /** Parts of rows: null where there is none. */
    List<JsonNode> parts(Actor actor, List<? extends @Nullable JsonNode> parts) {
        List<JsonNode> present = new ArrayList<>();
        parts.forEach(part -> present.add(part == null ? NullNode.instance : part));
        return revealed(actor, present);
    }

    /** Whether a row is for the eyes of the office only, and not for this actor's. */
    boolean hides(Actor actor, String doc) {
        return !actor.seesPersonalData() && docs.tree(doc).path("internal").booleanValue(false);
    }

    /** Whether rows such as this one are hidden from this actor at times. */
    boolean mayHide(Actor actor, String doc) {
        return !actor.seesPersonalData() && docs.tree(doc).has("internal");
    }

    /** Whether a row is hidden and was so from its beginning: it is not even said to be gone. */
    boolean neverShowed(Actor actor, String doc) {
        return hides(actor, doc) && !docs.tree(doc).path("published").booleanValue(false);
    }

    /** What is left to say of a row that is gone. */
    String removed(String key, long position) {
        ObjectNode gone = (ObjectNode) docs.tree("{}");
        return gone.put("key", key).put("position", position).toString();
    }

    /**
     * How two generations of a view compare; of rows, and of parts of rows, that are not for this actor, only that they
     * differ.
     */
    JsonNode verdict(Actor actor, String view, String verdict) {
        JsonNode told = docs.tree(verdict);
        if (!actor.seesPersonalData()) {
            told.path("rows").forEach(row -> keep(views.get(view).kept(), (ObjectNode) row));
        }
        return revealed(actor, List.of(told)).getFirst();
    }

    private static void keep(Kept kept, ObjectNode row) {
        if (row.path("internal").booleanValue(false)) {
            row.remove("components");
        } else if (row.get("components") instanceof ArrayNode components) {
            components.removeIf(
                    component -> kept.touchesPath(component.path("path").asString()));
        }
    }

    /** What happened, when, who recorded it and on what grounds; and whose values are sealed in it, by the ids of these. */
    List<ObjectNode> facts(Actor actor, List<Fact> facts) {
        List<JsonNode> events =
                facts.stream().map(fact -> docs.tree((Object) fact.event())).toList();
        List<ObjectNode> lines = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            lines.add(line(actor, facts.get(i), Revealing.subjectsIn(events.get(i))));
        }
        List<JsonNode> opened = revealed(actor, events);
        for (int i = 0; i < facts.size(); i++) {
            lines.get(i).set("event", opened.get(i));
        }
        return lines;
    }

    ObjectNode fact(Actor actor, Fact fact) {
        return facts(actor, List.of(fact)).getFirst();
    }

    private ObjectNode line(Actor actor, Fact fact, Set<String> persons) {
        ObjectNode line = (ObjectNode) docs.tree("{}");
        line.put("position", fact.position());
        line.put("eventId", fact.eventId().toString());
        line.put("stream", fact.stream());
        line.put("sequence", fact.sequence());
        line.put("type", fact.type());
        line.put("revision", fact.revision());
        line.put("recordedAt", fact.recordedAt().toString());
        line.put("occurredAt", fact.occurredAt().toString());
        line.put("actorId", fact.provenance().actorId());
        line.put("role", fact.provenance().role().name());
        line.put("actorUnitId", fact.provenance().actorUnitId());
        line.put("unitPath", fact.unitPath());
        line.put("commandId", fact.provenance().commandId().toString());
        line.put("correlationId", fact.provenance().correlationId().toString());
        line.put("causationId", fact.provenance().causationId().toString());
        line.put("reason", Revealing.words(actor, fact.provenance().reason()));
        line.set("evidence", docs.tree((Object) fact.provenance().evidence()));
        if (!persons.isEmpty()) {
            ArrayNode names = line.putArray("persons");
            persons.forEach(names::add);
        }
        return line;
    }
}
