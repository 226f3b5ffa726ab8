package io.taizhang.command.organisation;

import io.taizhang.api.organisation.OrganisationEvent;
import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.testing.FakeScope;
import io.taizhang.command.testing.Given;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An office for tests: {@code demo} above {@code xinhualu} and {@code jichenglu}, {@code tongxin} below xinhualu. */
record Office(FakeScope scope) {

    Office() {
        this(FakeScope.of(
                Map.of(
                        "demo", "demo",
                        "xinhualu", "demo/xinhualu",
                        "jichenglu", "demo/jichenglu",
                        "tongxin", "demo/xinhualu/tongxin"),
                Set.of()));
    }

    Given<UnitTree> empty() {
        return Given.of(UnitTree.class, scope);
    }

    Given<UnitTree> standing() {
        return empty().facts(
                        unit("demo", null, UnitKind.DISTRICT),
                        unit("xinhualu", "demo", UnitKind.SUBDISTRICT),
                        unit("jichenglu", "demo", UnitKind.SUBDISTRICT),
                        unit("tongxin", "xinhualu", UnitKind.COMMUNITY));
    }

    Given<UnitTree> withoutTongxin() {
        return standing().facts(closed());
    }

    static OrganisationEvent closed() {
        return new UnitClosed("tongxin", UnitKind.COMMUNITY);
    }

    static OrganisationEvent unit(String unitId, @Nullable String parentId, UnitKind kind) {
        return new UnitRegistered(unitId, parentId, kind, unitId, null, null, null, List.of());
    }

    /** The path that the facts of the command carry: the last one it entered. */
    String pathOfTheFacts() {
        return scope.entered().getLast();
    }
}
