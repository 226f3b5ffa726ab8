package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 表彰 in a browser, on the sample data; and a list of households taken in by hand. */
@ExtendWith(SampleOffice.class)
class HonourPagesTest {
    private static final String COMMUNITY = "minghu-c2";

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
        pages.look("/honour", "honour");
        pages.look("/honour/xinhualu-honest-persons-2021-01", "honour-detail");
        pages.look("/honour/rounds", "honour-rounds");
        pages.look("/honour/rounds/" + roundUnderWay(), "honour-round");
        pages.look("/honour/stars", "honour-stars");
        pages.look("/honour/programmes", "honour-programmes");
        pages.look("/honour/programmes/ruyihu-people", "honour-programme");
    }

    @Test
    void aNumberOpensToThoseItCounts() {
        Page page = pages.open("/honour?unit=ruyihu");
        page.locator("#by-year tr[data-key=ruyihu-teams] td a").first().click();
        assertThat(page.locator("#list .tally")).containsText("共 5 行");
        assertThat(page.locator("#by-year a[aria-current]")).hasText("5");
        page.locator("#list tbody a").first().click();
        assertThat(page.locator("h1")).containsText("示例团队");
    }

    @Test
    void aRoundSaysWhoHasHowManyVotesAndHowLongAnybodyMayObject() {
        Page page = pages.open("/honour/rounds/" + roundUnderWay());
        assertThat(page.locator("#candidates tbody tr")).hasCount(4);
        assertThat(page.locator("#candidates tbody tr").first()).containsText("8/9 票");
        assertThat(page.locator(".line li.now")).containsText("公示期");
        page.locator("#candidates .step-links a").first().click();
        assertThat(page.locator("#command")).containsText("异议");
    }

    @Test
    void namesOfPersonsAreShownInsideOnly() {
        Page viewer = pages.another("viewer");
        viewer.navigate(
                office.address().resolve("/honour?unit=xinhualu&language=zh").toString());
        assertThat(viewer.locator("#list tbody tr").first()).isVisible();
        Assertions.assertThat(viewer.content()).contains("示例商户").doesNotContain("示例居民");
        viewer.navigate(office.address()
                .resolve("/honour/xinhualu-honest-persons-2021-01")
                .toString());
        assertThat(viewer.locator("h1")).hasText("•••");
        Assertions.assertThat(viewer.content()).doesNotContain("示例居民");
    }

    /** With one wrong row it says which and enters nothing; mended, it is entered and a second reader sees the bar move. */
    @Test
    void aListOfHouseholdsIsTriedMendedAndEntered() {
        aProgrammeOfStars();
        Page watching = pages.another("official");
        watching.navigate(office.address()
                .resolve("/honour/stars?language=zh&unit=" + COMMUNITY)
                .toString());
        assertThat(watching.locator(".of-all .percent")).hasText("0 %");
        assertThat(watching.locator("#state")).hasText("实时");

        Page page = pages.another("approver");
        page.navigate(office.address()
                .resolve("/organisation/imports/household-stars?language=zh")
                .toString());
        assertThat(page.locator("#import-try")).isDisabled();
        choose(page, "h-1,示例户一,5\nh-2,示例户二,九\nh-3,示例户三,5\n");
        page.click("#import-try");
        Locator bad = page.locator("#import-bad-rows tr");
        assertThat(bad).hasCount(1);
        assertThat(bad.locator("td").nth(0)).hasText("3");
        assertThat(bad.locator("td").nth(1)).hasText("星数");
        assertThat(page.locator("#import-run")).isDisabled();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pages", "import-bad-zh.png")));
        assertThat(watching.locator(".of-all .percent")).hasText("0 %");

        choose(page, "h-1,示例户一,5\nh-2,示例户二,4\nh-3,示例户三,5\n");
        page.click("#import-try");
        assertThat(page.locator("#import-tried")).containsText("可入账 3 行");
        assertThat(bad).hasCount(0);
        page.click("#import-run");
        assertThat(page.locator("#import-done")).containsText("新入账 3 行");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pages", "import-done-zh.png")));
        assertThat(watching.locator(".of-all .percent")).hasText("5 %");

        choose(page, "h-1,示例户一,5\nh-2,示例户二,4\nh-3,示例户三,5\n");
        page.click("#import-try");
        assertThat(page.locator("#import-tried")).containsText("先前已入账 3 行");
        page.click("#import-done a.action");
        page.waitForURL(url -> url.contains("/honour/stars"));
    }

    private static void choose(Page page, String rows) {
        StringBuilder list = new StringBuilder("轮次编号,户编号,户名,星数\n");
        rows.lines().forEach(row -> list.append("pages-stars-2026,").append(row).append('\n'));
        page.setInputFiles(
                "#import-file",
                new FilePayload("户.csv", "text/csv", list.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#import-try")).isEnabled();
    }

    /** In a community of forty households, of which nobody else speaks. */
    private void aProgrammeOfStars() {
        done("organisation/correct-unit-figures", """
                {"unitId": "%s", "households": 40, "populations": []}""".formatted(COMMUNITY));
        done("honour/define-programme", """
                {"programmeId": "pages-stars", "unitId": "%s", "title": "星级户（示例）", "candidateKind": "HOUSEHOLD",
                 "cadence": "ANNUAL", "stars": ["一", "二", "三", "四", "五"],
                 "authorityBasis": {"body": "示例机关", "documentNo": "示例〔2026〕1号"}}""".formatted(COMMUNITY));
        done("honour/open-round", "{\"programmeId\": \"pages-stars\", \"period\": \"2026\"}");
    }

    private void done(String command, String body) {
        Office.Answer answer = office.command("official", command, body);
        Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private String roundUnderWay() {
        return office.see("/api/views/honour-round?programmeId=xinhualu-citizens&size=1")
                .at("/items/0/roundId")
                .stringValue();
    }
}
