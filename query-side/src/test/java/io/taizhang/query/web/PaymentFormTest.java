package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.renovation.Category;
import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.PaymentFunded;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.ledger.testing.TestLedger;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A payment of ¥300 that waits for its approval: of ¥1,000 certified, and ¥500 that the fund has for the project. */
class PaymentFormTest {
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
        side = new QuerySide(ledger);
        Office office = new Office(side);
        office.units();
        office.fund("f1", "xinhualu", "改造经费", 2021, 100_000);
        side.append(
                "project/p1",
                "demo/xinhualu",
                new IncludedInPlan(
                        "p1", "xinhualu", ProjectKind.COMPOUND, Category.BASIC, "示例小区", List.of("place"), 2021),
                new ContractAwarded(
                        "p1",
                        "k1",
                        "示例建设",
                        200_000,
                        LocalDate.of(2021, 3, 1),
                        LocalDate.of(2021, 9, 1),
                        ProcurementMethod.OPEN),
                new WorksCertified("p1", "k1", 100_000));
        side.append(
                "fund/f1",
                "demo/xinhualu",
                new FundsAllocated("f1", "a1", "project/p1", 50_000),
                new FundsReserved("f1", "p1", "pay1", 30_000));
        side.append(
                "project/p1",
                "demo/xinhualu",
                new PaymentRequested("p1", "pay1", "k1", "f1", 30_000, "示例建设"),
                new PaymentFunded("p1", "pay1", "f1", 30_000));
        side.ask("viewer", "/api/views/renovation-payments");
        side.ask("viewer", "/api/views/fund-allocations");
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static String page(String actor, String path) {
        HttpResponse<String> answer = side.send(side.request(actor, path)
                .header("Ledger-Position", Long.toString(ledger.ledger().head())));
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    @Test
    void itWaitsForWhomItIsUpToAndLeadsToItsForm() {
        String today = page("approver", "/today");
        assertThat(today)
                .contains("待审批的付款", "示例建设", "示例小区", "¥300.00", "id=\"waiting\"")
                .containsPattern("/do/renovation/approve-payment\\?[^\"]*paymentId=pay1")
                .containsPattern("/do/renovation/approve-payment\\?[^\"]*projectId=p1");
        assertThat(page("approver", "/fund")).contains("1 项等您办理");
        assertThat(page("finance", "/today")).doesNotContain("示例小区");
        assertThat(page("official-minghu", "/today")).doesNotContain("示例小区");
    }

    @Test
    void besideItsFormStandsWhatIsLeftBeforeAndAfterIt() {
        String form = page("approver", "/do/renovation/approve-payment?projectId=p1&paymentId=pay1");
        assertThat(form).contains("叁佰元整", "改造经费", "data-balance=\"certified\"", "data-balance=\"fund\"");
        assertThat(left(form, "certified")).containsExactly("¥1,000.00", "¥0.00", "¥1,000.00", "¥300.00", "¥700.00");
        assertThat(left(form, "fund")).containsExactly("¥500.00", "¥0.00", "¥500.00", "¥300.00", "¥200.00");
    }

    @Test
    void anotherOneThatIsTooLargeIsToldSoWhileItIsEntered() {
        String asked = "/do/renovation/request-payment/aside?projectId=p1&contractId=k1&fundId=f1&amountFen=";
        String aside = page("official", asked + 80_000);
        assertThat(left(aside, "certified")).containsExactly("¥1,000.00", "¥300.00", "¥700.00", "¥800.00", "-¥100.00");
        assertThat(left(aside, "fund")).containsExactly("¥500.00", "¥300.00", "¥200.00", "¥800.00", "-¥600.00");
        assertThat(aside).contains("会被拒绝", "资金无法落实");
        assertThat(page("official", asked + 20_000)).doesNotContain("会被拒绝", "资金无法落实");
        assertThat(page("official", "/do/renovation/request-payment")).contains("选好项目、合同和经费之后");
    }

    /** A reader to whom the project is foreign is told nothing of it. */
    @Test
    void whatIsForeignStandsBesideNoForm() {
        assertThat(page("official-minghu", "/do/renovation/request-payment?projectId=p1&contractId=k1&fundId=f1"))
                .doesNotContain("示例小区", "data-balance");
    }

    private static List<String> left(String html, String balance) {
        String table = html.replaceAll("(?s).*data-balance=\"" + balance + "\"(.*?)</table>.*", "$1");
        return java.util.regex.Pattern.compile("-?¥[0-9,.]+")
                .matcher(table)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
