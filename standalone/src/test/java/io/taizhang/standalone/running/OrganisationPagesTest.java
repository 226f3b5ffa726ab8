package io.taizhang.standalone.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** 组织 and the import of lists in a browser, on the sample data. */
@ExtendWith(SampleOffice.class)
class OrganisationPagesTest {
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
        pages.look("/organisation", "organisation");
        pages.look("/organisation/units/xinhualu", "organisation-unit");
        pages.look("/organisation/places?unit=xinhualu", "organisation-places");
        pages.look("/organisation/places/" + renovated(), "organisation-place");
        pages.look("/organisation/merchants", "organisation-merchants");
        pages.look("/organisation/merchants/" + first("merchant-register", "merchantId"), "organisation-merchant");
        pages.look("/organisation/posts", "organisation-posts");
        pages.look("/organisation/imports", "imports");
        pages.look("/organisation/imports/places", "import");
    }

    @Test
    void publishedFiguresStandBesideWhatTheLedgerComputes() {
        Page page = pages.open("/organisation/units/xinhualu");
        JsonNode declared = office.see("/api/views/unit-overview/xinhualu").path("declared");
        assertThat(page.locator("#declared tbody tr")).hasCount(declared.size());
        assertThat(page.locator("#declared tbody tr").first().locator(".agrees, .differs"))
                .hasCount(1);
        page.locator("#declared a.why").first().click();
        assertThat(page.locator("dialog#panel")).containsText("凭什么");
    }

    /** A correction replaces them all: whoever corrects one finds the others as they stand. */
    @Test
    void theFormThatCorrectsAUnitsFiguresBeginsWithThoseThatStand() {
        JsonNode unit = office.see("/api/views/unit-register?size=100")
                .path("items")
                .valueStream()
                .filter(row -> !row.path("populations").isEmpty())
                .findFirst()
                .orElseThrow();
        Page page = pages.open("/organisation/units/" + unit.path("unitId").stringValue());
        page.click(".actions a[href*='correct-unit-figures']");
        Locator populations = page.locator("#command fieldset.item");
        assertThat(populations).hasCount(unit.path("populations").size());
        assertThat(populations.first().locator("[data-field$='.count'] input"))
                .hasValue(unit.at("/populations/0/count").asString());
        assertThat(populations.first().locator("[data-field$='.kind'] select"))
                .hasValue(unit.at("/populations/0/kind").stringValue());
    }

    @Test
    void aMerchantLeadsToItsFlagsAndAPlaceToItsProject() {
        Page page = pages.open("/organisation/merchants/" + first("merchant-register", "merchantId"));
        page.click("a[href^='/flag/merchants/']");
        assertThat(page.locator("#record")).isVisible();
        pages.open("/organisation/places/" + renovated());
        Locator project = page.locator("#projects tbody a").first();
        String title = project.textContent();
        project.click();
        assertThat(page.locator("h1")).hasText(title);
    }

    /** Whatever can be imported has its page. */
    @Test
    void everyKindThatCanBeImportedHasItsPage() {
        List<String> kinds = office.see("/api/imports")
                .path("kinds")
                .valueStream()
                .map(kind -> "/organisation/imports/" + kind.path("name").stringValue())
                .toList();
        Page page = pages.open("/organisation/imports");
        Assertions.assertThat(page.locator(".kinds a").all().stream().map(link -> link.getAttribute("href")))
                .containsExactlyInAnyOrderElementsOf(kinds);
        pages.open("/organisation/imports/household-stars");
        assertThat(page.locator("main .trouble[role=note]")).containsText("不由您的角色办理");
        assertThat(page.locator("#import a[download]")).hasCount(2);
    }

    private String renovated() {
        return office.see("/api/views/renovation-progress?unit=xinhualu&size=50")
                .path("items")
                .valueStream()
                .filter(row -> !row.path("placeIds").isEmpty())
                .findFirst()
                .orElseThrow()
                .path("placeIds")
                .path(0)
                .stringValue();
    }

    private String first(String view, String id) {
        return office.see("/api/views/" + view + "?size=1").at("/items/0/" + id).stringValue();
    }
}
