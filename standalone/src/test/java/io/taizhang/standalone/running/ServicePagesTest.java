package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 服务 in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class ServicePagesTest {
    private Pages pages;

    @BeforeEach
    void open(Office office) {
        this.pages = new Pages(office, "official");
    }

    @AfterEach
    void nothingWentWrongAndNothingWentElsewhere() {
        pages.close();
    }

    @Test
    @Tag("pictures")
    void everyPageIsBeautifulInBothLanguagesAndOnAPhone() {
        pages.look("/service", "service");
        pages.look("/service/minghu-haulage-01", "service-contract");
        pages.look("/service/jichenglu-haulage", "service-terminated");
    }

    @Test
    void whatIsAboutToEndStandsFirstAndIsSaidInWords() {
        Page page = pages.open("/service");
        assertThat(page.locator("#contracts .notice")).containsText("示例养护公司01");
        Locator first = page.locator("#contracts tbody tr").first();
        assertThat(first).hasAttribute("data-key", "jichenglu-maintenance");
        assertThat(first.locator("td.day .late")).containsText("天后到期");
        first.locator("a").first().click();
        assertThat(page.locator("h1")).hasText("示例养护公司01");
        page.click(".actions a:has-text('续签')");
        assertThat(page.locator("#command")).containsText("费用");
    }

    @Test
    void whatWasDeliveredStandsUnderTheTermItWasDeliveredIn() {
        Page page = pages.open("/service/minghu-haulage-01");
        assertThat(page.locator("#terms tbody tr").first()).containsText("1,461 车");
        assertThat(page.locator("#times rect.delivery").first()).isAttached();
        assertThat(page.locator("#deliveries tbody tr").first()).containsText("1,461 车");
    }
}
