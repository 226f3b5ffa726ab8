package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.PersonalData;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Views;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows and facts as they are answered to an actor. */
final class Render {
    private final Views views;
    private final Docs docs;
    private final Revealing revealing;

    Render(Views views, Docs docs, PersonalData personalData) {
        this.views = views;
        this.docs = docs;
        this.revealing = new Revealing(personalData);
    }

    /** The row's own components, with {@code key} and {@code position}. */
    ObjectNode row(Actor actor, String view, FoundRow row) {
        ObjectNode flat = row(actor, view, row.key(), row.doc(), row.position());
        if (row.parkedFrom() != null) {
            flat.put("parkedFrom", row.parkedFrom());
        }
        return flat;
    }

    ObjectNode row(Actor actor, String view, String key, String doc, long position) {
        ObjectNode flat = (ObjectNode) revealed(actor, view, doc);
        return flat.put("key", key).put("position", position);
    }

    private JsonNode revealed(Actor actor, String view, String doc) {
        JsonNode row = docs.tree(doc);
        return revealing.to(
                actor, actor.seesPersonalData() ? row : views.get(view).kept().from(row));
    }

    /** Whether a row is seen from within this reach: it lies there, or names a unit that does. */
    boolean isWithin(Reach reach, List<String> units, String doc) {
        return reach.covers(units) || reach.coversOne(docs.otherUnits(doc));
    }

    /** A part of a row. */
    JsonNode part(Actor actor, @Nullable JsonNode part) {
        return part == null ? NullNode.instance : revealing.to(actor, part);
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

    /** What two generations of a view say of the rows that differ. */
    JsonNode differences(Actor actor, String view, String differences) {
        JsonNode list = docs.tree(differences);
        for (JsonNode difference : list) {
            reveal(actor, view, (ObjectNode) difference, "live");
            reveal(actor, view, (ObjectNode) difference, "rebuilt");
        }
        return list;
    }

    private void reveal(Actor actor, String view, ObjectNode difference, String generation) {
        JsonNode doc = difference.get(generation);
        if (doc != null && doc.isString()) {
            if (hides(actor, doc.asString())) {
                difference.remove(generation);
                return;
            }
            difference.set(generation, revealed(actor, view, doc.asString()));
        }
    }

    /** What happened, when, who recorded it and on what grounds. */
    ObjectNode fact(Actor actor, Fact fact) {
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
        line.put("reason", revealing.words(actor, fact.provenance().reason()));
        line.set("evidence", docs.tree((Object) fact.provenance().evidence()));
        line.set("event", revealing.to(actor, docs.tree((Object) fact.event())));
        return line;
    }
}
