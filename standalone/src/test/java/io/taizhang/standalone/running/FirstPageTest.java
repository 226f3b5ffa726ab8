package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The overview in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class FirstPageTest {
    private Office office;
    private Browser browser;

    @BeforeEach
    void open(Office office) {
        this.office = office;
        this.browser = new Browser(office);
    }

    /** Whatever a page does: nothing is complained of, nobody else is asked. */
    @AfterEach
    void nothingWentWrongAndNothingWentElsewhere() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.hosts()).containsOnly(office.address().getAuthority());
        browser.close();
    }

    @Test
    void publishedFiguresStandBesideWhatTheLedgerComputes() {
        Page page = browser.logIn("official", 1280, 900);
        page.navigate(office.address().resolve("/?unit=xinhualu").toString());

        assertThat(page.locator("h1")).hasText("新华路街道");
        assertThat(figure(page, "renovation.surveyed")).hasText("190");
        assertThat(page.locator("[data-figure='renovation.surveyed'] .published"))
                .hasText("公布 190 余");
        assertThat(figure(page, "renovation.projects")).hasText("16");
        assertThat(figure(page, "renovation.demonstrations")).hasText("3");
        assertThat(figure(page, "renovation.paidFen")).hasText("3,956.00");
        assertThat(figure(page, "renovation.paidFen")).hasAttribute("title", "¥39,560,000.00");
        assertThat(page.locator(".published.differs")).hasCount(0);
        Browser.picture(page, "xinhualu-zh");
    }

    @Test
    void bothLanguagesAndASmallScreenShowTheSame() {
        Page page = browser.logIn("official", 390, 844);
        assertThat(page.locator("#state")).hasText("实时");
        assertThat(page.locator(".mark")).containsText("示例数据");
        Browser.picture(page, "overview-zh-phone");
        page.setViewportSize(1280, 900);
        Browser.picture(page, "overview-zh");

        page.click("text=English");

        assertThat(page.locator("#state")).hasText("live");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h2").first()).hasText(Pattern.compile("Tasks due"));
        assertThat(page.locator(".mark")).containsText("Sample data");
        Browser.picture(page, "overview-en");
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        Browser.picture(page, "overview-en-phone");
    }

    @Test
    void aNewFactIsSeenWithoutReloading() {
        Page page = browser.logIn("official", 1280, 900);
        assertThat(page.locator("#state")).hasText("实时");
        String title = "示例项目 " + System.nanoTime();

        Office.Answer answer = office.command("official", "renovation/include-in-plan", """
                {"unitId": "ruyihu", "kind": "PUBLIC_SPACE", "title": "%s", "placeIds": [], "year": 2026}""".formatted(title));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Locator newest = page.locator("#facts li").first();
        assertThat(newest).containsText("纳入改造计划");
        assertThat(newest).containsText(title);
        assertThat(newest.locator(".position")).hasText(Pattern.compile("#\\d+"));
    }

    @Test
    void tasksThatAreOverdueStandFirstAndSaySo() {
        Page page = browser.logIn("official", 1280, 900);
        page.navigate(office.address().resolve("/?unit=xinhualu").toString());

        Locator first = page.locator("#tasks tr").first();
        assertThat(first).containsText("新华路街道综合办公室 · 责任书已生效");
        assertThat(first).containsText("逾期");
        assertThat(first).containsText("12/36 场");
        assertThat(page.locator("#tasks .late")).hasCount(3);
        assertThat(page.locator("#tasks")).containsText("责任书待签");
        assertThat(figure(page, "campaign.tasks.overdue")).hasText("3");
    }

    @Test
    void aReportIsSeenBesideTheTaskAndMovesItOnlyWhenItIsVerified() {
        String task = "minghu-campaign-task-07";
        Page page = browser.logIn("official", 1280, 900);
        page.navigate(office.address().resolve("/?unit=minghu").toString());
        Locator progress = page.locator("#tasks [data-key='" + task + "'] .progress");
        assertThat(progress).hasText("8/24 场");

        Office.Answer reported = office.command("official-minghu-s1", "campaign/report-progress", """
                {"taskId": "%s", "quantity": 4, "note": "补做四场（示例）"}""".formatted(task));
        assertThat(reported.status()).as(reported.body()).isEqualTo(201);
        assertThat(progress).hasText("8/24 场待核实 4");

        Office.Answer verified = office.command("inspector", "campaign/verify-progress", """
                {"taskId": "%s", "reportNo": 3}""".formatted(task));
        assertThat(verified.status()).as(verified.body()).isEqualTo(201);
        assertThat(progress).hasText("12/24 场");
    }

    @Test
    void aBlackFlagIsSeenByOthersThanTheOfficeOnceItIsPublished() {
        String flag = office.see("/api/views/flag-board?unit=xinhualu&colour=BLACK&published=false&size=1")
                .at("/items/0/flagId")
                .stringValue();
        Page inside = browser.logIn("official", 1280, 900);
        Page outside = browser.logIn("viewer", 1280, 900);
        assertThat(inside.locator("#red")).hasText("5");
        assertThat(inside.locator("#black")).hasText("3");
        assertThat(inside.locator("[data-key='" + flag + "']")).hasText(Pattern.compile("黑旗.*至.*未公开"));
        assertThat(inside.locator("#flags li.red").first()).containsText("红旗");
        assertThat(outside.locator("#black")).hasText("1");

        Office.Answer published =
                office.command("approver", "flag/publish-flag", "{\"flagId\": \"%s\"}".formatted(flag));

        assertThat(published.status()).as(published.body()).isEqualTo(201);
        assertThat(outside.locator("[data-key='" + flag + "']")).hasText(Pattern.compile("黑旗.*至"));
        assertThat(outside.locator("#black")).hasText("2");
        assertThat(inside.locator("[data-key='" + flag + "'] .hidden")).hasCount(0);
        assertThat(inside.locator("#black")).hasText("3");
    }

    @Test
    void whereNothingIsDueThePageSaysWhatWillStandThere() {
        Page page = browser.logIn("official", 1280, 900);
        page.navigate(office.address().resolve("/?unit=ruyihu-c1").toString());
        assertThat(page.locator("#no-tasks")).containsText("campaign/assign-task");
        assertThat(page.locator("#no-flags")).containsText("flag/publish-scheme");
    }

    @Test
    void unitsBelowOpenToTheirOwnOverview() {
        Page page = browser.logIn("official", 1280, 900);
        page.click("#units a:text('祭城路街道办事处')");
        assertThat(page.locator("h1")).hasText("祭城路街道办事处");
        assertThat(page.locator("#path a")).hasText("示例市");
    }

    @Test
    void theLoginPageSaysThatItsAccountsAreForEverybody() {
        Page page = browser.open(1280, 900);
        page.navigate(office.address().resolve("/login").toString());
        assertThat(page.locator(".notice")).containsText("演示账号");
        Browser.picture(page, "login-zh");
        page.click("text=English");
        assertThat(page.locator(".notice")).containsText("everybody knows their password");
        Browser.picture(page, "login-en");
    }

    private static Locator figure(Page page, String code) {
        return page.locator("[data-figure='" + code + "'] .value");
    }
}
