package org.twinflow.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of the guides on a running demonstration that nobody has worked in yet:
 * {@code GuidePictures http://localhost:8080 docs/images}.
 */
final class GuidePictures {

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final String PASSWORD = "twinflow-demo";

    private final String address;
    private final Path folder;
    private final Browser chromium;
    private final Map<String, Page> windows = new HashMap<>();

    private GuidePictures(String address, Path folder, Browser chromium) {
        this.address = address;
        this.folder = folder;
        this.chromium = chromium;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[1]));
        var program = org.twinflow.Browser.executable()
                .orElseThrow(() -> new IllegalStateException("No Chromium on the path"));
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var chromium = playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")))) {
            new GuidePictures(arguments[0], folder, chromium).takeAll();
        }
    }

    private void takeAll() {
        visitors();
        coordinators();
        mobilities();
        teachers();
        families();
        pupils();
        administrators();
        reviewers();
    }

    private void visitors() {
        var door = window(DESK);
        door.navigate("/sign-in");
        keep(door, "sign-in");
    }

    private void coordinators() {
        var desk = at("coordinator", DESK);
        take(desk, "inbox", "/inbox");
        take(desk, "inbox-waiting", "/inbox?view=waiting");
        take(desk, "project", "/projects/rivers-that-join-us");
        take(desk, "members", "/projects/rivers-that-join-us/members");
        take(desk, "plan", "/projects/rivers-that-join-us/planning");
        take(desk, "timeline", "/planning");
        take(desk, "calendar", "/planning?view=month");
        take(desk, "task-new", "/projects/rivers-that-join-us/tasks/new");
        var phone = at("coordinator", PHONE);
        take(phone, "inbox-phone", "/inbox");
        open(phone, "/inbox", ".tf-task__t");
        keep(phone, "task-phone");
    }

    private void mobilities() {
        var desk = at("coordinator", DESK);
        open(desk, "/mobilities", "a[href*='/mobilities/new']");
        keep(desk, "mobility-new");
        open(desk, "/mobilities", "table a[href*='/dossiers']");
        keep(desk, "matrix");
        desk.locator("[aria-label$=': Received']").first().click();
        keep(desk, "paper");
        for (var tab : List.of("participants", "budget", "hosts")) {
            desk.navigate(desk.url().replaceFirst("/[a-z]+([?].*)?$", "/" + tab));
            keep(desk, tab);
        }
        desk.navigate(desk.url().replaceFirst("/hosts$", "/agreements"));
        desk.locator("main a[href*='/agreements/']").first().click();
        keep(desk, "agreement");
    }

    private void teachers() {
        var desk = at("teacher", DESK);
        take(desk, "documents", "/documents");
        open(desk, "/documents", ".pg-docs__t a[href*='/documents/d/']");
        keep(desk, "document");
        take(desk, "search", "/search?q=droit");
        take(desk, "bulletin", "/projects/rivers-that-join-us/bulletin");
        take(desk, "stream", "/projects/rivers-that-join-us/stream");
        take(desk, "labels", "/labels");
        take(desk, "account", "/account");
    }

    private void families() {
        var phone = at("family", PHONE);
        take(phone, "family-phone", "/family");
        open(phone, "/family", ".mb-child");
        keep(phone, "papers-phone");
        phone.locator("main details summary").first().click();
        phone.locator("main details[open]").first().scrollIntoViewIfNeeded();
        keep(phone, "hand-in-phone");
    }

    private void pupils() {
        var phone = at("pupil", PHONE);
        take(phone, "pupil-inbox-phone", "/inbox");
        open(phone, "/inbox", ".tf-task__t");
        keep(phone, "pupil-task-phone");
    }

    private void administrators() {
        var desk = at("admin", DESK);
        take(desk, "models", "/models");
        desk.navigate("/models/task-assignment/diagram");
        desk.locator("#main[data-ready]").waitFor();
        desk.locator("#canvas [data-element-id=doTask]").first().click();
        keep(desk, "model-editor");
        take(desk, "operations", "/operations");
        take(desk, "people", "/people");
        open(desk, "/people?q=Marchais", "table a[href*='/people/']");
        keep(desk, "person");
        take(desk, "audit", "/audit");
        take(desk, "health", "/health");
    }

    private void reviewers() {
        var desk = at("reviewer1", DESK);
        take(desk, "reviews", "/reviews");
        open(desk, "/reviews", "main a[href*='/reviews/']");
        keep(desk, "review-declaration");
        desk.locator("button[name=conflict][value=false]").first().click();
        desk.waitForLoadState();
        keep(desk, "review");
        var officer = at("officer", DESK);
        take(officer, "officer-reviews", "/reviews");
        take(at("juror1", DESK), "contests", "/contests");
    }

    private void take(Page page, String name, String path) {
        page.navigate(path);
        keep(page, name);
    }

    private static void open(Page page, String path, String link) {
        page.navigate(path);
        page.locator(link).first().click();
        page.waitForLoadState();
    }

    private void keep(Page page, String name) {
        page.waitForLoadState();
        page.mouse().move(0, 0);
        page.evaluate("document.fonts.ready.then(() => document.activeElement?.blur())");
        page.waitForTimeout(300);
        try {
            Files.write(folder.resolve(name + ".png"), SmallPng.of(page.screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page at(String account, int width) {
        return windows.computeIfAbsent(account + width, key -> {
            var page = window(width);
            page.navigate("/sign-in");
            page.locator("#username").fill(account);
            page.locator("#password").fill(PASSWORD);
            page.locator("main form button[type=submit]").first().click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            return page;
        });
    }

    private Page window(int width) {
        var options = new NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, width == PHONE ? 844 : 800)
                .setDeviceScaleFactor(width == PHONE ? 2 : 1);
        BrowserContext context = chromium.newContext(options);
        context.addCookies(
                List.of(new Cookie("tf-lang", "en").setUrl(address), new Cookie("tf-theme", "light").setUrl(address)));
        return context.newPage();
    }
}
