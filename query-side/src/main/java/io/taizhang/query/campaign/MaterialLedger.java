package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent.MaterialReplaced;
import io.taizhang.api.campaign.CampaignEvent.MaterialReviewed;
import io.taizhang.api.campaign.CampaignEvent.MaterialSubmitted;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 申报材料台账: every material, what is in it, and how it was judged; those that were replaced stay. */
final class MaterialLedger extends PerThing<MaterialRow> {

    MaterialLedger() {
        super(
                "material",
                "material-ledger",
                new Title("申报材料台账", "Material ledger"),
                MaterialRow.class,
                Set.of(MaterialSubmitted.class, MaterialReviewed.class, MaterialReplaced.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("campaignId", "indicatorCode", "state");
    }

    @Override
    public MaterialRow apply(String key, @Nullable MaterialRow row, Fact fact) {
        return switch (fact.event()) {
            case MaterialSubmitted event -> submitted(event, fact);
            case MaterialReviewed event -> reviewed(standing(row, fact), event, fact);
            case MaterialReplaced event -> replaced(standing(row, fact), event, fact);
            default -> throw unexpected(fact);
        };
    }

    private static MaterialRow submitted(MaterialSubmitted event, Fact fact) {
        return new MaterialRow(
                event.materialId(),
                event.campaignId(),
                event.indicatorCode(),
                event.title(),
                event.period(),
                fact.unitPath(),
                event.documents(),
                MaterialState.SUBMITTED,
                null,
                null,
                event.replacesId(),
                null,
                Hand.of(fact),
                null);
    }

    private static MaterialRow reviewed(MaterialRow row, MaterialReviewed event, Fact fact) {
        return new MaterialRow(
                row.materialId(),
                row.campaignId(),
                row.indicatorCode(),
                row.title(),
                row.period(),
                fact.unitPath(),
                row.documents(),
                event.accepted() ? MaterialState.ACCEPTED : MaterialState.REJECTED,
                event.score(),
                event.why(),
                row.replacesId(),
                null,
                row.submitted(),
                Hand.of(fact));
    }

    private static MaterialRow replaced(MaterialRow row, MaterialReplaced event, Fact fact) {
        return new MaterialRow(
                row.materialId(),
                row.campaignId(),
                row.indicatorCode(),
                row.title(),
                row.period(),
                fact.unitPath(),
                row.documents(),
                MaterialState.REPLACED,
                row.score(),
                row.why(),
                row.replacesId(),
                event.newMaterialId(),
                row.submitted(),
                row.reviewed());
    }
}
