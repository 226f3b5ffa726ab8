package io.taizhang.command.renovation;

import static io.taizhang.api.renovation.VariationKind.DURATION;
import static io.taizhang.api.renovation.VariationKind.SCOPE;
import static io.taizhang.api.renovation.VariationKind.VALUE;
import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.projectUnderWorks;

import io.taizhang.api.Role;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.RenovationCommand.ApproveVariation;
import io.taizhang.api.renovation.RenovationCommand.CertifyWorks;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.api.renovation.VariationKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Money;
import io.taizhang.command.testing.Then;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariationTest {

    @Test
    void aContractRisesUpToTheEstimate() {
        vary(VALUE, "800000", "1000000").facts(approved(VALUE, "800000", "1000000", 200_000));
    }

    @Test
    void aContractFallsDownToWhatIsCertified() {
        vary(VALUE, "800000", "500000").facts(approved(VALUE, "800000", "500000", -300_000));
    }

    @Test
    void aContractThatWouldOutgrowTheEstimateIsRefused() {
        vary(VALUE, "800000", "1000001")
                .refused(RenovationRule.ESTIMATE_MUST_BE_REVISED_FIRST, new Money(200_001), new Money(200_000));
    }

    @Test
    void aContractThatWouldFallBelowItsCertifiedWorkIsRefused() {
        vary(VALUE, "800000", "499999")
                .refused(RenovationRule.CONTRACT_BELOW_CERTIFIED, new Money(499_999), new Money(500_000));
    }

    @Test
    void anOldSumThatIsNotTheContractsIsRefused() {
        vary(VALUE, "700000", "900000").refused(RenovationRule.VARIATION_OLD_VALUE_DIFFERS, "700000", "800000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9000.5", "９０００００", "90 万", "99999999999999999999", "100000000000001"})
    void aSumThatIsNoneIsRefused(String sum) {
        vary(VALUE, "800000", sum).refused(RenovationRule.VARIATION_VALUE_MALFORMED, sum);
    }

    @Test
    void aVariedContractIsVariedFromWhereItStands() {
        varied(VALUE, "800000", "900000", 100_000)
                .when("approver", "2021-05-02", variation(VALUE, "900000", "950000"))
                .facts(approved(VALUE, "900000", "950000", 50_000));
    }

    @Test
    void workIsCertifiedUpToTheVariedContract() {
        varied(VALUE, "800000", "900000", 100_000)
                .when("inspector", "2021-05-02", new CertifyWorks(ID, "c1", 400_000))
                .facts(new WorksCertified(ID, "c1", 400_000));
    }

    @Test
    void workFromBeforeTheVariationThatCoversItIsNotCertified() {
        varied(VALUE, "800000", "900000", 100_000)
                .when("inspector", "2021-04-30", new CertifyWorks(ID, "c1", 300_001))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aVariationFromBeforeTheRevisionThatMadeRoomForItIsRefused() {
        projectUnderWorks()
                .fact("approver", "2021-05-01", revised())
                .when("approver", "2021-04-30", variation(VALUE, "800000", "1000001"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void aContractEndsLater() {
        vary(DURATION, "2021-09-30", "2021-12-31").facts(approved(DURATION, "2021-09-30", "2021-12-31", 0));
    }

    @Test
    void aContractProlongedBeforeEndsWhenItWasProlongedTo() {
        varied(DURATION, "2021-09-30", "2021-12-31", 0)
                .when("approver", "2021-05-02", variation(DURATION, "2021-09-30", "2022-01-31"))
                .refused(RenovationRule.VARIATION_OLD_VALUE_DIFFERS, "2021-09-30", LocalDate.parse("2021-12-31"));
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        vary(DURATION, "2021-09-30", "2021-02-28").refused(RenovationRule.CONTRACT_PERIOD_REVERSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"年底", "2021-02-30", "2021-13-01", "2021-9-1", "+999999999-12-31", "2021-12-31T00:00"})
    void anEndThatIsNoDateIsRefused(String end) {
        vary(DURATION, "2021-09-30", end).refused(RenovationRule.VARIATION_VALUE_MALFORMED, end);
    }

    @Test
    void aScopeIsVariedInWords() {
        vary(SCOPE, "屋面防水", "屋面防水及外墙").facts(approved(SCOPE, "屋面防水", "屋面防水及外墙", 0));
    }

    @Test
    void aVariationThatChangesNothingIsRefused() {
        vary(SCOPE, "屋面防水", "屋面防水").refused(RenovationRule.VARIATION_CHANGES_NOTHING, "屋面防水");
    }

    @Test
    void whoeverAwardedTheContractDoesNotVaryIt() {
        projectUnderWorks()
                .when(
                        AProject.on("2021-05-01", "approver").by("official", Role.APPROVER),
                        variation(VALUE, "800000", "900000"))
                .refused(CommonRule.SAME_PERSON, "official");
    }

    @Test
    void aVariationFromBeforeTheAwardIsRefused() {
        projectUnderWorks()
                .when("approver", "2021-02-09", variation(VALUE, "800000", "900000"))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static EstimateRevised revised() {
        return new EstimateRevised(ID, 1_000_000, 1_500_000, List.of(new FundLine("city", 1_500_000)), "增项");
    }

    private static Then<Project> vary(VariationKind kind, String oldValue, String newValue) {
        return projectUnderWorks()
                .certified(500_000)
                .when("approver", "2021-05-01", variation(kind, oldValue, newValue));
    }

    private static AProject varied(VariationKind kind, String oldValue, String newValue, long changeFen) {
        return projectUnderWorks()
                .certified(500_000)
                .fact("approver", "2021-05-01", approved(kind, oldValue, newValue, changeFen));
    }

    private static ApproveVariation variation(VariationKind kind, String oldValue, String newValue) {
        return new ApproveVariation(ID, "c1", kind, oldValue, newValue, "现场情况");
    }

    private static VariationApproved approved(VariationKind kind, String oldValue, String newValue, long changeFen) {
        return new VariationApproved(ID, "c1", kind, oldValue, newValue, "现场情况", changeFen);
    }
}
