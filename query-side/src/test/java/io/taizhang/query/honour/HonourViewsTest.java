package io.taizhang.query.honour;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Sealed;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourBasis;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.HonourEvent.CandidateNominated;
import io.taizhang.api.honour.HonourEvent.CandidateReviewed;
import io.taizhang.api.honour.HonourEvent.CandidatesAnnounced;
import io.taizhang.api.honour.HonourEvent.HonourConferred;
import io.taizhang.api.honour.HonourEvent.HonourRecommended;
import io.taizhang.api.honour.HonourEvent.HonourRegistered;
import io.taizhang.api.honour.HonourEvent.HonourRevoked;
import io.taizhang.api.honour.HonourEvent.NoticeWindowClosed;
import io.taizhang.api.honour.HonourEvent.ObjectionFiled;
import io.taizhang.api.honour.HonourEvent.ObjectionResolved;
import io.taizhang.api.honour.HonourEvent.PastHonourRecorded;
import io.taizhang.api.honour.HonourEvent.ProgrammeDefined;
import io.taizhang.api.honour.HonourEvent.RoundOpened;
import io.taizhang.api.honour.HonourEvent.RoundRegistered;
import io.taizhang.api.honour.Nominee;
import io.taizhang.api.honour.ProgrammeTerms;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HonourViewsTest {
    private static final Sealed NAME = new Sealed("person/a", "c2VhbGVk");
    private static final Nominee PERSON = new Nominee(CandidateKind.PERSON, "person/a", null, NAME);
    private static final Nominee MERCHANT = new Nominee(CandidateKind.MERCHANT, "merchant/m1", "示例商户01", null);
    private static final HonourConferred CONFERRED = conferred("h1", "p1", 2021, PERSON);
    private static final PastHonourRecorded PAST =
            new PastHonourRecorded("h2", "p1", "xinhualu", "最美新华人", "2019", 2019, PERSON, "示例纸质台账");
    private static final HonourRevoked REVOKED = new HonourRevoked(
            "h1", "p1", CandidateKind.PERSON, "person/a", 2021, NAME, Instant.parse("2023-03-02T16:00:00Z"));

    @Test
    void whoWasHonouredIsOnTheRollWithItsNameSealed() {
        RollRow row = roll(fact(CONFERRED).occurred("2021-03-10")).row("h1");

        assertThat(row.personalName()).isEqualTo(NAME);
        assertThat(row.name()).isNull();
        assertThat(row.conferredOn()).isEqualTo("2021-03-10");
        assertThat(row.historical()).isFalse();
        assertThat(row.internal()).isFalse();
    }

    @Test
    void aMerchantIsOnTheRollByItsName() {
        assertThat(roll(fact(conferred("h1", "p1", 2021, MERCHANT))).row("h1").name())
                .isEqualTo("示例商户01");
    }

    @Test
    void historyIsMarked() {
        RollRow row = roll(fact(PAST)).row("h2");

        assertThat(row.historical()).isTrue();
        assertThat(row.roundId()).isNull();
        assertThat(row.year()).isEqualTo(2019);
    }

    @Test
    void aRecommendationIsNoted() {
        RollRow row = roll(fact(CONFERRED), fact(new HonourRecommended("h1", "p1", "demo")))
                .row("h1");

        assertThat(row.recommended()).isTrue();
        assertThat(row.recommendedToUnitIds()).containsExactly("demo");
    }

    @Test
    void aRevokedHonourIsForTheOfficeAtOnceAndThoseWhoSawItAreTold() {
        RollRow row =
                roll(fact(CONFERRED), fact(REVOKED).occurred("2021-06-01")).row("h1");

        assertThat(row.state()).isEqualTo(HonourState.REVOKED);
        assertThat(row.internal()).isTrue();
        assertThat(row.published()).isTrue();
        assertThat(row.revokedOn()).isEqualTo("2021-06-01");
    }

    @Test
    void aProgrammeIsKnownByWhatItPromisesAndItsLatestRound() {
        HonourBasis basis = new HonourBasis("示例机关", "示例〔2021〕1号", null);
        ProgrammeTerms terms = new ProgrammeTerms(CandidateKind.PERSON, HonourCadence.QUARTERLY, 3, List.of(), basis);

        ProgrammeRow row = Rows.of(
                        new HonourProgrammes(),
                        fact(new ProgrammeDefined("p1", "xinhualu", "道德模范", terms))
                                .occurred("2021-01-12"),
                        fact(new RoundRegistered("p1", "p1-2021-Q3", "2021-Q3")),
                        fact(new RoundRegistered("p1", "p1-2021-Q1", "2021-Q1")))
                .row("p1");

        assertThat(row.definedOn()).isEqualTo("2021-01-12");
        assertThat(row.authorityBasis()).isEqualTo(basis);
        assertThat(row.quota()).isEqualTo(3);
        assertThat(row.rounds()).isEqualTo(2);
        assertThat(row.lastPeriod()).isEqualTo("2021-Q3");
    }

    @Test
    void honoursAreCountedByUnitProgrammeAndYear() {
        Rows<YearRow> rows = Rows.of(
                new HonoursByYear(),
                fact(CONFERRED).in("demo/xinhualu/c1"),
                fact(conferred("h3", "p1", 2021, PERSON)),
                fact(conferred("h4", "p2", 2021, MERCHANT)),
                fact(PAST));

        assertThat(rows.row("xinhualu/p1/2021").honoured()).isEqualTo(2);
        assertThat(rows.row("c1/p1/2021").honoured()).isEqualTo(1);
        assertThat(rows.row("demo/p2/2021").kind()).isEqualTo(CandidateKind.MERCHANT);
        assertThat(rows.row("xinhualu/p1/2019").historical()).isEqualTo(1);
        assertThat(rows.row("c1/p1/2021").unitPath()).isEqualTo("demo/xinhualu/c1");
    }

    @Test
    void whatWasRevokedIsNotCounted() {
        YearRow row =
                Rows.of(new HonoursByYear(), fact(CONFERRED), fact(REVOKED)).row("xinhualu/p1/2021");

        assertThat(row.honoured()).isZero();
    }

    @Test
    void aRoundShowsWhoIsInItAndWhatCameOfIt() {
        Instant ends = Instant.parse("2021-03-09T16:00:00Z");
        Rows<RoundRow> rows = Rows.of(
                new HonourRounds(),
                fact(new RoundOpened("p1-2021", "p1", "xinhualu", "最美新华人", "2021", terms())),
                fact(new CandidateNominated("p1-2021", 1, PERSON, NAME, true)),
                fact(new CandidateNominated("p1-2021", 2, PERSON, NAME, false)),
                fact(new CandidateReviewed("p1-2021", 1, 6, 9)),
                fact(new CandidatesAnnounced("p1-2021", List.of(1), 5, ends)),
                fact(new ObjectionFiled("p1-2021", "o1", 1, ends, NAME)));
        assertThat(rows.row("p1-2021").openObjections()).isEqualTo(1);
        assertThat(rows.row("p1-2021").internal()).isTrue();

        RoundRow row = rows.and(
                        fact(new ObjectionResolved("p1-2021", "o1", 1, false, NAME)),
                        fact(new NoticeWindowClosed("p1-2021")),
                        fact(new HonourRegistered("p1-2021", "h1", 1)))
                .row("p1-2021");

        assertThat(row.openObjections()).isZero();
        assertThat(row.windowClosed()).isTrue();
        assertThat(row.honours()).isEqualTo(1);
        BallotLine first = row.candidates().getFirst();
        assertThat(first.votesFor()).isEqualTo(6);
        assertThat(first.honourId()).isEqualTo("h1");
        assertThat(first.objected()).isTrue();
        assertThat(first.out()).isFalse();
        assertThat(row.candidates().getLast().announced()).isFalse();
    }

    @Test
    void aCandidateAgainstWhomAnObjectionIsUpheldIsOut() {
        RoundRow row = Rows.of(
                        new HonourRounds(),
                        fact(new RoundOpened("p1-2021", "p1", "xinhualu", "最美新华人", "2021", terms())),
                        fact(new CandidateNominated("p1-2021", 1, PERSON, NAME, true)),
                        fact(new ObjectionResolved("p1-2021", "o1", 1, true, NAME)))
                .row("p1-2021");

        assertThat(row.candidates().getFirst().out()).isTrue();
    }

    @Test
    void theOverviewCountsWhatStands() {
        HonourPart part = new HonourPart();
        HonourFigures figures = HonourFigures.NONE;
        for (Facts told : List.of(
                fact(CONFERRED),
                fact(conferred("h4", "p2", 2021, MERCHANT)),
                fact(PAST),
                fact(new HonourRecommended("h4", "p2", "demo")),
                fact(REVOKED))) {
            figures = part.after("xinhualu", figures, told.at(1));
        }

        assertThat(figures.honouredByYear().get("2021").of(CandidateKind.PERSON))
                .isZero();
        assertThat(figures.honouredByYear().get("2021").of(CandidateKind.MERCHANT))
                .isEqualTo(1);
        assertThat(figures.honouredByYear().get("2019").total()).isEqualTo(1);
        assertThat(figures.recommended()).isEqualTo(1);
    }

    private static HonourConferred conferred(String honourId, String programmeId, int year, Nominee nominee) {
        return new HonourConferred(
                honourId, programmeId + "-" + year, programmeId, "xinhualu", "最美新华人", "" + year, year, nominee);
    }

    private static ProgrammeTerms terms() {
        return new ProgrammeTerms(
                CandidateKind.PERSON, HonourCadence.ANNUAL, 5, List.of(), new HonourBasis("示例市", "示例〔2021〕2号", null));
    }

    private static Rows<RollRow> roll(Facts... facts) {
        return Rows.of(new HonourRoll(), facts);
    }
}
