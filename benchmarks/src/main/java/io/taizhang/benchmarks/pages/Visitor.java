package io.taizhang.benchmarks.pages;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A reader at a desk, whose browser has nothing of the office yet each time a page is opened. */
final class Visitor implements AutoCloseable {
    private static final String LINKS =
            "Array.from(document.querySelectorAll('.contexts a, .tabs a, .subnav a'), it => it.getAttribute('href'))";
    private static final String TIMES = """
            async () => {
              const drawn = () => document.querySelectorAll(".drawing:not(:has(canvas))").length === 0;
              while (document.readyState !== "complete" || !drawn()) {
                await new Promise(requestAnimationFrame);
              }
              const now = performance.now();
              const [page] = performance.getEntriesByType("navigation");
              return [page.responseEnd - page.requestStart, page.domContentLoadedEventEnd, now];
            }""";

    private final Playwright playwright;
    private final Browser chromium;
    private final URI office;
    private List<Cookie> session = List.of();

    Visitor(URI office) {
        this.office = office;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /**
     * What one cold opening of a page cost.
     *
     * @param bytes of everything that was sent for it, compressed, heads included
     * @param serverMs from the request for the document until its last byte
     * @param scriptedMs until its scripts had run, so that everything on it can be used
     * @param drawnMs until its charts were drawn, too
     */
    record Visit(long bytes, double serverMs, double scriptedMs, double drawnMs) {}

    void logIn(String account) {
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            page.navigate(office.resolve("/login").toString());
            page.fill("input[name=username]", account);
            page.fill("input[name=password]", "taizhang");
            page.click("button.go");
            page.waitForURL(url -> !url.contains("/login"));
            session = context.cookies().stream()
                    .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(office.toString()))
                    .toList();
        }
    }

    /** As it is sent by other clients of the same reader. */
    String cookies() {
        return String.join(
                "; ", session.stream().map(it -> it.name + "=" + it.value).toList());
    }

    /** The pages that the navigation leads to, and those beside each. */
    Set<String> mainPages() {
        Set<String> found = new LinkedHashSet<>(links("/"));
        for (String page : List.copyOf(found)) {
            found.addAll(links(page));
        }
        found.add("/screen");
        return found;
    }

    private List<String> links(String path) {
        try (BrowserContext context = entered()) {
            Page page = context.newPage();
            page.navigate(office.resolve(path).toString());
            return ((List<?>) page.evaluate(LINKS))
                    .stream().map(String::valueOf).toList();
        }
    }

    /** The first row of a list leads to a page of one thing. */
    List<String> firstOf(List<String> lists) {
        return lists.stream()
                .flatMap(list -> {
                    try (BrowserContext context = entered()) {
                        Page page = context.newPage();
                        page.navigate(office.resolve(list).toString());
                        Object first =
                                page.evaluate("document.querySelector('#list tbody a')?.getAttribute('href') ?? null");
                        return first == null ? Stream.of() : Stream.of(first.toString());
                    }
                })
                .toList();
    }

    Visit open(String path) {
        try (BrowserContext context = entered()) {
            Page page = context.newPage();
            CDPSession wire = context.newCDPSession(page);
            long[] bytes = new long[1];
            wire.on("Network.loadingFinished", (JsonObject event) -> {
                JsonElement length = event.get("encodedDataLength");
                bytes[0] += length == null ? 0 : length.getAsLong();
            });
            wire.send("Network.enable");
            page.navigate(office.resolve(path).toString());
            List<?> times = (List<?>) page.evaluate(TIMES);
            return new Visit(bytes[0], number(times.get(0)), number(times.get(1)), number(times.get(2)));
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private BrowserContext entered() {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setViewportSize(1360, 900));
        context.addCookies(session);
        return context;
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No Chromium found: install it or set CHROMIUM to its path"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
