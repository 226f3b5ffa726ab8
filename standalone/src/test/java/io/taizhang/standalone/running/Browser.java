package io.taizhang.standalone.running;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The distribution's Chromium; it notes what a page complains about, and whom it asks besides the office. */
final class Browser implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "pictures");
    /** A machine that does other things besides is slower than five seconds at times, and no page is wrong for it. */
    private static final double PATIENCE_MS = 15_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Office office;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    /** That a rule refused a command is no complaint of the page, though the console notes it. */
    private final List<String> provoked = new CopyOnWriteArrayList<>(List.of("status of 409"));

    Browser(Office office) {
        this.office = office;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A new reader's page. */
    Page open(int width, int height) {
        BrowserContext context = chromium.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
        Page page = context.newPage();
        page.onConsoleMessage(this::said);
        page.onPageError(complaints::add);
        page.onRequest(this::requested);
        return page;
    }

    /** A page at the overview, after logging in. */
    Page logIn(String account, int width, int height) {
        Page page = open(width, height);
        page.navigate(office.address().toString());
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", "taizhang");
        page.click("button.go");
        return page;
    }

    /** Errors in the console or in a script. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The hosts that were asked for anything. */
    List<String> hosts() {
        return asked.stream().distinct().toList();
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** What the console is to say, because the test brings it about: {@code status of 404}. It is no complaint. */
    void provokes(String words) {
        provoked.add(words);
    }

    private void said(ConsoleMessage message) {
        boolean loud = message.type().equals("error") || message.type().equals("warning");
        if (loud && provoked.stream().noneMatch(message.text()::contains)) {
            complaints.add(message.text());
        }
    }

    private void requested(Request request) {
        asked.add(URI.create(request.url()).getAuthority());
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Chromium found: install it or set CHROMIUM to its path"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
