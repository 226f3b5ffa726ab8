package io.taizhang.benchmarks.views;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourBasis;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.HonourEvent.CandidateNominated;
import io.taizhang.api.honour.HonourEvent.CandidateReviewed;
import io.taizhang.api.honour.HonourEvent.CandidatesAnnounced;
import io.taizhang.api.honour.HonourEvent.HonourConferred;
import io.taizhang.api.honour.HonourEvent.HonourRegistered;
import io.taizhang.api.honour.HonourEvent.NoticeWindowClosed;
import io.taizhang.api.honour.HonourEvent.RoundOpened;
import io.taizhang.api.honour.Nominee;
import io.taizhang.api.honour.ProgrammeTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A round of honours for people, of whom one is honoured. */
record HonourFacts(Affair affair) {
    private static final int CANDIDATES = 3;
    private static final ProgrammeTerms TERMS = new ProgrammeTerms(
            CandidateKind.PERSON,
            HonourCadence.QUARTERLY,
            1,
            List.of(),
            new HonourBasis("示例市文明委", "示文明〔2018〕9号", null));

    private Instant at(int days) {
        return affair.begins(60).plus(Duration.ofDays(days));
    }

    private String round() {
        return "honours-" + affair.number();
    }

    private Nominee nominee(int candidate) {
        String person = "person/p%d-%d".formatted(affair.number(), candidate);
        return new Nominee(CandidateKind.PERSON, person, null, affair.sealed(person));
    }

    List<Recorded> facts() {
        List<Recorded> facts = new ArrayList<>();
        facts.add(round(
                0,
                People.APPROVER,
                new RoundOpened(round(), "programme-1", affair.subdistrict(), "身边好人", "2021-Q1", TERMS)));
        for (int candidate = 1; candidate <= CANDIDATES; candidate++) {
            facts.add(round(
                    1,
                    affair.official(),
                    new CandidateNominated(
                            round(), candidate, nominee(candidate), affair.sealed("reason/" + round()), false)));
            facts.add(round(5, People.INSPECTOR, new CandidateReviewed(round(), candidate, 10 - candidate, 11)));
        }
        facts.add(round(6, affair.official(), new CandidatesAnnounced(round(), List.of(1), 7, at(17))));
        facts.add(round(17, Actor.SYSTEM, new NoticeWindowClosed(round())));
        String honour = "honour-" + affair.number();
        facts.add(round(18, People.APPROVER, new HonourRegistered(round(), honour, 1)));
        facts.add(affair.inSubdistrict(
                "honour/" + honour,
                People.APPROVER,
                at(18),
                new HonourConferred(
                        honour, round(), "programme-1", affair.subdistrict(), "身边好人", "2021-Q1", 2021, nominee(1))));
        return facts;
    }

    private Recorded round(int days, Actor actor, LedgerEvent event) {
        return affair.inSubdistrict("honour-round/" + round(), actor, at(days), event);
    }
}
