package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.MaterialReplaced;
import io.taizhang.api.campaign.CampaignEvent.MaterialReviewed;
import io.taizhang.api.campaign.CampaignEvent.MaterialSubmitted;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 材料覆盖: for each indicator of each campaign what is to be proved by documents, and what is; the key is {@code c1/A1}. */
final class MaterialCoverage extends Described<CoverageRow> {

    MaterialCoverage() {
        super(
                "material-coverage",
                new Title("材料覆盖", "Material coverage"),
                CoverageRow.class,
                Set.of(
                        CampaignLaunched.class,
                        MaterialSubmitted.class,
                        MaterialReviewed.class,
                        MaterialReplaced.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("campaignId", "method", "required", "missing");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return switch ((CampaignEvent) fact.event()) {
            case CampaignLaunched it ->
                it.indicators().stream()
                        .map(indicator -> key(it.campaignId(), indicator.code()))
                        .toList();
            case MaterialSubmitted it -> List.of(key(it.campaignId(), it.indicatorCode()));
            case MaterialReviewed it -> List.of(key(it.campaignId(), it.indicatorCode()));
            case MaterialReplaced it -> List.of(key(it.campaignId(), it.indicatorCode()));
            default -> throw unexpected(fact);
        };
    }

    private static String key(String campaignId, String indicatorCode) {
        return campaignId + "/" + indicatorCode;
    }

    @Override
    public CoverageRow apply(String key, @Nullable CoverageRow row, Fact fact) {
        return switch ((CampaignEvent) fact.event()) {
            case CampaignLaunched it -> CoverageRow.of(it.campaignId(), indicator(key, it), fact.unitPath());
            case MaterialSubmitted it -> changed(row, fact, it.campaignUnitId(), 1, 0, 0);
            case MaterialReviewed it ->
                changed(row, fact, it.campaignUnitId(), 0, it.accepted() ? 1 : 0, it.accepted() ? 0 : 1);
            case MaterialReplaced it ->
                changed(
                        row,
                        fact,
                        it.campaignUnitId(),
                        -1,
                        it.accepted() ? -1 : 0,
                        it.reviewed() && !it.accepted() ? -1 : 0);
            default -> throw unexpected(fact);
        };
    }

    private static Indicator indicator(String key, CampaignLaunched launched) {
        return launched.indicators().stream()
                .filter(indicator -> key.equals(key(launched.campaignId(), indicator.code())))
                .findFirst()
                .orElseThrow();
    }

    /** The row belongs to the campaign's unit, whosever the material is. */
    private CoverageRow changed(
            @Nullable CoverageRow row, Fact fact, String campaignUnitId, long more, long accepted, long rejected) {
        CoverageRow standing = standing(row, fact);
        String path = pathOf(campaignUnitId, fact);
        return standing.plus(path.isEmpty() ? standing.unitPath() : path, more, accepted, rejected);
    }

    @Override
    public String subjectOf(String key) {
        return "campaign/" + key.substring(0, key.indexOf('/'));
    }
}
