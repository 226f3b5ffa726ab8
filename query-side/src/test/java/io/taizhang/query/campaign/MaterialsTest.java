package io.taizhang.query.campaign;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.campaign.AuthorityBasis;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.MaterialReplaced;
import io.taizhang.api.campaign.CampaignEvent.MaterialReviewed;
import io.taizhang.api.campaign.CampaignEvent.MaterialSubmitted;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorMethod;
import io.taizhang.api.campaign.MaterialDocument;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaterialsTest {
    private static final Facts LAUNCHED = fact(new CampaignLaunched(
            "c1",
            "xinhualu",
            "创建",
            "文明单位",
            "s1",
            new AuthorityBasis("示例市文明委", "示文明〔2021〕1号", null),
            LocalDate.parse("2021-01-01"),
            LocalDate.parse("2021-12-31"),
            List.of(
                    new Indicator("A1", "组织领导", IndicatorMethod.DOCUMENT, new BigDecimal("60")),
                    new Indicator("A2", "群众满意", IndicatorMethod.SURVEY, new BigDecimal("40")))));

    @Test
    void whatIsToBeProvedByDocumentsIsMissingUntilOneIsAccepted() {
        assertThat(coverage("A1")).returns(1L, CoverageRow::required).returns(1L, CoverageRow::missing);
        assertThat(coverage("A1", submitted("m1", null)))
                .returns(1L, CoverageRow::submitted)
                .returns(1L, CoverageRow::missing);
        assertThat(coverage("A1", submitted("m1", null), reviewed("m1", true)))
                .returns(1L, CoverageRow::accepted)
                .returns(0L, CoverageRow::missing);
        assertThat(coverage("A1", submitted("m1", null), reviewed("m1", false)))
                .returns(0L, CoverageRow::accepted)
                .returns(1L, CoverageRow::rejected)
                .returns(1L, CoverageRow::missing);
    }

    @Test
    void whatIsReplacedNoLongerCounts() {
        assertThat(coverage(
                        "A1",
                        submitted("m1", null),
                        reviewed("m1", true),
                        replaced("m1", true, "m2"),
                        submitted("m2", "m1")))
                .returns(1L, CoverageRow::submitted)
                .returns(0L, CoverageRow::accepted)
                .returns(1L, CoverageRow::missing);
        assertThat(coverage("A1", submitted("m1", null), reviewed("m1", false), replaced("m1", false, "m2")))
                .returns(0L, CoverageRow::rejected);
    }

    @Test
    void whatIsJudgedOtherwiseNeedsNoDocuments() {
        assertThat(coverage("A2")).returns(0L, CoverageRow::required).returns(0L, CoverageRow::missing);
    }

    @Test
    void coverageBelongsToTheCampaignsUnitWhosesoeverTheMaterialIs() {
        assertThat(coverage("A1", submitted("m1", null))).returns("demo/xinhualu", CoverageRow::unitPath);
    }

    @Test
    void ledgerKeepsWhatWasReplaced() {
        Rows<MaterialRow> rows = Rows.of(
                new MaterialLedger(),
                submitted("m1", null),
                reviewed("m1", false),
                replaced("m1", false, "m2"),
                submitted("m2", "m1"),
                reviewed("m2", true));
        assertThat(rows.row("m1"))
                .returns(MaterialState.REPLACED, MaterialRow::state)
                .returns("已核对", MaterialRow::why)
                .returns("m2", MaterialRow::replacedById);
        assertThat(rows.row("m2"))
                .returns(MaterialState.ACCEPTED, MaterialRow::state)
                .returns("m1", MaterialRow::replacesId)
                .returns("demo/xinhualu/kaiyuan", MaterialRow::unitPath)
                .satisfies(row -> assertThat(row.documents()).hasSize(1));
    }

    private static CoverageRow coverage(String code, Facts... facts) {
        Facts[] all = new Facts[facts.length + 1];
        all[0] = LAUNCHED;
        System.arraycopy(facts, 0, all, 1, facts.length);
        return Rows.of(new MaterialCoverage(), all).row("c1/" + code);
    }

    private static Facts submitted(String id, @Nullable String replacesId) {
        return fact(new MaterialSubmitted(
                        id,
                        "c1",
                        "xinhualu",
                        "kaiyuan",
                        "A1",
                        "第一季度",
                        List.of(new MaterialDocument("纪要", "a".repeat(64))),
                        "2021Q1",
                        replacesId))
                .in("demo/xinhualu/kaiyuan");
    }

    private static Facts reviewed(String id, boolean accepted) {
        return fact(new MaterialReviewed(id, "c1", "xinhualu", "A1", accepted, null, "已核对"))
                .in("demo/xinhualu/kaiyuan");
    }

    private static Facts replaced(String id, boolean accepted, String newId) {
        return fact(new MaterialReplaced(id, "c1", "xinhualu", "A1", true, accepted, newId))
                .in("demo/xinhualu/kaiyuan");
    }
}
