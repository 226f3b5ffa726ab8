package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The public pages in a browser, on a telephone. */
@ExtendWith(EmptyOffice.class)
class SnapshotPageTest {

    @Test
    void somebodyInTheStreetReportsAndFollows(Office office) throws Exception {
        Movement movement = Movement.prepared(office);
        movement.done("approver", "casework/publish-service-policy", """
                "policyId": "{u}", "version": 1, "clocks": {"decideSec": 300, "dispatchSec": 60, "arriveSec": 600},
                "categories": [{"code": "env", "title": "市容环境", "filingClause": "示例条款", "handleHours": 24}]""");
        try (Browser browser = new Browser(office)) {
            Page page = browser.open(390, 844);
            page.navigate(office.address().resolve("/snapshot").toString());
            assertThat(page.locator("h1")).hasText("随手拍");
            assertThat(page.locator("input[name=website]")).not().isInViewport();
            page.selectOption("select[name=unit]", movement.here("{u}"));
            page.fill("input[name=whereabouts]", "东风路口");
            page.fill("textarea[name=words]", "垃圾没人清");
            Path letter = Files.createTempFile("letter", ".jpg");
            Files.writeString(letter, "a letter and no photo");
            page.setInputFiles("input[name=photo]", letter);
            Browser.picture(page, "snapshot-zh-phone");
            page.click("button.go");
            assertThat(page.locator(".wrong")).hasText("这不是 JPEG 或 PNG 照片。");
            assertThat(page.locator("textarea[name=words]")).hasValue("垃圾没人清");
            page.click("button.go");
            String code = page.locator("#code").textContent();
            Browser.picture(page, "received-zh-phone");

            page.click("text=查看进展");
            page.fill("input[name=code]", code);
            page.click("button.go");
            assertThat(page.locator("#stage")).hasText("已收到，等待立案");
            page.click("text=English");
            page.fill("input[name=code]", code);
            page.click("button.go");
            assertThat(page.locator("#stage")).hasText("Received, waiting to be filed");
            Browser.picture(page, "track-en-phone");
            assertThat(browser.hosts()).containsOnly(office.address().getAuthority());
            assertThat(browser.complaints())
                    .allSatisfy(complaint -> assertThat(complaint).contains("415"));
        }
    }
}
