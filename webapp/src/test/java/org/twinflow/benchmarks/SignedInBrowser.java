package org.twinflow.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.twinflow.Persons;

/** Asks for pages as somebody who has signed in by the form, and draws none of them. */
record SignedInBrowser(HttpClient client, String base) {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static SignedInBrowser at(int port, String username) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var browser = new SignedInBrowser(client, "http://localhost:" + port);
        var form = TOKEN.matcher(new String(browser.get("/sign-in"), StandardCharsets.UTF_8));
        if (!form.find()) {
            throw new IllegalStateException("the form has no token");
        }
        var body = "username=" + encode(username) + "&password=" + encode(Persons.PASSWORD) + "&_csrf="
                + encode(form.group(1));
        client.send(
                HttpRequest.newBuilder(URI.create(browser.base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
        return browser;
    }

    byte[] get(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
