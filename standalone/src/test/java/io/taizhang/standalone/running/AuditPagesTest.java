package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** 审计 in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class AuditPagesTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private Office office;
    private Pages pages;

    @BeforeEach
    void open(Office office) {
        this.office = office;
        this.pages = new Pages(office, "auditor");
    }

    @AfterEach
    void nothingWentWrongAndNothingWentElsewhere() {
        pages.close();
    }

    @Test
    @Tag("pictures")
    void theJournalAndItsFactsAreBeautifulInBothLanguagesAndOnAPhone() {
        pages.look("/audit?unit=xinhualu", "audit-journal");
        pages.look("/audit/facts/" + aPayment().path("position").longValue(), "audit-fact");
        pages.look("/audit/changes?unit=xinhualu&from=2021-05-31&asOf=2021-06-30", "audit-changes");
        pages.look("/audit/lenses", "audit-lenses");
        pages.look("/audit/lenses/late-entry", "audit-lens");
        String actor = office.get("auditor", "/api/views/actor-trail?sort=-facts&size=1")
                .json()
                .at("/items/0/actorId")
                .stringValue();
        pages.look("/audit/lenses/actor-trail/" + actor, "audit-lens-row");
    }

    @Test
    @Tag("pictures")
    void theProofsAreBeautifulInBothLanguagesAndOnAPhone() {
        pages.look("/audit/checkpoints", "audit-checkpoints");
        pages.look("/audit/receipts", "audit-receipts");
        pages.look("/audit/bundles", "audit-bundles");
        pages.look("/audit/verify", "audit-verify");
        pages.look("/audit/rebuilds", "audit-rebuilds");
        pages.look("/audit/personal", "audit-personal");
        pages.look("/audit/personal/looks", "audit-looks");
    }

    @Test
    void theSliderMovesTheWholeOverviewToAPastDayWithTheKeyboard() {
        Page page = pages.open("/?unit=xinhualu");
        page.click(".menu.standing summary");
        pages.screenshot("audit-slider-now-zh");
        page.locator("#days-range").focus();
        page.keyboard().press("PageDown");
        page.waitForURL(Pattern.compile(".*asOf=.*"));
        pages.open("/?unit=xinhualu&asOf=2021-07-31");
        pages.settle();
        pages.screenshot("audit-slider-zh");
        page.locator("#days-range").focus();
        page.keyboard().press("PageDown");
        page.waitForURL(Pattern.compile(".*asOf=2021-06-30.*"));
        assertThat(page.locator("#days-range")).isFocused();
        assertThat(page.locator(".past-notice")).containsText("2021-06-30");
        JsonNode then = office.see("/api/views/unit-overview/xinhualu?asOf=2021-06-30T23:59:59%2B08:00");
        assertThat(page.locator("[data-figure='renovation.paidFen'] .value"))
                .hasText(wan(then.at("/renovation/paidFen").longValue()));
        assertThat(page.locator("[data-figure='casework.open'] .value"))
                .hasText(then.at("/casework/open").asString());

        page.keyboard().press("ArrowLeft");
        page.waitForURL(Pattern.compile(".*asOf=2021-06-29.*"));
        page.click(".days .times a:has-text('发生时间')");
        page.waitForURL(Pattern.compile(".*time=occurred.*"));
        JsonNode happened =
                office.see("/api/views/unit-overview/xinhualu?asOf=2021-06-29T23:59:59%2B08:00&time=occurred");
        assertThat(page.locator("[data-figure='casework.open'] .value"))
                .hasText(happened.at("/casework/open").asString());

        page.fill("#days-day", "2021-03-31");
        page.waitForURL(Pattern.compile(".*asOf=2021-03-31.*"));
        page.click(".days-bar .compare a:has-text('此后变了什么')");
        JsonNode march = office.see("/api/views/unit-overview/xinhualu?asOf=2021-03-31T23:59:59%2B08:00");
        JsonNode now = office.see("/api/views/unit-overview/xinhualu");
        Locator paid = page.locator("#compared tr[data-moved='renovation.paidFen'] td");
        assertThat(paid.nth(0)).hasText(wan(march.at("/renovation/paidFen").longValue()));
        assertThat(paid.nth(2))
                .hasText("+"
                        + wan(now.at("/renovation/paidFen").longValue()
                                - march.at("/renovation/paidFen").longValue()));
        assertThat(page.locator("#steps .timeline li .move").first()).isVisible();
    }

    @Test
    void aFigureIsTracedToAFactAndItsProofIsVerifiedInTheBrowser() {
        String project = aPayment().path("stream").stringValue();
        Page page = pages.open("/renovation/" + project.substring(project.indexOf('/') + 1));
        page.click("[data-step=paidFen] a.why");
        Locator panel = page.locator("dialog#panel");
        assertThat(panel).containsText("累计而成");
        Locator newest = panel.locator(".timeline li").first();
        assertThat(newest.locator(".move em")).hasText(Pattern.compile("\\+[\\d,.]+"));
        pages.axe();
        pages.screenshot("audit-why-zh");
        newest.locator("a.position").click();
        page.waitForURL(Pattern.compile(".*/audit/facts/\\d+.*"));
        assertThat(page.locator("#event")).containsText("万元");
        page.click("#prove");
        assertThat(page.locator("#proved.holds .outcome")).hasText("成立");
        assertThat(page.locator("#proved")).containsText("由您的浏览器自己算出");
        pages.screenshot("audit-fact-proven-zh");
        page.click("a[rel=prev]");
        page.waitForURL(Pattern.compile(".*/audit/facts/\\d+.*"));
    }

    @Test
    void aReceiptThatIsBroughtAlongIsVerifiedInTheBrowser() {
        String receipt = office.get("official", "/api/audit/receipts/12").body();
        Page page = pages.open("/audit/receipts");
        assertThat(page.locator("#receipt-where")).containsText("由您的浏览器自己验真");
        page.setInputFiles(
                "#receipt-file",
                new FilePayload("receipt.json", "application/json", receipt.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#receipt-text")).hasValue(Pattern.compile(".*taizhang-receipt-1.*"));
        page.click("#receipt button.go");
        assertThat(page.locator("#proved.holds")).containsText("第 12 笔确在台账中");
        pages.axe();
        pages.screenshot("audit-receipt-holds-zh");

        page.fill("#receipt-text", receipt.replaceFirst("taizhang-leaf-1", "taizhang-leaf-2"));
        page.click("#receipt button.go");
        assertThat(page.locator("#proved.broken")).containsText("与检查点对不上");
        page.fill("#receipt-text", receipt);
        page.fill("#receipt-key", "taizhang/LIVE/x+00000000+AAAA");
        page.click("#receipt button.go");
        assertThat(page.locator("#proved.broken")).containsText("不是一个 Ed25519 公钥");
    }

    @Test
    void aRebuildShowsItsProgressAndItsVerdict() {
        Page page = pages.open("/audit/rebuilds");
        page.click("#rebuild button.go");
        assertThat(page.locator("#rebuild .trouble")).containsText("请至少选一个视图");
        page.check("input[name=view][value=renovation-progress]");
        page.click("#rebuild button.go");
        page.waitForURL(Pattern.compile(".*/audit/rebuilds/[0-9a-f-]{36}.*"));
        assertThat(page.locator("#progress")).isVisible();
        assertThat(page.locator("#verdict")).containsText("完全一致", PATIENTLY);
        assertThat(page.locator("#rebuild-state")).hasText("完成");
        assertThat(page.locator("#percent")).hasText("100 %");
        assertThat(page.locator("#cancel")).hasCount(0);
        String done = page.url().replace(office.address().toString(), "");
        pages.look(
                done.startsWith("/") ? done.replaceAll("[?].*", "") : "/" + done.replaceAll("[?].*", ""),
                "audit-rebuild");

        page = pages.open("/audit/rebuilds");
        page.check("input[name=mode][value=HOLD]");
        page.check("input[name=view][value=fund-balance]");
        page.click("#rebuild button.go");
        page.locator("#discard").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(page.locator("#rebuild-state")).hasText("留着待定");
        page.click("#swap");
        assertThat(page.locator("#rebuild-state")).containsText("完成", PATIENTLY);
    }

    @Test
    void whatARowNamesByItsIdIsToldByItsName() {
        JsonNode round = office.see("/api/views/flag-round?unit=xinhualu&sort=-roundId&size=1")
                .at("/items/0");
        String merchant = round.at("/candidates/0/merchantId").stringValue();
        String name = office.see("/api/views/merchant-register/" + merchant)
                .path("name")
                .stringValue();
        Page page =
                pages.open("/audit/changes/flag-round/" + round.path("roundId").stringValue() + "?from=2020-12-31");
        Locator told = page.locator("#compared tr[data-moved='candidates[0].merchantId'] td")
                .nth(1);
        assertThat(told).hasText(name);
        assertThat(told).hasAttribute("title", merchant);
    }

    @Test
    void theJournalIsNarrowedTurnedOverAndKeptAsAFile() {
        Page page = pages.open("/audit");
        page.selectOption("#journal-type", "renovation.PaymentMade");
        page.waitForURL(Pattern.compile(".*type=renovation.PaymentMade.*"));
        assertThat(page.locator("#journal tbody .what strong").first()).hasText("付款完成");
        assertThat(page.locator("#journal tbody .what strong:not(:text-is('付款完成'))"))
                .hasCount(0);
        String newest = page.locator("#journal tbody td.number a").first().innerText();
        page.click("#journal a[rel=next]");
        page.waitForURL(Pattern.compile(".*before=\\d+.*"));
        assertThat(page.locator("#journal tbody td.number a").first()).not().hasText(newest);
        page.click("#journal a[rel=prev]");
        page.waitForURL(Pattern.compile(".*after=\\d+.*"));
        assertThat(page.locator("#journal tbody td.number a").first()).hasText(newest);
        Download file = page.waitForDownload(() -> page.click("#journal .exports a:has-text('CSV')"));
        Assertions.assertThat(file.suggestedFilename()).endsWith(".csv");
    }

    @Test
    void theLedgerIsVerifiedAndABundleIsTakenAway() throws IOException {
        Page page = pages.open("/audit/verify");
        page.click("#verify button.go");
        assertThat(page.locator("#verify-verdict")).containsText("台账完好", PATIENTLY);
        assertThat(page.locator("#verifying .percent")).hasText("100 %");
        pages.axe();
        pages.screenshot("audit-verified-zh");

        pages.open("/audit/bundles?unit=xinhualu");
        page.selectOption("#bundle-unit", "");
        page.fill("#bundle-reason", "年度审计");
        page.click("#bundle button.go");
        assertThat(page.locator("#bundle .trouble")).containsText("至少填一项");
        page.fill("#bundle-subject", aPayment().path("stream").stringValue());
        Download bundle = page.waitForDownload(() -> page.click("#bundle button.go"));
        Assertions.assertThat(Files.readAllBytes(bundle.path())).startsWith('P', 'K');
        assertThat(page.locator("#bundled")).containsText("已下载");

        pages.open("/audit/checkpoints");
        long signed = office.see("/api/audit/checkpoints?size=2").path("items").size();
        if (signed > 1) {
            page.click(".pair button");
            assertThat(page.locator("#continuation")).containsText("成立");
        }
    }

    @Test
    void anErasureGoesThroughItsDueProcess() {
        String person = office.facts("unit/xinhualu").stream()
                .filter(fact -> !fact.path("persons").isEmpty())
                .map(fact -> fact.at("/persons/0").stringValue())
                .findFirst()
                .orElseThrow();
        Office.Answer requested = office.command("admin", "personal/request-erasure", """
                {"subjectId": "%s", "ground": "CONSENT_WITHDRAWN", "why": "示例：本人要求"}""".formatted(person));
        Assertions.assertThat(requested.status()).as(requested.body()).isEqualTo(201);
        String path = "/audit/personal/" + person.replace("/", "%2F");
        pages.open(path + "?position=" + requested.json().path("position").longValue());
        assertThat(pages.page().locator(".line .now")).containsText("须由另一人批准");
        assertThat(pages.page().locator(".actions")).hasCount(0);
        pages.look(path, "audit-erasure");

        Page approver = pages.another("approver");
        approver.navigate(office.address().resolve(path).toString());
        assertThat(approver.locator(".actions")).containsText("批准删除个人信息");
        Office.Answer refused = office.command("approver", "personal/refuse-erasure", """
                {"subjectId": "%s", "why": "示例：仍在保存期"}""".formatted(person));
        Assertions.assertThat(refused.status()).as(refused.body()).isEqualTo(201);
        assertThat(approver.locator(".line .failed")).containsText("不予批准");
    }

    /** Of the sample's, signed long ago. */
    private JsonNode aPayment() {
        return office.see("/api/audit/events?type=renovation.PaymentMade&unit=xinhualu&limit=1")
                .at("/items/0");
    }

    private static String wan(long fen) {
        return "%,.2f".formatted(fen / 1e6);
    }
}
