package org.twinflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route as a visitor and as each account of the demonstration, against the table
 * {@code access-matrix.csv}: a line for each route, a column for each account, in the cell the status.
 *
 * <p>{@code open} stands for an answer that does not refuse; routes that change something are only tried by those who
 * must be refused, with the ids of the first project.
 */
@Demo
class AccessMatrixTests {

    private static final String PASSWORD = "twinflow-demo";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired
    MatrixSamples samples;

    private final Map<String, HttpClient> clients = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    @Test
    void keepsEveryRouteToWhomItIsFor() throws Exception {
        var lines = Files.exists(Path.of("src/test/resources/access-matrix.csv"))
                ? new ClassPathResource("access-matrix.csv")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.<String>of();
        var accounts = MatrixSamples.ACCOUNTS;
        var seen = new ArrayList<String>();
        seen.add("route," + String.join(",", accounts));
        for (var route : routes()) {
            seen.add(route + "," + String.join(",", walk(route, accounts)));
        }
        Files.write(Path.of("target/access-matrix.csv"), seen);

        assertThat(seen).containsExactlyElementsOf(lines);
    }

    /** Such as {@code GET /projects/{slug}}: what our controllers answer, without the framework's own. */
    private List<String> routes() {
        var routes = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.twinflow.web.")
                    && !handler.getBeanType().getSimpleName().startsWith("Sample")) {
                patterns(mapping).forEach(path -> methods(mapping).forEach(method -> routes.add(method + " " + path)));
            }
        });
        return List.copyOf(routes);
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        var paths = mapping.getPathPatternsCondition();
        return paths == null ? Stream.of() : paths.getPatternValues().stream();
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
    }

    private List<String> walk(String route, List<String> accounts) throws InterruptedException {
        var method = route.substring(0, route.indexOf(' '));
        var path = samples.fill(route.substring(route.indexOf(' ') + 1));
        var cells = new ArrayList<String>();
        for (var account : accounts) {
            cells.add(
                    method.equals("GET") || MatrixSamples.OUTSIDERS.contains(account)
                            ? cell(method, path, account)
                            : "-");
        }
        return cells;
    }

    /** An answer that breaks off is one that a page failed in the middle of. */
    private String cell(String method, String path, String account) throws InterruptedException {
        try {
            return cell(send(method, path, account));
        } catch (IOException e) {
            return "BROKEN";
        }
    }

    private static String cell(HttpResponse<String> answer) {
        var away = answer.headers().firstValue("Location").filter(location -> location.contains("/sign-in"));
        if (away.isPresent()) {
            return "sign-in";
        }
        return switch (answer.statusCode()) {
            case 401, 403, 404 -> Integer.toString(answer.statusCode());
            case 400, 405, 406, 409, 412, 413, 415, 422, 428 -> "invalid";
            default -> answer.statusCode() < 500 ? "open" : "BROKEN";
        };
    }

    private HttpResponse<String> send(String method, String path, String account)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(""));
        if (path.startsWith("/api/")) {
            if (!account.equals("visitor")) {
                var pair = (account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
            }
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        }
        var client = client(account);
        request.header("X-CSRF-TOKEN", tokens.getOrDefault(account, ""));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Signs in by the form, once for each account. */
    private HttpClient client(String account) throws IOException, InterruptedException {
        var known = clients.get(account);
        if (known != null) {
            return known;
        }
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        clients.put(account, client);
        var token = token(client, "/sign-in");
        if (!account.equals("visitor")) {
            var form = "username=" + account + "&password=" + PASSWORD + "&_csrf="
                    + URLEncoder.encode(token, StandardCharsets.UTF_8);
            client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
            token = token(client, "/account");
        }
        tokens.put(account, token);
        return client;
    }

    private String token(HttpClient client, String page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .build();
        var found = TOKEN.matcher(client.send(request, BodyHandlers.ofString()).body());
        return found.find() ? found.group(1) : "";
    }
}
