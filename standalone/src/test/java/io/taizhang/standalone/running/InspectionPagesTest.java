package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.taizhang.standalone.sample.Photos;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** 督查 and 整改 in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class InspectionPagesTest {
    private static final String PLACE = "jichenglu-courtyard-05";
    private static final String RECTIFIER = "official-jichenglu-c5";
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
        pages.look("/inspection?month=2021-03", "inspection");
        pages.look("/inspection/jichenglu-round_robin-02", "inspection-one");
        pages.look("/inspection/findings", "inspection-findings");
        pages.look("/inspection/findings/jichenglu-fault-again", "inspection-finding");
        pages.look("/inspection/points", "inspection-points");
        pages.look("/inspection/points/dongchengqu-point-02", "inspection-point");
        pages.look("/inspection/bulletins/xiaoyi-bulletin-2021-01", "inspection-bulletin");
        pages.look("/inspection/checklists", "inspection-checklists");
    }

    @Test
    void aFindingGoesFromRaisedToVerified() {
        String id = "finding-" + UUID.randomUUID();
        raised(id, "楼道堆放杂物（示例）");
        Page ledger = pages.open("/inspection/findings?unit=jichenglu");
        Locator line = ledger.locator("tr[data-key='" + id + "']");

        Locator form = opened(ledger, id, "交办整改");
        assertThat(form.locator("input[name=unitId]:checked")).hasCount(1);
        form.locator("button.go").click();
        assertThat(line).containsText("已交办");
        assertThat(line.locator(".left")).containsText("剩");

        Page community = at(RECTIFIER, "/inspection/findings");
        recorded(community, opened(community, id, "接收整改"));
        Locator report = opened(community, id, "上报整改完成");
        report.locator("textarea").fill("已清空（示例）");
        report.locator("button.go").click();
        assertThat(report.locator(".wrong:visible")).hasText("请填写。");
        report.locator("input[type=file]")
                .setInputFiles(new FilePayload("after.png", "image/png", Photos.takenAt(Instant.now())));
        assertThat(report.locator("img:visible")).hasCount(1);
        recorded(community, report);

        Page inspector = at("inspector2", "/inspection/findings?unit=jichenglu");
        Locator verify = opened(inspector, id, "复查销号");
        assertThat(verify.locator(".pair img")).hasCount(1);
        recorded(inspector, verify);
        assertThat(line).hasCount(0);
        pages.open("/inspection/findings/" + id);
        assertThat(ledger.locator(".line li.done")).hasCount(5);
        assertThat(ledger.locator(".pair img")).hasCount(1);
    }

    @Test
    void observationsAreRecordedAsAGridWithAFewKeys() {
        String id = "inspection-" + UUID.randomUUID();
        done("official", "inspection/plan-inspection", """
                {"inspectionId": "%s", "kind": "WEEKLY_CLEANUP", "checklistId": "jichenglu-courtyards", "inspectorUnitId": "jichenglu",
                 "inspectedUnitId": "jichenglu-c5", "placeIds": ["jichenglu-courtyard-05", "jichenglu-courtyard-13"]}""".formatted(id));
        Page grid = at("inspector", "/inspection/" + id);
        grid.click("a.go");
        assertThat(grid.locator("#observing select").first()).isFocused();
        grid.keyboard().press("1");
        grid.keyboard().press("2");
        grid.keyboard().type("15");
        grid.keyboard().press("Enter");
        grid.keyboard().press("0");
        grid.keyboard().press("2");
        Locator send = grid.locator("#observing button.go");
        assertThat(send).hasText("记入 4 项");
        send.click();
        assertThat(grid.locator("td .verdict:visible").last()).hasText("扣分 1 至 40");
        grid.keyboard().type("40");
        grid.reload();
        assertThat(send).hasText("记入 4 项");
        send.click();
        assertThat(grid.locator("#observing-said")).hasText("已记入 4 项");
        assertThat(send).isDisabled();
        JsonNode row = office.see("/api/views/inspection-scores/" + id);
        Assertions.assertThat(row.path("observed").intValue()).isEqualTo(4);
        Assertions.assertThat(row.path("failed").intValue()).isEqualTo(2);

        done("inspector", "inspection/finish-inspection", "{\"inspectionId\": \"%s\"}".formatted(id));
        pages.open("/inspection/" + id);
        assertThat(pages.page().locator(".matrix .fail")).hasCount(2);
        assertThat(pages.page().locator("#inspection .chip")).hasText("已计分");
    }

    private void raised(String id, String description) {
        Office.Answer answer = office.send(office.request("/api/commands/inspection/raise-finding")
                .header("Authorization", Office.basic("inspector"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        """
                        {"command": {"findingId": "%s", "placeId": "%s", "itemCode": "clean", "description": "%s"}, "occurredAt": "%s"}""".formatted(id, PLACE, description, Instant.now().minus(Duration.ofHours(1))))));
        Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void done(String account, String command, String body) {
        Office.Answer answer = office.command(account, command, body);
        Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Page at(String account, String path) {
        Page page = pages.another(account);
        page.navigate(office.address().resolve(path).toString());
        return page;
    }

    private static Locator opened(Page page, String id, String title) {
        Locator next = page.locator("tr[data-key='" + id + "'] a.next");
        assertThat(next).hasText(title);
        next.click();
        assertThat(page.locator("dialog h1")).hasText(title);
        return page.locator("dialog form.by-hand");
    }

    private static void recorded(Page page, Locator form) {
        form.locator("button.go").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(page.locator("#step-said")).containsText("台账第");
    }
}
