package io.taizhang.query.honour;

import io.taizhang.api.honour.HonourEvent;
import io.taizhang.api.honour.HonourEvent.CandidateNominated;
import io.taizhang.api.honour.HonourEvent.CandidateReviewed;
import io.taizhang.api.honour.HonourEvent.CandidatesAnnounced;
import io.taizhang.api.honour.HonourEvent.HonourRegistered;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsConferred;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsTakenBack;
import io.taizhang.api.honour.HonourEvent.NoticeWindowClosed;
import io.taizhang.api.honour.HonourEvent.ObjectionFiled;
import io.taizhang.api.honour.HonourEvent.ObjectionResolved;
import io.taizhang.api.honour.HonourEvent.RoundOpened;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each round: who is nominated, with what votes, and what came of it. */
final class HonourRounds extends PerThing<RoundRow> {

    HonourRounds() {
        super(
                "honour-round",
                "honour-round",
                new Title("评选届次", "Rounds of honours"),
                RoundRow.class,
                Set.of(
                        RoundOpened.class,
                        CandidateNominated.class,
                        CandidateReviewed.class,
                        CandidatesAnnounced.class,
                        ObjectionFiled.class,
                        ObjectionResolved.class,
                        NoticeWindowClosed.class,
                        HonourRegistered.class,
                        HouseholdStarsConferred.class,
                        HouseholdStarsTakenBack.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("programmeId", "period", "windowClosed", "openObjections");
    }

    @Override
    public RoundRow apply(String key, @Nullable RoundRow row, Fact fact) {
        if (fact.event() instanceof RoundOpened it) {
            return new RoundRow(
                    key,
                    it.programmeId(),
                    fact.unitPath(),
                    it.title(),
                    it.period(),
                    it.terms().quota(),
                    List.of(),
                    null,
                    false,
                    0,
                    0,
                    0,
                    true);
        }
        return after(standing(row, fact), (HonourEvent) fact.event(), fact).under(fact.unitPath());
    }

    private RoundRow after(RoundRow round, HonourEvent event, Fact fact) {
        return switch (event) {
            case CandidateNominated it ->
                round.nominated(BallotLine.nominated(it.candidateNo(), it.nominee(), it.self()));
            case CandidateReviewed it ->
                round.with(it.candidateNo(), line -> line.reviewed(it.votesFor(), it.votesTotal()));
            case CandidatesAnnounced it -> round.announced(it.candidateNos(), it.windowEndsAt());
            case ObjectionFiled it ->
                round.with(it.candidateNo(), line -> line.objected(false)).objected(1);
            case ObjectionResolved it ->
                round.with(it.candidateNo(), line -> line.objected(it.upheld())).objected(-1);
            case NoticeWindowClosed _ -> round.closed();
            case HonourRegistered it ->
                round.with(it.candidateNo(), line -> line.conferred(it.honourId()))
                        .oneMoreHonour();
            case HouseholdStarsConferred it -> round.starred(it.households().size());
            case HouseholdStarsTakenBack it -> round.starred(-it.households().size());
            default -> throw unexpected(fact);
        };
    }
}
