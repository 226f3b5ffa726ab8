package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.taizhang.standalone.sample.Photos;
import java.time.Instant;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 案件 in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class CaseworkPagesTest {
    private static final String DEPARTMENT = "official-minghu-d1";
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
        pages.look("/casework", "casework");
        pages.look("/casework/jichenglu-case-08", "casework-case");
        pages.look("/casework/performance?unit=minghu", "casework-performance");
        pages.look("/casework/heat", "casework-heat");
        pages.look("/casework/policies", "casework-policies");
    }

    /** From the report to the call-back, each step by whoever it is up to, with a browser that takes the year for another. */
    @Test
    void aCaseIsWorkedAgainstItsClocksFromReportToClosing() {
        String id = reported("minghu", "占道的水果摊（示例）");
        Page desk = pages.page();
        desk.addInitScript("Date.now = () => 981173106000");
        pages.open("/casework?unit=minghu");
        Locator line = desk.locator("#list tr[data-key='" + id + "']");
        assertThat(line.locator(".left")).hasText(Pattern.compile("剩 [1-4] 分 \\d+ 秒"));
        String before = line.locator(".left").textContent();
        assertThat(line.locator(".left")).not().hasText(before);
        assertThat(line).containsText("立案时限");

        line.locator("a.next").focus();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("dialog h1")).hasText("立案");
        assertThat(desk.locator("dialog input[name=clause]:checked")).hasCount(1);
        pages.axe();
        pages.screenshot("casework-step-file-zh");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#step-said")).containsText("台账第");
        assertThat(line.locator("a.next")).hasText("派单");

        assertThat(line.locator("a.next")).isFocused();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("dialog h1")).hasText("派单");
        desk.keyboard().press("1");
        desk.keyboard().press("Enter");
        assertThat(line).containsText("到场时限");

        Page department = at(DEPARTMENT, "/casework");
        step(department, id, "接单");
        step(department, id, "到场");
        Locator form = opened(department, id, "处置案件");
        form.locator("button.go").click();
        assertThat(form.locator("fieldset .wrong")).hasText("请填写。");
        form.getByText("清理").click();
        form.locator("textarea").fill("摊主已清理并离开（示例）");
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload("after.png", "image/png", Photos.takenAt(Instant.now())));
        assertThat(form.locator("img")).isVisible();
        form.locator("button.go").click();
        assertThat(department.locator("#step-said")).containsText("台账第");

        step(at("inspector", "/casework?unit=minghu"), id, "核查通过");
        assertThat(line.locator("a.next")).hasText("结案");
        step(desk, id, "结案");
        assertThat(line).hasCount(0);
        assertThat(desk.locator("#closed tr[data-key='" + id + "']")).containsText("未回访");

        pages.open("/casework/" + id);
        assertThat(desk.locator(".line li.done")).hasCount(8);
        assertThat(desk.locator(".runs tr.kept")).hasCount(4);
        assertThat(desk.locator("#contact")).hasText("示例电话");
        assertThat(desk.locator(".pair img")).hasCount(1);
        pages.screenshot("casework-case-closed-zh");
        department.navigate(office.address().resolve("/casework/" + id).toString());
        assertThat(department.locator("#contact")).hasText("只对街道经办人员显示");
    }

    @Test
    void whatIsRefusedIsSaidInTheRulesWordsAndNothingEnteredIsLost() {
        String id = reported("minghu", "无人清理的垃圾（示例）");
        Page desk = pages.open("/casework?unit=minghu");
        Locator form = opened(desk, id, "立案");
        Assertions.assertThat(office.command("official", "casework/decline-case", """
                {"caseId": "%s", "why": "不属本街道（示例）"}""".formatted(id))
                        .status())
                .isEqualTo(201);
        form.locator("button.go").click();
        assertThat(form.locator(".trouble")).containsText("未记入");
        assertThat(form.locator("input[name=clause]:checked")).hasCount(1);
    }

    private String reported(String unit, String description) {
        Office.Answer answer = office.command("official", "casework/report-case", """
                {"unitId": "%s", "source": "HOTLINE", "category": "stalls", "gridCode": "g05",
                 "description": "%s", "contact": "示例电话"}""".formatted(unit, description));
        Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").stringValue();
    }

    private Page at(String account, String path) {
        Page page = pages.another(account);
        page.navigate(office.address().resolve(path).toString());
        return page;
    }

    /** The form of a case's next step, over the list. */
    private static Locator opened(Page page, String id, String title) {
        Locator next = page.locator("tr[data-key='" + id + "'] a.next");
        assertThat(next).hasText(title);
        next.click();
        assertThat(page.locator("dialog h1")).hasText(title);
        return page.locator("dialog form.by-hand");
    }

    private static void step(Page page, String id, String title) {
        opened(page, id, title).locator("button.go").click();
        assertThat(page.locator("#step-said")).containsText("台账第");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }
}
