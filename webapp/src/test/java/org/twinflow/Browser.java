package org.twinflow;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Chromium of this machine that notes every fault of a page: scripts that fail and rules of the policy broken. */
public final class Browser implements AutoCloseable {

    /** The one without the windows of a desk opens a page in a fifth of the time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome");

    private static final int LATENCY = 400;

    private record Look(String theme, int width) {}

    /** Whether axe looks at a page in each look: it takes a second or two, so a usual build gives each page one of them. */
    private static final boolean THOROUGH = Boolean.getBoolean("twinflow.looks.all");

    /** Both themes and both widths, not each with each. */
    private static final List<Look> LOOKS = List.of(new Look("light", 390), new Look("dark", 1440));

    /** The page, or a part of it that is not offered as a region to be scrolled by keys, hides something at its side. */
    private static final String TOO_WIDE = """
            document.documentElement.scrollWidth > innerWidth
                || [...document.querySelectorAll('main .tf-scroll:not([tabindex])')]
                    .some(part => part.scrollWidth > part.clientWidth + 1)""";

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<Page, Page> copies = new HashMap<>();

    private Browser(int port) {
        address = "http://localhost:" + port;
    }

    /** Skips the test, and says so, where there is no Chromium. */
    public static Browser at(int port) {
        var executable = executable();
        if (executable.isEmpty()) {
            System.err.println("SKIPPED: no Chromium on this machine, so no page was looked at in a browser");
        }
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium on the path");
        return new Browser(port);
    }

    /** A window of somebody new, in a language and of a width. */
    public Page window(String language, int width) {
        var context = context(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setViewportSize(width, 900));
        var page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onPageError(error -> faults.add(error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
        return page;
    }

    /** Signs somebody in by the form, on the way to a page. */
    public static void signIn(Page page, String username, String path) {
        signIn(page, username, Persons.PASSWORD, path);
    }

    public static void signIn(Page page, String username, String password, String path) {
        page.navigate(path);
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**" + path + "**");
    }

    /** Puts the server far away from the window: every answer takes a good while. */
    public static void slow(Page page) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }

    /**
     * What axe finds wrong with the page, in WCAG 2.2 AA and good practice. It looks at the address in a window of its
     * own, without our policy: it sets styles of its own, which would count as faults of the page.
     */
    public List<String> barriers(Page page) {
        try (var context = copyOf(page)) {
            var copy = context.newPage();
            copy.navigate(page.url());
            return found(copy);
        }
    }

    /**
     * What is wrong with the page on a telephone in the light and at a desk in the dark: whether it must be scrolled
     * sideways, and what axe finds in one of the two; in both with {@code -Pthorough}.
     */
    public List<String> flaws(Page page) {
        return flaws(page, THOROUGH);
    }

    /** @param all whether axe looks at it in both themes */
    public List<String> flaws(Page page, boolean all) {
        var copy = copies.computeIfAbsent(page, window -> copyOf(window).newPage());
        copy.navigate(page.url());
        // axe must not measure a colour half-way from the one theme to the other
        copy.addStyleTag(new Page.AddStyleTagOptions().setContent("* { transition: none !important }"));
        var flaws = new ArrayList<String>();
        for (var look : LOOKS) {
            copy.setViewportSize(look.width(), 900);
            copy.evaluate("theme => document.documentElement.setAttribute('data-bs-theme', theme)", look.theme());
            var where = URI.create(page.url()).getPath() + " " + look.theme() + " " + look.width() + ": ";
            if (all || isTurnOf(look, page)) {
                found(copy).forEach(barrier -> flaws.add(where + barrier));
            }
            if ((boolean) copy.evaluate(TOO_WIDE)) {
                flaws.add(where + "is wider than the window");
            }
        }
        return flaws;
    }

    /** The same look for the same kind of page in each run, whatever ids stand in its address. */
    private static boolean isTurnOf(Look look, Page page) {
        var kind = URI.create(page.url()).getPath().replaceAll("[0-9a-f-]{36}", "");
        return LOOKS.indexOf(look) == Math.floorMod(kind.hashCode(), LOOKS.size());
    }

    private BrowserContext copyOf(Page page) {
        var size = page.viewportSize();
        return context(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBypassCSP(true)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setStorageState(page.context().storageState())
                .setLocale(String.valueOf(page.evaluate("navigator.language")))
                .setViewportSize(size.width, size.height));
    }

    private BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        var context = Chromium.SHARED.newContext(options);
        contexts.add(context);
        return context;
    }

    private static List<String> found(Page copy) {
        return new AxeBuilder(copy)
                        .setLegacyMode(true) // no second page for each analysis: ours have no frames of others
                        .withTags(RULES)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    /** The Chromium of this machine, if there is one. */
    public static Optional<Path> executable() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** One for all tests, which run one after the other; it ends with the machine that runs them. */
    private static final class Chromium {

        static final com.microsoft.playwright.Browser SHARED = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
    }
}
