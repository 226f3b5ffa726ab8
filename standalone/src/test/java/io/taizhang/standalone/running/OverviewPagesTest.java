package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The overview, the big screen, the board and the login page in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class OverviewPagesTest {
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
        pages.look("/?unit=xinhualu", "overview");
        pages.look("/?unit=xinhualu&asOf=2021-06-30", "overview-past");
    }

    @Test
    void theWallShowsEverythingAtOnceAndByNight() {
        for (String language : new String[] {"en", "zh"}) {
            Page page = pages.open("/screen?unit=xinhualu", language, Pages.Size.WALL);
            pages.settle();
            assertThat((Integer) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThanOrEqualTo(1080);
            pages.fits();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(15, 23, 32)");
            assertThat(page.locator("#wall-clock .minute")).hasText(Pattern.compile("\\d{2}:\\d{2}"));
            pages.axe();
            pages.screenshot("screen-" + language);
        }
        Page page = pages.page();
        page.click("#full-screen");
        assertThat(page.locator("#full-screen")).hasAttribute("aria-pressed", "true");
        page.evaluate("document.exitFullscreen()");
        page.click("#headlines a.why >> nth=0");
        assertThat(page.locator("dialog#panel")).containsText("凭什么");
        pages.open("/screen?unit=xinhualu", "zh", Pages.Size.PHONE);
        pages.settle();
        pages.fits();
        pages.screenshot("screen-zh-phone");
    }

    @Test
    void theBoardIsThereWithoutALogin() {
        Page page = pages.page();
        page.context().clearCookies();
        for (String language : new String[] {"en", "zh"}) {
            pages.open("/board", language, Pages.Size.DESK);
            assertThat(page.locator("#red-flags .flags li").first()).isVisible();
            pages.axe();
            pages.screenshot("board-" + language);
        }
        pages.open("/board", "zh", Pages.Size.PHONE);
        pages.fits();
        pages.screenshot("board-zh-phone");
        page.click("a.track");
        assertThat(page.locator("input[name=code]")).isVisible();
    }

    @Test
    void publishedFiguresStandBesideWhatTheLedgerComputes() {
        Page page = pages.open("/?unit=xinhualu");

        assertThat(page.locator("h1")).hasText("新华路街道");
        assertThat(figure(page, "renovation.surveyed")).hasText("190");
        assertThat(page.locator("[data-figure='renovation.surveyed'] .published"))
                .hasText("公布 190 余");
        assertThat(figure(page, "renovation.projects")).hasText("16");
        assertThat(figure(page, "renovation.demonstrations")).hasText("3");
        assertThat(figure(page, "renovation.paidFen")).hasText("3,956.00");
        assertThat(page.locator("[data-figure='renovation.paidFen'] a.why")).hasAttribute("title", "¥39,560,000.00");
        assertThat(page.locator(".published.differs")).hasCount(0);
    }

    @Test
    void aPastDayMovesTheWholePage() {
        String day = "2021-06-30";
        Page page = pages.open("/?unit=xinhualu&asOf=" + day);
        JsonNode then = office.see("/api/views/unit-overview/xinhualu?asOf=2021-06-30T23:59:59%2B08:00");

        assertThat(figure(page, "renovation.paidFen"))
                .hasText("%,.2f".formatted(then.at("/renovation/paidFen").longValue() / 1e6));
        assertThat(figure(page, "campaign.tasks.overdue"))
                .hasText(then.at("/campaign/tasks/overdue").asString());
        assertThat(figure(page, "casework.open"))
                .hasText(then.at("/casework/open").asString());
        long red = office.see("/api/views/flag-board?unit=xinhualu&colour=RED&on=" + day)
                .path("total")
                .longValue();
        assertThat(page.locator("#red")).hasText(Long.toString(red));
        assertThat(page.locator("#clocks small"))
                .containsText(office.see("/api/views/case-desk?unit=xinhualu&on=" + day)
                        .path("total")
                        .asString());
        assertThat(page.locator("#facts time").first()).hasText(Pattern.compile("2021-0[1-6]-.*"));
        assertThat(page.locator("#late .late-things li")).hasCount(0);
        assertThat(page.locator("#state")).containsText("停在过去的一天");
    }

    /** What the lines of the headlines show is what the time machine says of those days. */
    @Test
    void theLastDaysOfAFigureAreThoseTheLedgerTells() {
        Page page = pages.open("/?unit=xinhualu");
        page.click("#headline-days summary");
        Locator week = page.locator("#headline-days tbody tr").nth(6);
        String day = week.locator("th").innerText();
        JsonNode then = office.see("/api/views/unit-overview/xinhualu?asOf=" + day + "T23:59:59.999999%2B08:00");
        assertThat(week.locator("td").nth(1))
                .hasText(then.at("/campaign/tasks/overdue").asString());
        assertThat(week.locator("td").nth(2))
                .hasText(then.at("/inspection/overdue").asString());
        assertThat(week.locator("td").nth(3)).hasText(then.at("/casework/open").asString());
        assertThat(week.locator("td").nth(4))
                .hasText("%,.2f".formatted(then.at("/renovation/paidFen").longValue() / 1e6));
        assertThat(week.locator("td").nth(5))
                .hasText("%,.2f".formatted(then.at("/fund/availableFen").longValue() / 1e6));
    }

    @Test
    void aNewFactIsSeenWithoutReloading() {
        Page page = pages.open("/");
        assertThat(page.locator("#state")).hasText("实时");
        String title = "示例项目 " + System.nanoTime();

        Office.Answer answer = office.command("official", "renovation/include-in-plan", """
                {"unitId": "ruyihu", "kind": "PUBLIC_SPACE", "title": "%s", "placeIds": [], "year": 2026}""".formatted(title));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Locator newest = page.locator("#facts li").first();
        assertThat(newest).containsText(title);
        assertThat(newest).containsText("纳入改造计划");
        assertThat(newest.locator(".position")).hasText(Pattern.compile("#\\d+"));
        newest.locator("a.position").click();
        assertThat(page)
                .hasURL(Pattern.compile(
                        ".*/audit/facts/" + answer.json().path("position").longValue() + "\\b.*"));
        assertThat(page.locator("main")).containsText(title);
    }

    @Test
    void whatIsLateStandsInOneListWithTheLongestOverFirst() {
        Page page = pages.open("/?unit=xinhualu");
        assertThat(page.locator("#late [data-count=task] strong")).hasText("3");
        assertThat(figure(page, "campaign.tasks.overdue")).hasText("3");
        Locator times = page.locator("#late .late-things time");
        assertThat(times.first()).hasText(Pattern.compile("超 \\d[\\d,]* 天.*"));
        assertThat(times.evaluateAll("all => all.map(it => it.dateTime)").toString())
                .isEqualTo(times.evaluateAll("all => all.map(it => it.dateTime).sort()")
                        .toString());
        assertThat(page.locator("#late .late-things")).containsText("新华路街道综合办公室");
    }

    @Test
    void aClockRunsDownInThePage() {
        JsonNode reported = office.command(
                        "official", "casework/report-case", """
                {"caseId": "overview-clock-%d", "unitId": "xinhualu", "source": "PATROL", "category": "%s", "description": "示例案件"}""".formatted(System.nanoTime(), aCategory()))
                .json();
        assertThat(reported.path("position").longValue())
                .as(reported.toString())
                .isPositive();
        Page page = pages.open(
                "/?unit=xinhualu&position=" + reported.path("position").longValue());
        Locator time =
                page.locator("#clocks [data-thing='" + reported.path("id").stringValue() + "'] time");
        assertThat(time).hasText(Pattern.compile("剩 [1-5] 分 \\d+ 秒"));
        String before = time.innerText();
        assertThat(time).not().hasText(before);
        assertThat(time).hasText(Pattern.compile("剩 .*"));
    }

    @Test
    void aBlackFlagIsSeenByOthersThanTheOfficeOnceItIsPublished() {
        String flag = office.see("/api/views/flag-board?unit=xinhualu&colour=BLACK&published=false&sort=-flagId&size=1")
                .at("/items/0/flagId")
                .stringValue();
        long black = inForce("official", "BLACK");
        long published = inForce("viewer", "BLACK");
        assertThat(published).isLessThan(black);
        Page inside = pages.open("/");
        Page outside = pages.another("viewer");
        outside.navigate(office.address().toString());
        assertThat(inside.locator("#red")).hasText(Long.toString(inForce("official", "RED")));
        assertThat(inside.locator("#black")).hasText(Long.toString(black));
        assertThat(inside.locator("[data-key='" + flag + "']")).hasText(Pattern.compile("黑旗.*至.*未公开", Pattern.DOTALL));
        assertThat(inside.locator("#flags li.red").first()).containsText("红旗");
        assertThat(outside.locator("#black")).hasText(Long.toString(published));

        Office.Answer answer = office.command("approver", "flag/publish-flag", "{\"flagId\": \"%s\"}".formatted(flag));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(outside.locator("[data-key='" + flag + "']")).hasText(Pattern.compile("黑旗.*至", Pattern.DOTALL));
        assertThat(outside.locator("#black")).hasText(Long.toString(published + 1));
        assertThat(inside.locator("[data-key='" + flag + "'] .hidden")).hasCount(0);
        assertThat(inside.locator("#black")).hasText(Long.toString(black));
    }

    /** What a reader is told of. */
    private long inForce(String reader, String colour) {
        return office.get(reader, "/api/views/flag-board?size=1&colour=" + colour)
                .json()
                .path("total")
                .longValue();
    }

    @Test
    void whereNothingIsThereThePageSaysWhatWillStandThere() {
        Page page = pages.open("/?unit=ruyihu-c1");
        assertThat(page.locator("#in-force .empty")).containsText("flag/publish-scheme");
        assertThat(page.locator("#campaigns .empty")).containsText("campaign/launch-campaign");
        assertThat(page.locator("#clocks .empty")).containsText("倒计时");
    }

    @Test
    void unitsBelowOpenToTheirOwnOverview() {
        Page page = pages.open("/");
        page.click("#units a:text('祭城路街道办事处')");
        assertThat(page.locator("h1")).hasText("祭城路街道办事处");
        assertThat(page.locator("#path a")).hasText("示例市");
    }

    @Test
    void theLoginPageSaysThatItsAccountsAreForEverybody() {
        Page page = pages.page();
        page.context().clearCookies();
        page.navigate(office.address().resolve("/login").toString());
        assertThat(page.locator(".notice")).containsText("演示账号");
        pages.screenshot("login-zh");
        page.click("text=English");
        assertThat(page.locator(".notice")).containsText("everybody knows their password");
        pages.screenshot("login-en");
    }

    private String aCategory() {
        return office.see("/api/views/service-policy?unit=xinhualu&size=1")
                .at("/items/0/categories/0/code")
                .stringValue();
    }

    private static Locator figure(Page page, String code) {
        return page.locator("[data-figure='" + code + "'] .value");
    }
}
