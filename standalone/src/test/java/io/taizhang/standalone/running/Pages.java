package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;

/**
 * Pages in a browser, as one reader sees them: {@code open} one, hold it against {@code axe}, keep a picture of it. What the
 * console says, and whom a page asks besides the office, is held against nothing when it is closed.
 */
final class Pages implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "pages");

    private final Office office;
    private final Browser browser;
    private final Page page;

    enum Size {
        DESK(1360, 900),
        PHONE(390, 844),
        WALL(1920, 1080);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** @param account of the demo: {@code official}, {@code approver} … */
    Pages(Office office, String account) {
        this.office = office;
        this.browser = new Browser(office);
        this.page = browser.logIn(account, Size.DESK.width, Size.DESK.height);
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Another reader's page in the same browser. */
    Page another(String account) {
        Page other = browser.logIn(account, Size.DESK.width, Size.DESK.height);
        other.waitForURL(url -> !url.contains("/login"));
        return other;
    }

    /**
     * @param path with its parameters: {@code /fund?unit=xinhualu}
     * @param language {@code zh} or {@code en}
     */
    Page open(String path, String language, Size size) {
        page.setViewportSize(size.width, size.height);
        String separator = path.contains("?") ? "&" : "?";
        page.navigate(office.address()
                .resolve(path + separator + "language=" + language)
                .toString());
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page;
    }

    Page open(String path) {
        return open(path, "zh", Size.DESK);
    }

    Page page() {
        return page;
    }

    /** The answers with this status are what the test is about, and none of them is a complaint. */
    void provokes(int status) {
        browser.provokes("status of " + status);
    }

    /** WCAG 2.2 AA, and what axe holds for good practice. */
    void axe() {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(Pages::told)).as(page.url()).isEmpty();
    }

    private static String told(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    /** A page is never wider than what it is seen on. */
    void fits() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo((Integer) page.evaluate("document.documentElement.clientWidth"));
    }

    /** Kept as {@code target/pages/….png}. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** In both languages and on a phone: without a violation, no wider than the screen, and kept as pictures. */
    void look(String path, String name) {
        open(path, "en", Size.DESK);
        settle();
        axe();
        screenshot(name + "-en");
        open(path, "zh", Size.PHONE);
        settle();
        axe();
        fits();
        screenshot(name + "-zh-phone");
        open(path, "zh", Size.DESK);
        settle();
        axe();
        screenshot(name + "-zh");
    }

    /** Until the page is connected and its charts are drawn. */
    void settle() {
        page.locator("#state.live, #state.past, #state[hidden]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        PlaywrightAssertions.assertThat(page.locator(".drawing:not(:has(canvas))"))
                .hasCount(0);
    }

    @Override
    public void close() {
        List<String> complaints = browser.complaints();
        List<String> hosts = browser.hosts();
        browser.close();
        assertThat(complaints).isEmpty();
        assertThat(hosts).containsOnly(office.address().getAuthority());
    }
}
