package io.taizhang.benchmarks.views;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.Criterion;
import io.taizhang.api.flag.CriterionScore;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagRegistered;
import io.taizhang.api.flag.FlagEvent.MerchantNominated;
import io.taizhang.api.flag.FlagEvent.MerchantScored;
import io.taizhang.api.flag.FlagEvent.ObjectionWindowClosed;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.api.flag.FlagEvent.RoundOpened;
import io.taizhang.api.flag.FlagEvent.ScoringClosed;
import io.taizhang.api.flag.FlagEvent.ShortlistAnnounced;
import io.taizhang.api.flag.LegalBasis;
import io.taizhang.api.flag.LegalLevel;
import io.taizhang.api.flag.SchemeTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A round of the subdistrict's red flags among the affair's merchants, of whom the first wins. */
record FlagFacts(Affair affair) {
    private static final SchemeTerms TERMS = new SchemeTerms(
            new LegalBasis("示例市人大常委会", "示例〔2018〕3号", LegalLevel.REGULATION, null),
            List.of(new Criterion("clean", "整洁", 60), new Criterion("order", "守序", 40)),
            90,
            40,
            90,
            30,
            7,
            5,
            15);
    private static final int POINTS = 95;

    private Instant at(int days) {
        return affair.begins(50).plus(Duration.ofDays(days));
    }

    List<Recorded> facts() {
        String round = "round-" + affair.number();
        String flag = "flag-" + affair.number();
        String winner = affair.merchant(0);
        List<Recorded> facts = new ArrayList<>();
        facts.add(round(
                0,
                People.APPROVER,
                new RoundOpened(round, "scheme-1", affair.subdistrict(), "流动红旗", "2021-03", TERMS)));
        for (int which = 0; which < Registered.MERCHANTS; which++) {
            String merchant = affair.merchant(which);
            int points = POINTS - 10 * which;
            facts.add(round(1, affair.official(), new MerchantNominated(round, merchant)));
            facts.add(round(
                    2,
                    People.INSPECTOR,
                    new MerchantScored(
                            round,
                            merchant,
                            List.of(new CriterionScore("clean", points - 40), new CriterionScore("order", 40)),
                            points)));
        }
        facts.add(round(3, affair.official(), new ScoringClosed(round, Registered.MERCHANTS, Registered.MERCHANTS)));
        facts.add(round(4, affair.official(), new ShortlistAnnounced(round, List.of(winner), 7, at(15))));
        facts.add(round(15, Actor.SYSTEM, new ObjectionWindowClosed(round)));
        facts.add(round(16, People.APPROVER, new FlagRegistered(round, flag, winner, Colour.RED)));
        facts.add(flag(
                16,
                new RedFlagAwarded(
                        flag,
                        round,
                        "scheme-1",
                        affair.subdistrict(),
                        winner,
                        "2021-03",
                        POINTS,
                        List.of(People.INSPECTOR.id()),
                        90,
                        at(106))));
        facts.add(flag(106, new FlagExpired(flag, winner, Colour.RED)));
        return facts;
    }

    private Recorded round(int days, Actor actor, LedgerEvent event) {
        return affair.inSubdistrict("round/round-" + affair.number(), actor, at(days), event);
    }

    private Recorded flag(int days, LedgerEvent event) {
        return affair.inSubdistrict("flag/flag-" + affair.number(), People.APPROVER, at(days), event);
    }
}
