package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** 改造 and 资金 in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class RenovationPagesTest {
    private Office office;
    private Pages pages;

    @BeforeEach
    void open(Office office) {
        this.office = office;
        this.pages = new Pages(office, "official");
    }

    @AfterEach
    void nothingWentWrongAndNothingWentElsewhere() {
        pages.close();
    }

    @Test
    @Tag("pictures")
    void everyPageIsBeautifulInBothLanguagesAndOnAPhone() {
        JsonNode payment = office.see("/api/views/renovation-payments?unit=xinhualu&state=PAID&size=1")
                .at("/items/0");
        String project = payment.path("projectId").stringValue();
        pages.look("/renovation", "renovation");
        pages.look("/renovation/" + project, "renovation-project");
        pages.look("/renovation/" + underWay(), "renovation-under-way");
        pages.look(
                "/renovation/" + project + "/payments/"
                        + payment.path("paymentId").stringValue(),
                "renovation-payment");
        pages.look("/fund", "fund");
        pages.look("/fund/" + payment.path("fundId").stringValue(), "fund-detail");
        pages.look("/units?to=/renovation", "units");
        pages.provokes(404);
        pages.look("/fund/no-such-fund", "refused");
        pages.look("/renovation?unit=xinhualu&asOf=2021-06-30", "renovation-past");
    }

    @Test
    void aListIsSortedFilteredAndTurnedOverWithItsAddress() {
        Page page = pages.open("/renovation?unit=xinhualu");
        assertThat(page.locator("#list .tally")).containsText("共 16 行");
        page.selectOption("#filter-stage", "COMPLETED");
        page.waitForURL(Pattern.compile(".*stage=COMPLETED.*"));
        assertThat(page.locator("#list tbody td.state").first()).hasText("已办结");
        assertThat(page.locator("#list tbody td.state:not(.completed)")).hasCount(0);

        page.locator("#list th a", new Page.LocatorOptions().setHasText("已支付")).click();
        page.waitForURL(Pattern.compile(".*sort=-paidFen.*"));
        assertThat(page.locator("#list th[aria-sort=descending]")).containsText("已支付");
        Assertions.assertThat(page.url()).contains("stage=COMPLETED", "unit=xinhualu");
        page.goBack();
        assertThat(page.locator("#list th[aria-sort=descending]")).not().containsText("已支付");

        page.fill("#q", "没有这样的项目");
        assertThat(page.locator("#list .empty")).containsText("没有符合条件的");
    }

    @Test
    void aListIsMadeWithoutScriptsToo() {
        String html = pages.answer("official", "/renovation?unit=xinhualu&stage=COMPLETED&sort=-paidFen")
                .text();
        Assertions.assertThat(html).contains("aria-sort=\"descending\"", "已办结", "<form class=\"filters\"");
    }

    @Test
    void aFigureOpensToItsFacts() {
        Page page = pages.open("/renovation/" + aProject("xinhualu"));
        page.click("[data-step=paidFen] a.why");
        Locator panel = page.locator("dialog#panel");
        assertThat(panel).isVisible();
        assertThat(panel).containsText("凭什么");
        assertThat(panel.locator(".timeline li").first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
    }

    @Test
    void theUnitIsChosenWithTheKeyboardAndThePageAndItsFiltersStay() {
        Page page = pages.open("/renovation?stage=COMPLETED");
        page.click("a[data-picker]");
        page.locator("dialog input[type=search]").fill("新华路街道");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*unit=.*"));
        Assertions.assertThat(page.url()).contains("/renovation?", "stage=COMPLETED", "unit=xinhualu");
        assertThat(page.locator(".unit-picker")).containsText("新华路街道");
    }

    @Test
    void aPastDayStandsOnEveryPageUntilNowIsChosenAgain() {
        Page page = pages.open("/renovation?unit=xinhualu&asOf=2021-03-31");
        assertThat(page.locator(".past-notice")).containsText("2021-03-31");
        assertThat(page.locator("#state")).containsText("停在过去的一天");
        page.click(".contexts a:has-text('资金')");
        assertThat(page.locator(".past-notice")).containsText("2021-03-31");
        page.locator(".past-notice a").click();
        assertThat(page.locator(".past-notice")).hasCount(0);
        Assertions.assertThat(page.url()).contains("/fund?unit=xinhualu");
    }

    /** From request to refusal to record, watched by another reader. */
    @Test
    void aPaymentIsRequestedThroughItsFormAndSeenOnASecondPage() {
        JsonNode project = office.see("/api/views/renovation-progress?stage=IMPLEMENTATION&size=50")
                .path("items")
                .valueStream()
                .filter(row -> row.path("contracts")
                        .valueStream()
                        .anyMatch(it -> it.path("certifiedFen").longValue() > 0))
                .findFirst()
                .orElseThrow();
        String id = project.path("projectId").stringValue();
        JsonNode contract = project.path("contracts")
                .valueStream()
                .filter(it -> it.path("certifiedFen").longValue() > 0)
                .findFirst()
                .orElseThrow();
        Office.Answer certified = office.command("inspector", "renovation/certify-works", """
                {"projectId": "%s", "contractId": "%s", "amountFen": 12345678}""".formatted(
                        id, contract.path("contractId").stringValue()));
        Assertions.assertThat(certified.status()).as(certified.body()).isEqualTo(201);
        String fund = office.see("/api/views/renovation-payments?projectId=" + id + "&size=1")
                .at("/items/0/fundId")
                .stringValue();
        Page watching = pages.another("approver");
        watching.navigate(office.address().resolve("/renovation/" + id).toString());
        assertThat(watching.locator("#state")).hasText("实时");

        Page page = pages.open("/renovation/" + id);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("申请付款").setExact(true))
                .click();
        page.getByLabel("收款方").fill("示例建设有限公司");
        page.getByLabel("合同", new Page.GetByLabelOptions().setExact(true)).fill("");
        page.keyboard().press("ArrowDown");
        page.locator("[role=option]").first().click();
        page.locator("#command .field:has(label:has-text('经费')) input").fill(fund);
        page.getByLabel("金额").fill("99999999999");
        assertThat(page.locator(".in-words").first()).containsText("大写：玖佰玖拾玖亿");
        pages.axe();
        pages.screenshot("payment-form-zh");
        page.click("#command button.go");
        assertThat(page.locator(".trouble")).containsText("未记入");
        assertThat(page.getByLabel("收款方")).hasValue("示例建设有限公司");
        pages.screenshot("payment-form-refused-zh");

        page.getByLabel("金额").fill("1000.5");
        page.click("text=先核对规则");
        assertThat(page.locator(".will")).containsText("规则没有异议");
        assertThat(page.locator(".will")).containsText("将记入台账：申请付款");
        page.click("#command button.go");
        assertThat(page.locator(".recorded")).containsText("台账第");
        pages.screenshot("payment-recorded-zh");
        assertThat(watching.locator("#payments")).containsText("示例建设有限公司");
        page.click(".recorded a.action");
        assertThat(page.locator("#payments")).containsText("示例建设有限公司");
    }

    /** 申请, 审批, 支付: three people, each with a form, and a fourth who looks at the overview. */
    @Test
    void thePaymentThatFinanceConfirmsMovesTheSpendingOnASecondPage() {
        Works works = Works.underWay(office, 80_000_000);
        Page watching = at("viewer", "/");
        assertThat(watching.locator("#state")).hasText("实时");
        Locator paid = watching.locator("#spending [data-step='renovation.paidFen'] a.why");
        Locator bar = watching.locator("#months .bars li").last();
        String paidBefore = paid.textContent();
        String barBefore = bar.getAttribute("title");

        Page official = at("official", "/renovation/" + works.project());
        official.click(".actions a[href*='request-payment']");
        fill(official, "收款方", "示例施工单位");
        fill(official, "合同", works.project() + "-contract");
        fill(official, "经费", works.project() + "-fund");
        fill(official, "金额", "800000");
        record(official);

        Page approver = at("approver", "/renovation/" + works.project());
        approver.locator("#payments tbody a").first().click();
        approver.waitForURL(Pattern.compile(".*/payments/.*"));
        String payment = approver.url();
        approver.click(".actions a[href*='approve-payment']");
        record(approver);
        assertThat(approver.locator("#payment .seal")).hasText("已审批");
        assertThat(paid).hasText(paidBefore);

        Page finance = pages.another("finance");
        finance.navigate(payment);
        finance.click(".actions a[href*='confirm-disbursement']");
        fill(finance, "凭证号", "示例凭证");
        record(finance);

        assertThat(paid).not().hasText(paidBefore);
        long fen = office.see("/api/views/unit-overview/demo")
                .at("/renovation/paidFen")
                .longValue();
        assertThat(paid).hasText("%,.2f".formatted(fen / 1e6));
        assertThat(bar).not().hasAttribute("title", barBefore);
        assertThat(finance.locator("#payment .seal")).hasText("已支付");
        assertThat(finance.locator("#payment .sheet")).containsText("示例凭证");
        pages.open("/renovation/" + works.project());
        assertThat(pages.page().locator("[data-step=paidFen] a.why")).hasText("80.00");
    }

    private Page at(String account, String path) {
        Page page = pages.another(account);
        page.navigate(office.address().resolve(path).toString());
        return page;
    }

    private static void fill(Page form, String label, String value) {
        form.locator("#command .field:has(label:has-text('" + label + "')) input")
                .first()
                .fill(value);
    }

    /** Sends a form, and goes on to the page that the fact is in. */
    private static void record(Page form) {
        form.click("#command button.go");
        assertThat(form.locator(".recorded")).containsText("台账第");
        form.click(".recorded a.action");
    }

    /** Leaving the amount writes it with its commas, here and in what will be recorded: longer, and below it all moves. */
    @Test
    void aButtonStaysUnderThePointerUntilItIsReleased() {
        Page page = pages.open("/do/renovation/request-payment?projectId=" + aProject("xinhualu"));
        page.getByLabel("金额").fill("1000000000");
        Locator button = page.locator("#command button.go");
        page.evaluate("""
                () => {
                  const will = document.querySelector("#command .will");
                  will.style.width = "max-content";
                  will.style.width = `${will.getBoundingClientRect().width}px`;
                }""");
        button.scrollIntoViewIfNeeded();
        BoundingBox before = button.boundingBox();
        page.mouse().move(before.x + before.width / 2, before.y + before.height / 2);
        page.mouse().down();
        assertThat(page.getByLabel("金额")).hasValue("1,000,000,000.00");
        Assertions.assertThat(button.boundingBox().y).isEqualTo(before.y);
        page.mouse().up();
        assertThat(page.locator(".will")).containsText("1,000,000,000.00");
        assertThat(page.locator(".wrong:visible").first()).isVisible();
    }

    @Test
    void aFormIsKeptWhenTheLoginHasEnded() {
        Page page = pages.open("/do/renovation/include-in-plan?unitId=xinhualu");
        pages.provokes(401);
        page.getByLabel("标题").fill("示例小区，写到一半");
        page.context().clearCookies();
        page.locator("#command select").first().selectOption("COMPOUND");
        page.getByLabel("年度").fill("2026");
        page.click("#command button.go");
        assertThat(page.locator(".trouble")).containsText("登录已过期");
        page.click("text=登录后继续");
        page.fill("input[name=username]", "official");
        page.fill("input[name=password]", "taizhang");
        page.click("button.go");
        assertThat(page.getByLabel("标题")).hasValue("示例小区，写到一半");
        assertThat(page.getByLabel("年度")).hasValue("2026");
    }

    @Test
    void commandsAreOfferedToThoseWhoMayIssueThem() {
        Page viewer = pages.another("viewer");
        viewer.navigate(office.address().resolve("/renovation").toString());
        assertThat(viewer.locator(".actions")).hasCount(0);
        viewer.navigate(
                office.address().resolve("/do/renovation/include-in-plan").toString());
        assertThat(viewer.locator(".trouble")).containsText("您的角色不能办理此事");
    }

    /** With everything it loads, charts too, as it comes over the wire. */
    @Test
    void aPageWithAChartIsUnderThreeHundredKilobytes() {
        List<Request> asked = new CopyOnWriteArrayList<>();
        Page page = pages.page();
        // Whoever looks at each request is answered anew, and not from what the browser has kept.
        page.route("**/*", Route::resume);
        page.onRequestFinished(asked::add);
        pages.open("/renovation");
        pages.settle();
        int bytes = asked.stream()
                .filter(request -> !request.url().contains("/api/live"))
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
        Assertions.assertThat(bytes).isBetween(200_000, 300_000);
    }

    private String underWay() {
        return office.see("/api/views/renovation-spending?unit=xiaoyi&stage=IMPLEMENTATION&size=1")
                .at("/items/0/projectId")
                .stringValue();
    }

    private String aProject(String unit) {
        return office.see("/api/views/renovation-spending?sort=-paidFen&size=1&unit=" + unit)
                .at("/items/0/projectId")
                .stringValue();
    }
}
