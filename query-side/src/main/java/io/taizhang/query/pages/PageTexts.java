package io.taizhang.query.pages;

import io.taizhang.api.Context;
import io.taizhang.api.Role;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.organisation.Qualifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The texts that a page's scripts need: they are written into the page, in its language. */
final class PageTexts {
    private static final List<String> OWN = List.of(
            "overview.title",
            "tasks.of",
            "tasks.overdue",
            "tasks.overdue.days",
            "tasks.today",
            "tasks.days",
            "tasks.verified",
            "tasks.waiting",
            "tasks.more",
            "letter.inForce",
            "letter.waiting",
            "flags.until",
            "flags.unpublished",
            "flags.more",
            "facts.late",
            "facts.by",
            "facts.number",
            "published.source",
            "published.differs",
            "edge.connecting",
            "edge.live",
            "edge.lost",
            "edge.position",
            "edge.updated",
            "edge.refused",
            "edge.failed");

    List<String> keys() {
        return Stream.of(
                        OWN.stream(),
                        Arrays.stream(Role.values()).map(role -> "role." + role),
                        Arrays.stream(Colour.values()).map(colour -> "flag." + colour),
                        Arrays.stream(Qualifier.values()).map(qualifier -> "published." + qualifier),
                        Arrays.stream(Context.values()).flatMap(PageTexts::facts))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<String> facts(Context context) {
        return context.events().stream().map(event -> "fact." + context.label() + "." + event.getSimpleName());
    }
}
