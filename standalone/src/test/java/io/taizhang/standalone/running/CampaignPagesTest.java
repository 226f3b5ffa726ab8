package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** 创建 in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class CampaignPagesTest {
    private static final String CAMPAIGN = "xinhualu-campaign";

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
        pages.look("/campaign", "campaigns");
        pages.look("/campaign/" + CAMPAIGN, "campaign");
        pages.look("/campaign/tasks?unit=xinhualu", "campaign-tasks");
        pages.look("/campaign/tasks/" + amended(), "campaign-task");
        pages.look("/campaign/letters?unit=xinhualu", "campaign-letters");
        pages.look("/campaign/materials?unit=xinhualu", "campaign-materials");
        pages.look("/campaign/materials/" + first("material-ledger?state=ACCEPTED", "materialId"), "campaign-material");
        pages.look("/campaign/ranking?unit=xinhualu", "campaign-ranking");
        pages.look("/campaign/questionnaires", "campaign-questionnaires");
        pages.look(
                "/campaign/questionnaires/" + first("questionnaire-results?closed=true", "questionnaireId"),
                "campaign-questionnaire");
    }

    @Test
    void theIndicatorsThatMayCostTheTitleStandFirstEachWithItsTasks() {
        Page page = pages.open("/campaign/" + CAMPAIGN);
        Locator rows = page.locator("#indicators tbody tr");
        assertThat(rows.first()).hasAttribute("data-risk", "HIGH");
        assertThat(rows.first().locator(".risk-mark")).hasText("高");
        rows.locator("details:has(li) summary").first().click();
        Locator task = rows.locator("details[open] a").first();
        String title = task.textContent();
        task.click();
        assertThat(page.locator("h1")).hasText(title);
    }

    @Test
    void whatTheTimetableDrawsStandsInItsCellsToo() {
        Page page = pages.open("/campaign/" + CAMPAIGN);
        Locator overdue = page.locator("#gantt tbody tr:has(rect.span.overdue)").first();
        assertThat(overdue.locator("th small")).containsText("逾期");
        assertThat(overdue.locator("line.today")).hasCount(1);
        assertThat(page.locator("#gantt tbody tr.milestone .diamond").first()).isVisible();
    }

    @Test
    void onThePagesDayATaskStandsAsItStoodThen() {
        JsonNode task = office.see("/api/views/task-ledger?campaignId=" + CAMPAIGN + "&state=COMPLETED&size=1")
                .at("/items/0");
        String line = "#gantt tbody tr[data-key='" + task.path("taskId").stringValue() + "'] th small";
        Page page = pages.open("/campaign/" + CAMPAIGN);
        String now = page.locator(line).textContent();
        LocalDate dayBefore =
                LocalDate.parse(task.at("/closed/on").stringValue()).minusDays(1);
        page = pages.open("/campaign/" + CAMPAIGN + "?asOf=" + dayBefore);
        assertThat(page.locator(line)).isVisible();
        assertThat(page.locator(line)).not().hasText(now);
    }

    /** Reported by the unit itself, verified by an inspector, and seen to move the ranking on a third reader's page. */
    @Test
    void verifiedProgressMovesTheRankingOnASecondPage() {
        JsonNode task = openTask();
        String taskId = task.path("taskId").stringValue();
        String lead = task.path("leadUnitId").stringValue();
        Page ranking = pages.another("approver");
        ranking.navigate(office.address()
                .resolve("/campaign/ranking?unit=xinhualu&language=zh")
                .toString());
        assertThat(ranking.locator("#state")).hasText("实时");
        Locator line = ranking.locator("#ranking tr[data-key='" + lead + "']");
        String before = line.textContent();

        Page reporter = pages.another("official-" + lead);
        reporter.navigate(office.address()
                .resolve("/campaign/tasks/" + taskId + "?language=zh")
                .toString());
        reporter.click(".actions a:has-text('填报本次进展')");
        reporter.locator("#command .field:has(label:has-text('数量')) input").fill("3");
        reporter.locator("#command .field:has(label:has-text('说明')) :is(input, textarea)")
                .fill("现场已完成（示例）");
        reporter.click("#command button.go");
        assertThat(reporter.locator(".recorded")).containsText("台账第");
        reporter.click(".recorded a.action");
        assertThat(reporter.locator("#reports tbody tr").first()).containsText("待核实");
        Assertions.assertThat(line.textContent()).isEqualTo(before);

        Page inspector = pages.another("inspector");
        inspector.navigate(office.address()
                .resolve("/campaign/tasks/" + taskId + "?language=zh")
                .toString());
        inspector
                .locator("#reports tbody tr")
                .first()
                .locator("a:has-text('核实进展')")
                .click();
        inspector.click("#command button.go");
        assertThat(inspector.locator(".recorded")).containsText("台账第");
        assertThat(line).not().hasText(before);
        inspector.click(".recorded a.action");
        assertThat(inspector.locator("#reports tbody tr").first()).containsText("已核实");
    }

    /** The street above it may change what it asks for, and does not report in its place. */
    @Test
    void aUnitIsOfferedToReportOnItsOwnTasksOnly() {
        JsonNode task = openTask();
        String page = "/campaign/tasks/" + task.path("taskId").stringValue();
        Assertions.assertThat(pages.answer("official-xinhualu", page).text())
                .doesNotContain("/do/campaign/report-progress")
                .contains("/do/campaign/amend-task");
        String lead = "official-" + task.path("leadUnitId").stringValue();
        Assertions.assertThat(pages.answer(lead, page).text())
                .contains("/do/campaign/report-progress")
                .doesNotContain("/do/campaign/amend-task");
    }

    private JsonNode openTask() {
        return office.see("/api/views/task-ledger?campaignId=" + CAMPAIGN + "&state=OPEN&letterInForce=true&size=100")
                .path("items")
                .valueStream()
                .filter(row -> row.path("verifiedPercent").doubleValue() < 60)
                .findFirst()
                .orElseThrow();
    }

    /** A task with more than one version. */
    private String amended() {
        return office.see("/api/views/task-ledger?campaignId=" + CAMPAIGN + "&size=100")
                .path("items")
                .valueStream()
                .filter(row -> row.path("versions").size() > 1)
                .findFirst()
                .orElseThrow()
                .path("taskId")
                .stringValue();
    }

    private String first(String view, String id) {
        return office.see("/api/views/" + view + "&size=1").at("/items/0/" + id).stringValue();
    }
}
