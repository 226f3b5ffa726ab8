package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 红黑旗 in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class FlagPagesTest {
    private Office office;
    private Pages pages;

    @BeforeEach
    void open(Office office) {
        this.office = office;
        this.pages = new Pages(office, "inspector");
    }

    @AfterEach
    void nothingWentWrongAndNothingWentElsewhere() {
        pages.close();
    }

    @Test
    @Tag("pictures")
    void everyPageIsBeautifulInBothLanguagesAndOnAPhone() {
        String round = first("flag-round?schemeId=xinhualu-flags", "roundId");
        pages.look("/flag", "flags");
        pages.look("/flag?unit=xinhualu&on=2021-06-30", "flags-on-a-day");
        pages.look("/flag/" + round + "-black-08", "flag-black");
        pages.look("/flag/" + round + "-red-01", "flag-red");
        pages.look("/flag/rounds", "flag-rounds");
        pages.look("/flag/rounds/" + round, "flag-round");
        pages.look("/flag/merchants?unit=xinhualu", "flag-merchants");
        pages.look("/flag/merchants/xinhualu-merchant-09", "flag-merchant");
        pages.look("/flag/schemes", "flag-schemes");
        pages.look("/flag/schemes/xinhualu-flags", "flag-scheme");
    }

    @Test
    void aFlagIsSeenWithItsWordAndAnUnpublishedOneIsMarkedSo() {
        Page page = pages.open("/flag?unit=xinhualu");
        Locator black = page.locator("ul.wall.black li");
        assertThat(black.first().locator(".word")).containsText("黑旗");
        assertThat(page.locator("ul.wall.black li.unpublished .not-public").first())
                .hasText("未公布，仅内部可见");
        assertThat(page.locator("ul.wall.red li").first().locator(".word")).containsText("红旗");
    }

    /** Those who see no personal data are shown what the public board may show, and nothing of what is on its way. */
    @Test
    void whatIsNotPublishedStaysWithinTheOffice() {
        String round = first("flag-round?schemeId=xinhualu-flags", "roundId");
        APIRequestContext viewer = pages.another("viewer").request();
        Assertions.assertThat(told(viewer, "/flag?unit=xinhualu"))
                .contains(round + "-black-08", round + "-red-02")
                .doesNotContain(round + "-black-07", round + "-black-01", "on-their-way");
        for (String hidden :
                List.of("/flag/" + round + "-black-07", "/flag/" + round + "-black-01", "/flag/rounds/" + round)) {
            Assertions.assertThat(answer(viewer, hidden).status()).as(hidden).isEqualTo(404);
        }
        Assertions.assertThat(told(viewer, "/flag/" + round + "-red-02"))
                .contains("授予红旗")
                .doesNotContain("/do/flag/");
    }

    private String told(APIRequestContext reader, String path) {
        APIResponse answer = answer(reader, path);
        Assertions.assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    private APIResponse answer(APIRequestContext reader, String path) {
        return reader.get(office.address().resolve(path).toString());
    }

    @Test
    void theWayToABlackFlagSaysWhatComesNextAndFromWhen() {
        String round = first("flag-round?schemeId=xinhualu-flags", "roundId");
        Page page = pages.open("/flag/" + round + "-black-04");
        assertThat(page.locator(".line li.now .label")).hasText("申辩期");
        assertThat(page.locator(".next")).containsText("届满前不得授旗");
        page = pages.open("/flag/" + round + "-black-09");
        assertThat(page.locator(".actions a")).hasText(new String[] {"核验修复"});
    }

    /** Keyed in from above to below; what the rules refuse stays in the sheet with their words, the rest is recorded. */
    @Test
    void aRoundIsScoredByKeyboardAndWhatIsRefusedIsKept() {
        String round = newRound();
        Page page = pages.open("/flag/rounds/" + round);
        page.click("text=打开评分表");
        Locator hygiene = page.locator("input[data-criterion=hygiene]").first();
        assertThat(hygiene).isEditable();
        hygiene.focus();
        for (String points : List.of("38", "99", "12")) {
            page.keyboard().type(points);
            page.keyboard().press("Enter");
        }
        page.locator("input[data-criterion=order]").first().focus();
        for (String points : List.of("55", "50", "10")) {
            page.keyboard().type(points);
            page.keyboard().press("ArrowDown");
        }
        Locator rows = page.locator(".score-grid tbody tr");
        assertThat(rows.nth(0).locator(".total")).hasText("93");
        assertThat(rows.nth(0).locator(".verdict")).hasText("够红旗");
        assertThat(rows.nth(1).locator(".out")).hasText("应在 0–40");
        assertThat(rows.nth(2).locator(".verdict")).hasText("低于黑旗线");
        assertThat(page.locator("#scoring-will")).containsText("3 个商户");
        pages.axe();
        pages.screenshot("flag-score-zh");

        page.keyboard().press("Control+Enter");
        assertThat(rows.nth(1).locator(".refusal")).containsText("未记入");
        assertThat(rows.nth(1).locator("input").first()).hasValue("99");
        assertThat(page.locator("#scoring-will")).hasText("已记入 2 个，被拒 1 个；被拒的留在表里。");
        assertThat(rows.nth(0).locator(".verdict")).containsText("台账第");
        pages.screenshot("flag-score-refused-zh");

        page.reload();
        assertThat(rows.nth(1).locator("input").first()).hasValue("99");
        rows.nth(1).locator("input").first().fill("39");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#scoring-will")).hasText("已记入 1 个，被拒 0 个；被拒的留在表里。");
        page.locator(".buttons a").click();
        assertThat(page.locator("#candidates tbody tr").first()).containsText("93");
        assertThat(page.locator("#candidates")).containsText("89");
        pages.look("/flag/rounds/" + round + "/score", "flag-score");
    }

    @Test
    void theSheetIsForThoseWhoMayScore() {
        String round = first("flag-round?schemeId=xinhualu-flags", "roundId");
        Assertions.assertThat(pages.answer("official", "/flag/rounds/" + round + "/score")
                        .text())
                .contains("这一期已截止评分")
                .doesNotContain("id=\"scoring\"");
    }

    /** A round of three merchants that waits for its scores. */
    private String newRound() {
        allow("approver", "flag/publish-scheme", """
            {"schemeId":"sheet","unitId":"xinhualu","title":"流动红旗评比办法（示例，评分表）",
            "authorityBasis":{"body":"示例市","documentNo":"条例","legalLevel":"LAW"},
            "criteria":[{"code":"hygiene","title":"门前环境","points":40},{"code":"order","title":"经营秩序","points":60}],
            "redAtLeast":90,"blackBelow":60,"redValidDays":30,"blackValidDays":90,"noticeWorkingDays":7,
            "defenceWorkingDays":5,"improveDays":10}\
            """);
        allow("official", "flag/open-round", "{\"schemeId\":\"sheet\",\"period\":\"2026\"}");
        for (String merchant : List.of("01", "02", "03")) {
            allow(
                    "official",
                    "flag/nominate-merchant",
                    "{\"roundId\":\"sheet-2026\",\"merchantId\":\"xinhualu-merchant-" + merchant + "\"}");
        }
        return "sheet-2026";
    }

    private void allow(String account, String command, String body) {
        Office.Answer answer = office.command(account, command, body);
        Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private String first(String view, String id) {
        return office.see("/api/views/" + view + "&size=1").at("/items/0/" + id).stringValue();
    }
}
