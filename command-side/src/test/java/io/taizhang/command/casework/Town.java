package io.taizhang.command.casework;

import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.PolicyInForce;
import io.taizhang.api.casework.ServiceClocks;
import io.taizhang.command.Documents;
import io.taizhang.command.Scope;
import io.taizhang.command.StoredDocument;
import io.taizhang.command.casework.Cases.KnownCase;
import io.taizhang.command.casework.Departments.KnownDepartment;
import io.taizhang.command.organisation.Places;
import io.taizhang.command.organisation.Places.KnownPlace;
import io.taizhang.command.testing.FakeScope;
import io.taizhang.command.testing.IssuedBuilder;
import io.taizhang.command.testing.LabelledSeals;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The office {@code xinhualu} with its departments {@code d1} and {@code d2}, the closed {@code d9}, its neighbour
 * {@code jichenglu}; it promises 5, 1 and 10 minutes and 24 hours.
 */
final class Town {
    static final String PHOTO = "ab".repeat(32);
    static final String CODE = "cd".repeat(32);
    static final Instant TAKEN = time("2021-03-01T08:59:00+08:00");
    static final CaseCategory STALLS = new CaseCategory("stalls", "占道经营", "占用道路经营的", 24);
    static final CaseCategory LAMPS = new CaseCategory("lamps", "路灯不亮", "照明设施损坏的", 48);
    static final ServiceClocks CLOCKS = new ServiceClocks(300, 60, 600);
    static final PolicyInForce POLICY = new PolicyInForce("xinhualu", 2, CLOCKS, List.of(STALLS, LAMPS));

    private static final Map<String, String> PATHS = Map.of(
            "demo", "demo",
            "xinhualu", "demo/xinhualu",
            "d1", "demo/xinhualu/d1",
            "d2", "demo/xinhualu/d2",
            "d9", "demo/xinhualu/d9",
            "jichenglu", "demo/jichenglu");

    private Town() {}

    static Scope scope() {
        return FakeScope.of(PATHS, Set.of("d9"));
    }

    /** What handlers ask besides the scope. */
    static Object[] ports() {
        Policies policies = (units, at) -> units.contains("xinhualu") && !at.isBefore(time("2021-01-01T00:00:00+08:00"))
                ? Optional.of(POLICY)
                : Optional.empty();
        Departments departments = unitId -> Optional.ofNullable(PATHS.get(unitId))
                .map(path -> new KnownDepartment(List.of(path.split("/")), !unitId.equals("d9")));
        Documents documents = sha256 -> sha256.equals(PHOTO)
                ? Optional.of(new StoredDocument(PHOTO, "image/jpeg", 1_000, TAKEN))
                : Optional.empty();
        return new Object[] {policies, departments, documents, places(), cases(), new LabelledSeals()};
    }

    private static Places places() {
        Map<String, KnownPlace> known = Map.of(
                "road", place("xinhualu", true), "closed", place("xinhualu", false), "far", place("jichenglu", true));
        return placeId -> Optional.ofNullable(known.get(placeId));
    }

    private static KnownPlace place(String unitId, boolean open) {
        return new KnownPlace(List.of("demo", unitId), open, time("2021-02-01T09:00:00+08:00"));
    }

    private static Cases cases() {
        Instant before = time("2021-03-01T08:00:00+08:00");
        Map<String, KnownCase> known = Map.of(
                "earlier", new KnownCase("xinhualu", false, before),
                "declined", new KnownCase("xinhualu", true, before),
                "neighbour", new KnownCase("jichenglu", false, before),
                "later", new KnownCase("xinhualu", false, time("2021-03-01T09:00:00.000001+08:00")));
        return caseId -> Optional.ofNullable(known.get(caseId));
    }

    /** A step taken and handed in at a time of 1 March 2021, {@code 09:04:59}. */
    static IssuedBuilder at(String account, String timeOfDay) {
        return typed(account, timeOfDay, timeOfDay);
    }

    /** A step handed in later than it was taken. */
    static IssuedBuilder typed(String account, String taken, String handedIn) {
        return IssuedBuilder.issued()
                .by(account)
                .at("2021-03-01T" + taken + "+08:00")
                .enteredAt("2021-03-01T" + handedIn + "+08:00");
    }

    static Instant clock(String timeOfDay) {
        return time("2021-03-01T" + timeOfDay + "+08:00");
    }

    static Instant time(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
