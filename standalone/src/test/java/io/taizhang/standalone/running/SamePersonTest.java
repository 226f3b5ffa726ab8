package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with several hats: what was handled under one is not decided under another. */
@ExtendWith(EmptyOffice.class)
class SamePersonTest {
    private static final String DEPUTY = "deputy";
    private static final String APPROVAL = """
            "estimateFen": 100, "fundLines": [{"fundId": "%1$s-fund", "amountFen": 100}]""";

    private Office office;

    @BeforeEach
    void enter(Office office) {
        this.office = office;
    }

    @Test
    void whoPutAProjectIntoThePlanDoesNotApproveIt() {
        Works works = Works.inPlan(office, DEPUTY);
        refused(works, "approve-project", APPROVAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            record-ballot  | "subject": "改造", "headsTotal": 9, "headsVoting": 9, "headsFor": 9, "areaTotalM2": 9, "areaVotingM2": 9, "areaForM2": 9
            publish-design | "summary": "方案", "noticeDays": 7
            """)
    void whoPreparedAProjectDoesNotApproveIt(String command, String fields) {
        Works works = Works.inPlan(office);
        done(works, command, fields);
        refused(works, "approve-project", APPROVAL);
    }

    @Test
    void whoAwardedAContractNeitherApprovesItsVariationsNorCertifiesItsWorks() {
        Works works = Works.inPlan(office).approved().contracted(DEPUTY).begun();
        refused(works, "approve-variation", """
                "contractId": "%1$s-contract", "kind": "SCOPE", "oldValue": "一", "newValue": "二", "rationale": "加宽\"""");
        refused(works, "certify-works", """
                "contractId": "%1$s-contract", "amountFen": 100""");
    }

    @Test
    void whoReportedWorksDoesNotCertifyThem() {
        Works works = Works.inPlan(office).approved().contracted("official").begun();
        done(works, "report-works", """
                "stage": "全部", "percent": 100, "note": "完工\"""");
        refused(works, "certify-works", """
                "contractId": "%1$s-contract", "amountFen": 100""");
    }

    @Test
    void whoHadAHandInTheWorksDoesNotJudgeThem() {
        Works works = Works.inPlan(office).approved().contracted("official").begun();
        works.done("official", "renovation/report-works", """
                "projectId": "%1$s", "stage": "全部", "percent": 100, "note": "完工\"""");
        done(works, "complete-works", "");
        refused(works, "accept-works", "\"findings\": []");
        refused(works, "reject-works", "\"findings\": [\"裂缝\"]");
    }

    @Test
    void whoRequestedAPaymentNeitherDecidesItNorPaysIt() {
        Works works = Works.underWay(office, 1_000);
        requested(works, DEPUTY);
        refused(works, "approve-payment", "\"paymentId\": \"pay\"");
        refused(works, "refuse-payment", "\"paymentId\": \"pay\", \"why\": \"重复\"");
        assertThat(works.approve("pay").status()).isEqualTo(201);
        refused(works, "confirm-disbursement", "\"paymentId\": \"pay\", \"voucherNo\": \"示例凭证\"");
    }

    @Test
    void whoApprovedAPaymentDoesNotPayIt() {
        Works works = Works.underWay(office, 1_000);
        requested(works, "official");
        done(works, "approve-payment", "\"paymentId\": \"pay\"");
        refused(works, "confirm-disbursement", "\"paymentId\": \"pay\", \"voucherNo\": \"示例凭证\"");
    }

    /** And its money set aside: from then on nothing moves by itself. */
    private void requested(Works works, String account) {
        works.done(account, "renovation/request-payment", """
                "projectId": "%1$s", "paymentId": "pay", "contractId": "%1$s-contract", "fundId": "%1$s-fund",
                "amountFen": 100, "payee": "示例施工单位\"""");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> works.facts().stream()
                        .anyMatch(fact -> fact.path("type").stringValue().equals("renovation.PaymentFunded")));
    }

    private static void done(Works works, String command, String fields) {
        works.done(DEPUTY, "renovation/" + command, ofProject(fields));
    }

    private void refused(Works works, String command, String fields) {
        new Refusing(office)
                .withoutATrace(
                        "renovation/" + command,
                        "{\"command\":{" + ofProject(fields).formatted(works.project()) + "}}",
                        409,
                        "same-person",
                        Refusing.as(DEPUTY));
    }

    private static String ofProject(String fields) {
        return "\"projectId\": \"%1$s\"" + (fields.isEmpty() ? "" : ", " + fields);
    }
}
