package io.taizhang.query.lens;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Role;
import io.taizhang.api.campaign.CampaignEvent.MaterialSubmitted;
import io.taizhang.api.campaign.MaterialDocument;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SamePhotoTest {
    private static final String PHOTO = "ab".repeat(32);
    private static final Instant NOON = Instant.parse("2021-03-01T04:00:00Z");
    private final SamePhoto lens = new SamePhoto();

    @Test
    void photoThatShowsTwoFindingsLooksOdd() {
        PhotoRow row = row(found("f1", null).by("liu"), found("f2", null).by("wang"));

        assertThat(row.use()).isEqualTo(PhotoUse.SEVERAL_THINGS);
        assertThat(row.things()).isEqualTo(2);
        assertThat(row.citing()).extracting(Citation::stream).containsExactly("finding/f1", "finding/f2");
        assertThat(row.citing()).extracting(Citation::actorId).containsExactly("liu", "wang");
        assertThat(row.citing()).extracting(Citation::as).containsOnly(CitedAs.PHOTO);
    }

    @Test
    void photoOfAFaultCannotShowThatItIsGone() {
        assertThat(row(found("f1", null), rectified("f1")).use()).isEqualTo(PhotoUse.BEFORE_AND_AFTER);
        assertThat(row(found("f1", null), rectified("f2")).use()).isEqualTo(PhotoUse.SEVERAL_THINGS);
    }

    @Test
    void inspectionAndTheFindingRaisedFromItAreOneThing() {
        assertThat(row(observed("i1"), found("f1", "i1"), found("f2", "i1")).use())
                .isEqualTo(PhotoUse.ONE_THING);
        assertThat(row(observed("i1"), found("f1", "i2")).use()).isEqualTo(PhotoUse.SEVERAL_THINGS);
        assertThat(row(observed("i1"), found("f1", "i1"), rectified("f1")).use())
                .isEqualTo(PhotoUse.BEFORE_AND_AFTER);
    }

    @Test
    void materialMayProveSeveralIndicatorsAndIsMarkedAsOne() {
        PhotoRow row = row(material("m1"), material("m2"), rectified("f1"));

        assertThat(row.use()).isEqualTo(PhotoUse.MATERIALS);
        assertThat(row.citations()).isEqualTo(3);
        assertThat(row.things()).isEqualTo(1);
    }

    @Test
    void materialsAreNoExcuseForAPhotoOfTwoThings() {
        assertThat(row(material("m1"), rectified("f1"), rectified("f2")).use()).isEqualTo(PhotoUse.SEVERAL_THINGS);
    }

    @Test
    void documentMayBeTheGroundsOfMany() {
        assertThat(row(appropriated("a").citing(PHOTO), appropriated("b").citing(PHOTO))
                        .use())
                .isEqualTo(PhotoUse.SHARED_GROUNDS);
        assertThat(row(appropriated("a").citing(PHOTO), rectified("f1")).use()).isEqualTo(PhotoUse.SEVERAL_THINGS);
    }

    @Test
    void factsOfOneCommandAreOneCitation() {
        PhotoRow row = row(
                appropriated("a").citing(PHOTO).byCommand(7),
                appropriated("b").citing(PHOTO).byCommand(7));

        assertThat(row.citations()).isEqualTo(1);
        assertThat(row.use()).isEqualTo(PhotoUse.ONE_THING);
    }

    @Test
    void whatAutomationsCiteWasCitedBefore() {
        assertThat(row(found("f1", null), appropriated("a").citing(PHOTO).as(Role.SYSTEM))
                        .citations())
                .isEqualTo(1);
    }

    @Test
    void onlyWhoSeesAllThatCitesItSeesTheRow() {
        assertThat(row(
                                found("f1", null).in("demo/xinhualu/c1"),
                                found("f2", null).in("demo/xinhualu/c2"))
                        .unitPath())
                .isEqualTo("demo/xinhualu");
        assertThat(row(found("f1", null).in("demo/xinhualu"), found("f2", null).in("demo/minghu"))
                        .unitPath())
                .isEqualTo("demo");
        assertThat(row(found("f1", null).in("demo"), found("f2", null).in("else"))
                        .unitPath())
                .isEmpty();
    }

    @Test
    void manyCitationsNeitherMakeTheRowGrowNorHideAnotherThing() {
        Rows<PhotoRow> rows = Rows.of(
                lens,
                IntStream.range(0, PhotoRow.MOST + 5)
                        .mapToObj(number -> rectified("f1"))
                        .toList());
        assertThat(rows.row(PHOTO).use()).isEqualTo(PhotoUse.ONE_THING);
        assertThat(rows.row(PHOTO).moreCitations()).isEqualTo(5);

        rows.and(rectified("f2"));
        PhotoRow row = rows.row(PHOTO);
        assertThat(row.use()).isEqualTo(PhotoUse.SEVERAL_THINGS);
        assertThat(row.citing()).hasSize(PhotoRow.MOST);
        assertThat(row.citing().getLast().stream()).isEqualTo("finding/f2");
        assertThat(row.citations()).isEqualTo(PhotoRow.MOST + 6);
        assertThat(row.moreCitations()).isEqualTo(6);
    }

    @Test
    void factThatCitesNothingHasNoRow() {
        assertThat(Rows.of(lens, appropriated("a")).keys()).isEmpty();
    }

    private PhotoRow row(Facts... facts) {
        return Rows.of(lens, facts).row(PHOTO);
    }

    private static Facts found(String id, @Nullable String inspectionId) {
        return fact(new FindingRaised(id, inspectionId, null, "place1", "xinhualu", "A1", "垃圾未清", PHOTO, NOON, null));
    }

    private static Facts observed(String inspectionId) {
        return fact(new ObservationRecorded(
                inspectionId, "place1", "A1", ObservationResult.FAIL, 2, 10, null, PHOTO, NOON));
    }

    private static Facts rectified(String id) {
        return fact(new RectificationReported(id, "place1", 1, "已清理", PHOTO, NOON, NOON, true));
    }

    private static Facts material(String id) {
        return fact(new MaterialSubmitted(
                id,
                "c1",
                "xinhualu",
                "xinhualu",
                "A1",
                "整治前后",
                List.of(new MaterialDocument("照片", PHOTO)),
                "2021",
                null));
    }

    private static Facts appropriated(String fundId) {
        return fact(new FundsAppropriated(fundId, 300, "文 1"));
    }
}
