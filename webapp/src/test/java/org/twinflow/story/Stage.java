package org.twinflow.story;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.twinflow.Browser;
import org.twinflow.Http;

/** The windows of those who act: each signs in once and keeps the window. */
final class Stage implements AutoCloseable {

    private static final String PASSWORD = "twinflow-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DESK = 1440;
    private static final int TELEPHONE = 390;

    private final int port;
    private final Browser browser;
    private final Map<String, Page> windows = new HashMap<>();

    private Stage(int port) {
        this.port = port;
        this.browser = Browser.at(port);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    static Stage at(int port) {
        return new Stage(port);
    }

    Page desk(String username) {
        return windows.computeIfAbsent(username, name -> enter(name, DESK));
    }

    Page telephone(String username) {
        return windows.computeIfAbsent(username, name -> enter(name, TELEPHONE));
    }

    /** The window of somebody whom nobody knows. */
    Page visitor() {
        return window(DESK);
    }

    /** Opens an address again and again until there is something on its page. */
    void until(Page page, String path, String selector) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    page.navigate(path);
                    return page.locator(selector).count() > 0;
                });
    }

    /** What a program finds that searches in somebody's name. */
    HttpResponse<String> search(String username, String word) throws IOException, InterruptedException {
        return new Http(port).with("/api/v1/search?q=" + word, username, PASSWORD);
    }

    List<String> faults() {
        return browser.faults();
    }

    @Override
    public void close() {
        browser.close();
    }

    private Page enter(String username, int width) {
        var page = window(width);
        page.navigate("/sign-in");
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/(inbox|family).*"));
        return page;
    }

    private Page window(int width) {
        var page = browser.window("en", width);
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.context().addCookies(List.of(new Cookie("tf-lang", "en").setUrl("http://localhost:" + port)));
        return page;
    }
}
