package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 活动 in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class ActivityPagesTest {
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
        pages.look("/activity", "activity");
        pages.look("/activity/jichenglu-cleanup-lately", "activity-detail");
        pages.look("/activity/outputs?unit=dongchengqu", "activity-outputs");
        pages.look("/activity/series", "activity-series");
        pages.look("/activity/series/" + inTurn(), "activity-series-detail");
    }

    @Test
    void whatWasCorrectedIsStillReadAndOnlyTheLatestCounts() {
        Page page = pages.open("/activity/jichenglu-cleanup-lately");
        assertThat(page.locator("#versions tr.counts")).containsText("12 吨");
        assertThat(page.locator("#versions tr.superseded")).containsText("21 吨");
        page.locator("#outputs a.why").click();
        assertThat(page.locator("dialog#panel")).containsText("凭什么");
    }

    @Test
    void aSeriesSaysWhoseTurnItIs() {
        Page page = pages.open("/activity/series/" + inTurn());
        Locator now = page.locator("#turns li.now");
        assertThat(now).hasCount(1);
        assertThat(now.locator("strong")).not().hasText("—");
    }

    /** Planned through its form, seen in the calendar, recorded, and its output opened. */
    @Test
    void anActivityIsPlannedAndRecorded() {
        Page page = pages.open("/activity");
        page.click(".actions a:has-text('安排活动')");
        page.locator("#command select").first().selectOption("CLEANUP");
        field(page, "标题").fill("院落清洁日（浏览器）");
        field(page, "计划").fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        page.click("#command button.go");
        assertThat(page.locator(".recorded")).containsText("台账第");
        page.click(".recorded a.action");
        Locator entry = page.locator(".calendar a.entry.planned:has-text('院落清洁日（浏览器）')");
        assertThat(entry).hasCount(1);
        entry.click();

        page.click(".actions a:has-text('记录')");
        field(page, "场次").fill("1");
        field(page, "人次").fill("30");
        page.locator("#command fieldset:has(legend:text('成果')) > button.quiet").click();
        page.locator("#command .item select").first().selectOption("RUBBISH");
        page.locator("#command .item .field:has(label:has-text('数量')) input").fill("1.25");
        page.locator("#command .item select").last().selectOption("TONNE");
        page.click("#command button.go");
        assertThat(page.locator(".recorded")).containsText("台账第");
        page.click(".recorded a.action");
        assertThat(page.locator(".subject .chip")).hasText("已开展");
        assertThat(page.locator("#outputs .value")).hasText("1.25");
    }

    private static Locator field(Page page, String label) {
        return page.locator("#command .field:has(label:has-text('" + label + "')) :is(input, textarea)")
                .first();
    }

    private String inTurn() {
        return office.see("/api/views/activity-series?unit=ruyihu&open=true&size=50")
                .path("items")
                .valueStream()
                .filter(row -> !row.path("rotation").isEmpty())
                .findFirst()
                .orElseThrow()
                .path("seriesId")
                .stringValue();
    }
}
