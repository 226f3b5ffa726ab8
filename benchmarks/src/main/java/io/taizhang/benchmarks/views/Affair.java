package io.taizhang.benchmarks.views;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What goes on in a community while one of its projects lasts, in all contexts but renovation and fund: the number of the
 * project is that of the affair. About ninety facts, most of them of cases.
 *
 * @param sealing seals what is personal for the subject of that id
 */
record Affair(int number, Function<String, Sealed> sealing) {
    private static final Instant FIRST = Instant.parse("2019-01-01T02:00:00Z");
    private static final int DAYS = 1_500;
    private static final int CASES = 6;
    private static final int ACTIVITIES = 3;
    /** One in so many has a round of flags, a round of honours, or a contract. */
    private static final int SELDOM = 8;

    List<Recorded> facts() {
        List<Recorded> facts = new ArrayList<>(Registered.in(this));
        for (int one = 0; one < CASES; one++) {
            facts.addAll(new CaseFacts(this, one).facts());
        }
        facts.addAll(new InspectionFacts(this).facts());
        for (int one = 0; one < ACTIVITIES; one++) {
            facts.addAll(new ActivityFacts(this, one).facts());
        }
        facts.addAll(new TaskFacts(this).facts());
        switch (number % SELDOM) {
            case 0 -> facts.addAll(new FlagFacts(this).facts());
            case 1 -> facts.addAll(new HonourFacts(this).facts());
            case 2 -> facts.addAll(new ServiceFacts(this).facts());
            default -> {}
        }
        return facts;
    }

    /** Begins each kind of its facts on a day of its own. */
    Instant begins(int offset) {
        return FIRST.plus(Duration.ofDays((number + 7L * offset) % DAYS)).plusSeconds(60L * (number % 400));
    }

    String unit() {
        return Town.unit(number);
    }

    String subdistrict() {
        return Town.subdistrict(number);
    }

    String place() {
        return "place-" + number;
    }

    String merchant(int which) {
        return "m%d-%d".formatted(number, which);
    }

    Recorded inCommunity(String stream, Actor actor, Instant at, LedgerEvent event) {
        return new Recorded(stream, Town.path(number), actor, at, event);
    }

    Recorded inSubdistrict(String stream, Actor actor, Instant at, LedgerEvent event) {
        return new Recorded(stream, Town.TOP + "/" + subdistrict(), actor, at, event);
    }

    Actor official() {
        return People.official(number);
    }

    Sealed sealed(String subjectId) {
        return sealing.apply(subjectId);
    }

    /** As long as a sealed name or sentence is; no key opens it. */
    static Sealed likeSealed(String subjectId) {
        return new Sealed(subjectId, "AdoQx3T1" + "k9Fj2LmZ".repeat(9) + "==");
    }
}
