package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.approvedProject;
import static io.taizhang.command.renovation.AProject.projectUnderWorks;

import io.taizhang.api.Role;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.RenovationCommand.AwardContract;
import io.taizhang.api.renovation.RenovationCommand.CertifyWorks;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Money;
import io.taizhang.command.testing.Then;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final LocalDate MARCH = LocalDate.parse("2021-03-01");
    private static final LocalDate MAY = LocalDate.parse("2021-05-31");

    @Test
    void contractsUpToTheEstimateAreAwarded() {
        award("c2", 200_000, MARCH, MAY)
                .facts(new ContractAwarded(ID, "c2", "施工单位", 200_000, MARCH, MAY, ProcurementMethod.OPEN));
    }

    @Test
    void contractsBeyondTheEstimateAreRefused() {
        award("c2", 200_001, MARCH, MAY)
                .refused(RenovationRule.CONTRACT_EXCEEDS_ESTIMATE, new Money(200_001), new Money(200_000));
    }

    @Test
    void aRevisedEstimateMakesRoomForMore() {
        approvedProject()
                .revised(1_000_001, new FundLine("city", 1_000_001))
                .contract("c1", 800_000)
                .when("official", "2021-02-15", contract("c2", 200_001, MARCH, MAY))
                .facts(new ContractAwarded(ID, "c2", "施工单位", 200_001, MARCH, MAY, ProcurementMethod.OPEN));
    }

    @Test
    void anAwardFromBeforeTheRevisionThatMadeRoomForItIsRefused() {
        approvedProject()
                .revised(1_000_001, new FundLine("city", 1_000_001))
                .when("official", "2021-02-04", contract("c2", 1_000_001, MARCH, MAY))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void anAwardThatTheFirstEstimateHadRoomForMayBeEnteredLate() {
        approvedProject()
                .revised(1_000_001, new FundLine("city", 1_000_001))
                .when("official", "2021-02-04", contract("c2", 1_000_000, MARCH, MAY))
                .facts(new ContractAwarded(ID, "c2", "施工单位", 1_000_000, MARCH, MAY, ProcurementMethod.OPEN));
    }

    @Test
    void aContractThatEndsBeforeItStartsIsRefused() {
        award("c2", 1, MAY, MARCH).refused(RenovationRule.CONTRACT_PERIOD_REVERSED, MAY, MARCH);
    }

    @Test
    void aContractIsAwardedOnce() {
        award("c1", 1, MARCH, MAY).refused(CommonRule.ALREADY_EXISTS, "c1");
    }

    @Test
    void anAwardFromBeforeTheApprovalIsRefused() {
        approvedProject()
                .when("official", "2021-01-31", contract("c2", 1, MARCH, MAY))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void workIsCertifiedUpToTheContract() {
        projectUnderWorks()
                .certified(500_000)
                .when("inspector", "2021-05-01", new CertifyWorks(ID, "c1", 300_000))
                .facts(new WorksCertified(ID, "c1", 300_000));
    }

    @Test
    void workBeyondTheContractIsNotCertified() {
        projectUnderWorks()
                .certified(500_000)
                .when("inspector", "2021-05-01", new CertifyWorks(ID, "c1", 300_001))
                .refused(RenovationRule.CERTIFIED_EXCEEDS_CONTRACT, new Money(300_001), new Money(300_000));
    }

    @Test
    void workUnderAnUnknownContractIsNotCertified() {
        projectUnderWorks()
                .when("inspector", "2021-05-01", new CertifyWorks(ID, "c9", 1))
                .refused(RenovationRule.CONTRACT_UNKNOWN, "c9");
    }

    @Test
    void whoeverReportedTheWorksDoesNotCertifyThem() {
        projectUnderWorks()
                .reported(40)
                .when(
                        AProject.on("2021-05-01", "inspector").by("official", Role.INSPECTOR),
                        new CertifyWorks(ID, "c1", 1))
                .refused(CommonRule.SAME_PERSON, "official");
    }

    @Test
    void aCertificateFromBeforeTheWorksStartedIsRefused() {
        projectUnderWorks()
                .when("inspector", "2021-02-28", new CertifyWorks(ID, "c1", 1))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static Then<Project> award(String contractId, long sumFen, LocalDate startsOn, LocalDate endsOn) {
        return approvedProject()
                .contract("c1", 800_000)
                .when("official", "2021-02-15", contract(contractId, sumFen, startsOn, endsOn));
    }

    private static AwardContract contract(String contractId, long sumFen, LocalDate startsOn, LocalDate endsOn) {
        return new AwardContract(ID, contractId, "施工单位", sumFen, startsOn, endsOn, ProcurementMethod.OPEN);
    }
}
