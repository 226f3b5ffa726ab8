package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.community;
import static io.taizhang.command.campaign.ACampaign.inspector;
import static io.taizhang.command.campaign.ACampaign.official;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.Role;
import io.taizhang.api.campaign.CampaignCommand.ReplaceMaterial;
import io.taizhang.api.campaign.CampaignCommand.ReviewMaterial;
import io.taizhang.api.campaign.CampaignCommand.SubmitMaterial;
import io.taizhang.api.campaign.CampaignEvent.MaterialReplaced;
import io.taizhang.api.campaign.CampaignEvent.MaterialReviewed;
import io.taizhang.api.campaign.CampaignEvent.MaterialSubmitted;
import io.taizhang.api.campaign.MaterialDocument;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Lookup;
import io.taizhang.command.testing.FakeDocuments;
import io.taizhang.command.testing.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaterialTest {
    private static final Instant MARCH = Instant.parse("2021-03-01T01:00:00Z");
    private static final List<MaterialDocument> DOCUMENTS = List.of(
            new MaterialDocument("会议纪要", FakeDocuments.digest('a')),
            new MaterialDocument("照片", FakeDocuments.digest('b')));
    private static final MaterialSubmitted SUBMITTED = submitted("m1", "kaiyuan", null);

    @Test
    void aCommunityHandsInForItselfAndWhoeverIsAboveForTheCampaignsUnit() {
        none().when(community(), submit("c1", "A1", DOCUMENTS)).facts(SUBMITTED);
        none().when(official(), submit("c1", "A1", DOCUMENTS)).facts(submitted("m1", "xinhualu", null));
        none().when(issued().from("demo"), submit("c1", "A1", DOCUMENTS)).facts(submitted("m1", "xinhualu", null));
        none().when(issued().from("jichenglu"), submit("c1", "A1", DOCUMENTS)).refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void aMaterialProvesAnIndicatorOfACampaignThatIsOpen() {
        none().when(community(), submit("nowhere", "A1", DOCUMENTS)).refused(CampaignRule.CAMPAIGN_UNKNOWN, "nowhere");
        none().when(community(), submit("c1", "A9", DOCUMENTS)).refused(CampaignRule.INDICATOR_UNKNOWN, "A9");
        none().when(community(), submit("over", "A1", DOCUMENTS)).refused(CommonRule.CLOSED);
        none().when(community().at("2021-02-28T09:00:00+08:00"), submit("c1", "A1", DOCUMENTS))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aDocumentStandsInAMaterialOnce() {
        List<MaterialDocument> twice = List.of(DOCUMENTS.getFirst(), DOCUMENTS.getFirst());
        none().when(community(), submit("c1", "A1", twice)).refused(CampaignRule.DOCUMENT_NAMED_TWICE, "会议纪要");
        handedIn().when(community(), replace("m2", twice)).refused(CampaignRule.DOCUMENT_NAMED_TWICE, "会议纪要");
    }

    @Test
    void anInspectorAcceptsOrRejectsItOnce() {
        handedIn().when(inspector(), review(true, "90")).facts(reviewed(true, "90"));
        handedIn().when(inspector(), review(true, null)).facts(reviewed(true, null));
        handedIn().when(inspector(), review(false, null)).facts(reviewed(false, null));
        handedIn().when(inspector(), review(false, "10")).refused(CampaignRule.SCORE_OF_REJECTED_MATERIAL);
        handedIn()
                .fact(inspector(), reviewed(false, null))
                .when(inspector(), review(true, "90"))
                .refused(CampaignRule.MATERIAL_ALREADY_REVIEWED);
        handedIn()
                .when(inspector().at("2021-02-28T09:00:00+08:00"), review(true, null))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void whoeverHandedItInOrWhatItReplacesDoesNotReviewIt() {
        handedIn().when(community().from("xinhualu"), review(true, null)).refused(CommonRule.SAME_PERSON);
        material(SUBMITTED_FOR_M0)
                .when(inspector().by("first-hand", Role.INSPECTOR), review(true, null))
                .refused(CommonRule.SAME_PERSON, "first-hand");
        material(SUBMITTED_FOR_M0).when(inspector(), review(true, null)).facts(reviewed(true, null));
    }

    @Test
    void whatIsReplacedStaysAndAnotherStandsInItsPlace() {
        MaterialSubmitted second = submitted("m2", "kaiyuan", "m1");
        handedIn().when(community(), replace("m2", DOCUMENTS)).facts(replaced(false), second);
        handedIn()
                .fact(inspector(), reviewed(false, null))
                .when(community(), replace("m2", DOCUMENTS))
                .facts(replaced(true), second);
        handedIn().when(community(), replace("m0", DOCUMENTS)).refused(CommonRule.ALREADY_EXISTS, "m0");
        handedIn()
                .facts(replaced(false))
                .when(community(), replace("m3", DOCUMENTS))
                .refused(CampaignRule.MATERIAL_REPLACED, "m2");
        handedIn()
                .facts(replaced(false))
                .when(inspector(), review(true, null))
                .refused(CampaignRule.MATERIAL_REPLACED, "m2");
    }

    @Test
    void whenItsCampaignIsOverNothingChanges() {
        MaterialSubmitted past =
                new MaterialSubmitted("m1", "over", "xinhualu", "kaiyuan", "A1", "第一季度", DOCUMENTS, "2021Q1", null);
        material(past).when(inspector(), review(true, null)).refused(CommonRule.CLOSED);
        material(past).when(community(), replace("m2", DOCUMENTS)).refused(CommonRule.CLOSED);
    }

    private static final MaterialSubmitted SUBMITTED_FOR_M0 = submitted("m1", "kaiyuan", "m0");

    private static Given<Material> none() {
        return Given.of(Material.class, ACampaign.units())
                .using(
                        ledger(Map.of(
                                "campaign/c1", campaign(true),
                                "campaign/over", campaign(false),
                                "material/m0", new Material.Origin("first-hand", null))),
                        KnownThings.UNITS);
    }

    private static Given<Material> handedIn() {
        return material(SUBMITTED);
    }

    private static Given<Material> material(MaterialSubmitted submitted) {
        return none().in("demo/xinhualu/kaiyuan").fact(community(), submitted);
    }

    private static Campaign.Dossier campaign(boolean open) {
        return new Campaign.Dossier(new Campaign.Standing("xinhualu", open, MARCH), Set.of("A1", "A2"));
    }

    private static Lookup ledger(Map<String, Object> known) {
        Map<String, Object> answers = new HashMap<>(known);
        return new Lookup() {
            @Override
            @SuppressWarnings("unchecked")
            public <A, R> Optional<R> ask(Class<A> aggregate, String stream, Function<A, R> question) {
                return Optional.ofNullable((R) answers.get(stream));
            }
        };
    }

    private static SubmitMaterial submit(String campaignId, String indicatorCode, List<MaterialDocument> documents) {
        return new SubmitMaterial("m1", campaignId, indicatorCode, "第一季度", documents, "2021Q1");
    }

    private static MaterialSubmitted submitted(String id, String unitId, @Nullable String replacesId) {
        return new MaterialSubmitted(id, "c1", "xinhualu", unitId, "A1", "第一季度", DOCUMENTS, "2021Q1", replacesId);
    }

    private static ReviewMaterial review(boolean accepted, @Nullable String score) {
        return new ReviewMaterial("m1", accepted, score == null ? null : new BigDecimal(score), "已核对");
    }

    private static MaterialReviewed reviewed(boolean accepted, @Nullable String score) {
        return new MaterialReviewed(
                "m1", "c1", "xinhualu", "A1", accepted, score == null ? null : new BigDecimal(score), "已核对");
    }

    private static ReplaceMaterial replace(String newId, List<MaterialDocument> documents) {
        return new ReplaceMaterial("m1", newId, "第一季度", documents, "2021Q1");
    }

    private static MaterialReplaced replaced(boolean reviewed) {
        return new MaterialReplaced("m1", "c1", "xinhualu", "A1", reviewed, false, "m2");
    }
}
