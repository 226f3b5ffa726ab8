package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.CAMPAIGN_UNKNOWN;
import static io.taizhang.command.campaign.CampaignRule.DOCUMENT_NAMED_TWICE;
import static io.taizhang.command.campaign.CampaignRule.INDICATOR_UNKNOWN;
import static io.taizhang.command.campaign.CampaignRule.MATERIAL_ALREADY_REVIEWED;
import static io.taizhang.command.campaign.CampaignRule.MATERIAL_REPLACED;
import static io.taizhang.command.campaign.CampaignRule.SCORE_OF_REJECTED_MATERIAL;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.campaign.CampaignCommand.ReplaceMaterial;
import io.taizhang.api.campaign.CampaignCommand.ReviewMaterial;
import io.taizhang.api.campaign.CampaignCommand.SubmitMaterial;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.MaterialReplaced;
import io.taizhang.api.campaign.CampaignEvent.MaterialReviewed;
import io.taizhang.api.campaign.CampaignEvent.MaterialSubmitted;
import io.taizhang.api.campaign.MaterialDocument;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import io.taizhang.command.Scope;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * 申报材料: documents that prove an indicator of a campaign. Once reviewed it stays as it was judged; what is better is handed in
 * beside it and stands in its place.
 */
public class Material extends UnitThing {
    private String campaignId = "";
    private String campaignUnitId = "";
    private String indicatorCode = "";
    private @Nullable String replacesId;
    private @Nullable String replacedBy;
    private boolean reviewed;
    private boolean accepted;
    private Step submitted = Step.NONE;
    private Step latest = Step.NONE;

    Material() {}

    @CommandHandler
    Material(SubmitMaterial command, Issued issued, Scope scope, Units units, Lookup lookup) {
        Campaign.Dossier dossier = dossier(command.campaignId(), lookup);
        String campaignUnit = dossier.campaign().unitId();
        String unitId = unitOf(issued, campaignUnit, units);
        scope.enterToOpen(issued, unitId);
        CommonRule.STALE.refuseIf(issued.expectedSequence() != null, -1);
        CommonRule.CLOSED.refuseIf(!dossier.campaign().open());
        issued.notBefore(dossier.campaign().since());
        INDICATOR_UNKNOWN.refuseIf(!dossier.indicators().contains(command.indicatorCode()), command.indicatorCode());
        mustDiffer(command.documents());
        apply(new MaterialSubmitted(
                command.materialId(),
                command.campaignId(),
                campaignUnit,
                unitId,
                command.indicatorCode(),
                command.title(),
                command.documents(),
                command.period(),
                null));
    }

    /** Opened by the one it replaces. */
    Material(MaterialSubmitted submitted) {
        apply(submitted);
    }

    private static Campaign.Dossier dossier(String campaignId, Lookup lookup) {
        return lookup.ask(Campaign.class, "campaign/" + campaignId, Campaign::dossier)
                .orElseThrow(() -> CAMPAIGN_UNKNOWN.refusal(campaignId));
    }

    /** A community proves what it did itself; those above hand in for the campaign's unit. */
    private static String unitOf(Issued issued, String campaignUnit, Units units) {
        return units.find(issued.by().unitId())
                .filter(own -> own.isWithin(campaignUnit))
                .map(_ -> issued.by().unitId())
                .orElse(campaignUnit);
    }

    private static void mustDiffer(List<MaterialDocument> documents) {
        Set<String> named = new HashSet<>();
        for (MaterialDocument document : documents) {
            DOCUMENT_NAMED_TWICE.refuseIf(!named.add(document.sha256()), document.title());
        }
    }

    @Override
    protected void admit(LedgerCommand command) {
        if (replacedBy != null) {
            throw MATERIAL_REPLACED.refusal(replacedBy);
        }
    }

    @CommandHandler
    void handle(ReviewMaterial command, Issued issued, Lookup lookup) {
        CommonRule.CLOSED.refuseIf(!dossier(campaignId, lookup).campaign().open());
        submitted.mustPrecede(issued);
        MATERIAL_ALREADY_REVIEWED.refuseIf(reviewed);
        SCORE_OF_REJECTED_MATERIAL.refuseIf(!command.accepted() && command.score() != null);
        mustBeByAnother(issued, lookup);
        apply(new MaterialReviewed(
                command.materialId(),
                campaignId,
                campaignUnitId,
                indicatorCode,
                command.accepted(),
                command.score(),
                command.why()));
    }

    /** Whoever handed this in, or what stood in its place before, does not judge it. */
    private void mustBeByAnother(Issued issued, Lookup lookup) {
        submitted.mustBeAnothersThan(issued);
        @Nullable String before = replacesId;
        while (before != null) {
            String id = before;
            Origin origin = lookup.ask(Material.class, "material/" + id, Material::origin)
                    .orElseThrow(() -> new IllegalStateException("What was replaced is in the ledger: " + id));
            issued.notBy(origin.submittedBy());
            before = origin.replacesId();
        }
    }

    @CommandHandler
    void handle(ReplaceMaterial command, Issued issued, Scope scope, Lookup lookup) throws Exception {
        CommonRule.CLOSED.refuseIf(!dossier(campaignId, lookup).campaign().open());
        latest.mustPrecede(issued);
        boolean taken = lookup.ask(Material.class, "material/" + command.newMaterialId(), Material::origin)
                .isPresent();
        CommonRule.ALREADY_EXISTS.refuseIf(taken, command.newMaterialId());
        mustDiffer(command.documents());
        MaterialSubmitted other = new MaterialSubmitted(
                command.newMaterialId(),
                campaignId,
                campaignUnitId,
                unitId(),
                indicatorCode,
                command.title(),
                command.documents(),
                command.period(),
                command.materialId());
        apply(new MaterialReplaced(
                command.materialId(),
                campaignId,
                campaignUnitId,
                indicatorCode,
                reviewed,
                accepted,
                command.newMaterialId()));
        scope.enterToOpen(issued, unitId());
        createNew(Material.class, () -> new Material(other));
    }

    @EventSourcingHandler
    void on(CampaignEvent event, Provenance provenance) {
        latest = latest.orLater(Step.of(provenance));
        switch (event) {
            case MaterialSubmitted fact -> {
                opened("material/" + fact.materialId(), fact.unitId());
                campaignId = fact.campaignId();
                campaignUnitId = fact.campaignUnitId();
                indicatorCode = fact.indicatorCode();
                replacesId = fact.replacesId();
                submitted = Step.of(provenance);
            }
            case MaterialReviewed fact -> {
                reviewed = true;
                accepted = fact.accepted();
            }
            case MaterialReplaced fact -> replacedBy = fact.newMaterialId();
            default -> {}
        }
    }

    Origin origin() {
        return new Origin(submitted.by(), replacesId);
    }

    /** @param replacesId null where it took no other's place */
    record Origin(String submittedBy, @Nullable String replacesId) {}
}
