package io.taizhang.query.flag;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.CriterionScore;
import io.taizhang.api.flag.FlagEnd;
import io.taizhang.api.flag.FlagEvent.AppealDecided;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.FlagAnnulled;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagLifted;
import io.taizhang.api.flag.FlagEvent.FlagPassed;
import io.taizhang.api.flag.FlagEvent.FlagPublished;
import io.taizhang.api.flag.FlagEvent.FlagRegistered;
import io.taizhang.api.flag.FlagEvent.FlagRevoked;
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.ImprovementRecorded;
import io.taizhang.api.flag.FlagEvent.MerchantNominated;
import io.taizhang.api.flag.FlagEvent.MerchantScored;
import io.taizhang.api.flag.FlagEvent.ObjectionResolved;
import io.taizhang.api.flag.FlagEvent.PastFlagRecorded;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.api.flag.FlagEvent.RoundOpened;
import io.taizhang.api.flag.FlagEvent.ShortlistAnnounced;
import io.taizhang.api.flag.LegalBasis;
import io.taizhang.api.flag.LegalLevel;
import io.taizhang.api.flag.SchemeTerms;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagViewsTest {
    private static final LegalBasis BASIS = new LegalBasis("示例市人大常委会", "条例", LegalLevel.REGULATION, null);
    private static final List<CriterionScore> SCORES = List.of(new CriterionScore("hygiene", 95));
    private static final Instant EXPIRES = Instant.parse("2021-04-11T16:00:00Z");
    private static final RedFlagAwarded RED =
            new RedFlagAwarded("f1", "r1", "s1", "xinhualu", "m1", "2021-Q1", 95, List.of("inspector"), 30, EXPIRES);
    private static final ImprovementNoticeIssued NOTICE = new ImprovementNoticeIssued(
            "f2",
            "r1",
            "s1",
            "xinhualu",
            "m2",
            "2021-Q1",
            50,
            List.of("inspector"),
            "门前垃圾未清",
            LocalDate.parse("2021-03-12"),
            Instant.parse("2021-03-12T16:00:00Z"),
            BASIS,
            5,
            90);
    private static final BlackFlagAwarded BLACK =
            new BlackFlagAwarded("f2", "r1", "s1", "m2", "2021-Q1", 90, Instant.parse("2021-06-18T16:00:00Z"));

    @Test
    void aRedFlagIsOnTheBoardForAllFromItsAwardToItsEnd() {
        BoardRow row = board(fact(RED).occurred("2021-03-12")).row("f1");

        assertThat(row.published()).isTrue();
        assertThat(row.internal()).isFalse();
        assertThat(row.inForceFrom()).isEqualTo("2021-03-12T04:00:00Z");
        assertThat(row.inForceUntil()).isEqualTo(EXPIRES);
    }

    @Test
    void aBlackFlagIsForTheOfficeUntilItIsPublished() {
        Rows<BoardRow> rows = board(fact(BLACK).occurred("2021-03-20"));
        assertThat(rows.row("f2").internal()).isTrue();

        rows.and(fact(new FlagPublished("f2", "m2")));

        assertThat(rows.row("f2").published()).isTrue();
        assertThat(rows.row("f2").internal()).isFalse();
    }

    @Test
    void aFlagThatEndedIsForTheOfficeAndEndsThen() {
        BoardRow row = board(
                        fact(BLACK).occurred("2021-03-20"),
                        fact(new FlagPublished("f2", "m2")),
                        fact(new FlagLifted("f2", "m2", Colour.BLACK)).occurred("2021-05-01"))
                .row("f2");

        assertThat(row.internal()).isTrue();
        assertThat(row.inForceUntil()).isEqualTo("2021-05-01T04:00:00Z");
        assertThat(row.endedBy()).isEqualTo(FlagEnd.LIFTED);
    }

    @Test
    void aFlagOnlyOnItsWayIsOnNoBoard() {
        assertThat(board(fact(NOTICE), fact(new FlagAnnulled("f2", "m2", Colour.BLACK, false, "办法撤销")))
                        .keys())
                .isEmpty();
    }

    @Test
    void aFlagIsWithWhomItWasPassedTo() {
        assertThat(board(fact(RED), fact(new FlagPassed("f1", "r1", "m1", "m3")))
                        .row("f1")
                        .merchantId())
                .isEqualTo("m3");
    }

    @Test
    void aRoundShowsWhoIsInItAndWhatCameOfIt() {
        RoundRow row = Rows.of(
                        new FlagRounds(),
                        fact(new RoundOpened("r1", "s1", "xinhualu", "流动红旗", "2021-Q1", terms())),
                        fact(new MerchantNominated("r1", "m1")),
                        fact(new MerchantNominated("r1", "m3")),
                        fact(new MerchantScored("r1", "m1", SCORES, 95)),
                        fact(new ShortlistAnnounced("r1", List.of("m1", "m3"), 7, EXPIRES)),
                        fact(new ObjectionResolved("r1", "o1", "m3", true, "属实")),
                        fact(new FlagRegistered("r1", "f1", "m1", Colour.RED)))
                .row("r1");

        assertThat(row.candidates())
                .containsExactly(
                        new CandidateLine("m1", SCORES, 95, true, "f1", Colour.RED),
                        new CandidateLine("m3", List.of(), null, false, null, null));
        assertThat(row.redFlags()).isEqualTo(1);
        assertThat(row.terms()).isEqualTo(terms());
        assertThat(row.internal()).isTrue();
    }

    @Test
    void aMerchantsRecordHoldsWhatNeverFlewAndWhatMovedOn() {
        Rows<MerchantFlags> rows = Rows.of(
                new MerchantRecord(),
                fact(RED).occurred("2021-03-12"),
                fact(NOTICE),
                fact(new ImprovementRecorded("f2", "m2", "已清理")).occurred("2021-03-10"),
                fact(new FlagPassed("f1", "r1", "m1", "m3")).occurred("2021-04-01"),
                fact(new FlagExpired("f1", "m3", Colour.RED)).occurred("2021-04-12"),
                fact(new PastFlagRecorded("f0", "xinhualu", "m1", Colour.BLACK, "2019", 2019, "示例报道")));

        assertThat(rows.row("m1").flags())
                .extracting(RecordLine::flagId, RecordLine::historical, RecordLine::passedOn, RecordLine::end)
                .containsExactly(
                        tuple("f1", false, LocalDate.parse("2021-04-01"), null), tuple("f0", true, null, null));
        assertThat(rows.row("m2").flags()).extracting(RecordLine::end).containsExactly(FlagEnd.IMPROVED);
        assertThat(rows.row("m3").flags()).extracting(RecordLine::end).containsExactly(FlagEnd.EXPIRED);
    }

    @Test
    void aFlagFoundWrongAfterItExpiredEndedWhenItDidAndNotByItself() {
        Rows<MerchantFlags> rows = Rows.of(
                new MerchantRecord(),
                fact(RED).occurred("2021-03-12"),
                fact(new FlagExpired("f1", "m1", Colour.RED)).occurred("2021-04-12"),
                fact(new AppealDecided("f1", "a1", "m1", true, "认定有误")).occurred("2021-05-03"));

        assertThat(rows.row("m1").flags())
                .extracting(RecordLine::endedOn, RecordLine::end)
                .containsExactly(tuple(LocalDate.parse("2021-04-12"), FlagEnd.REVOKED));
    }

    @Test
    void anAppealDecidedLateDoesNotLengthenTheFlagsTime() {
        Rows<BoardRow> rows = Rows.of(
                new FlagBoard(),
                fact(RED).occurred("2021-03-12"),
                fact(new FlagRevoked("f1", "m1", Colour.RED, "认定有误")).occurred("2031-01-01"));

        assertThat(rows.row("f1").inForceUntil()).isEqualTo(RED.expiresAt());
        assertThat(rows.row("f1").endedBy()).isEqualTo(FlagEnd.REVOKED);
    }

    @Test
    void awardsAreCountedByYearAndFlyingFlagsWhileTheyFly() {
        FlagFigures figures = after(
                fact(RED).occurred("2021-03-12"),
                fact(BLACK).occurred("2021-03-20"),
                fact(new PastFlagRecorded("f0", "xinhualu", "m1", Colour.BLACK, "2019", 2019, "示例报道")),
                fact(new FlagExpired("f1", "m1", Colour.RED)).occurred("2021-04-12"),
                fact(new FlagAnnulled("f9", "m3", Colour.BLACK, false, "办法撤销")));

        assertThat(figures.awardedByYear().get("2021")).isEqualTo(new Awards(1, 1));
        assertThat(figures.awardedByYear().get("2019")).isEqualTo(new Awards(0, 1));
        assertThat(figures.inForceRed()).isZero();
        assertThat(figures.inForceBlack()).isEqualTo(1);
    }

    private static FlagFigures after(Facts... facts) {
        FlagFigures figures = FlagFigures.NONE;
        for (Facts told : facts) {
            figures = new FlagPart().after("xinhualu", figures, told.at(1));
        }
        return figures;
    }

    private static Rows<BoardRow> board(Facts... facts) {
        return Rows.of(new FlagBoard(), facts);
    }

    private static SchemeTerms terms() {
        return new SchemeTerms(BASIS, List.of(), 90, 60, 30, 90, 7, 5, 10);
    }
}
