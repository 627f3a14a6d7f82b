package org.twinflow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A client as plain as a script of a school; it follows no redirect. */
public record Http(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** @param account a user name, whose password in tests is {@link Persons#PASSWORD}; empty for nobody */
    public HttpResponse<String> get(String path, String account) throws IOException, InterruptedException {
        return send(request(path, account).GET());
    }

    public HttpResponse<String> post(String path, String account, String json, String... headers)
            throws IOException, InterruptedException {
        var request = request(path, account)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> with(String path, String username, String secret)
            throws IOException, InterruptedException {
        return send(basic(HttpRequest.newBuilder(uri(path)), username, secret).GET());
    }

    /** Sends a file as a form does. */
    public HttpResponse<String> upload(String path, String account, String title, String filename, byte[] content)
            throws IOException, InterruptedException {
        var head = """
                --x
                Content-Disposition: form-data; name="title"
                Content-Type: text/plain; charset=UTF-8

                %s
                --x
                Content-Disposition: form-data; name="file"; filename="%s"
                Content-Type: application/octet-stream

                """.formatted(title, filename).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(request(path, account)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail))));
    }

    public HttpRequest.Builder request(String path, String account) {
        var request = HttpRequest.newBuilder(uri(path));
        return account.isEmpty() ? request : basic(request, account, Persons.PASSWORD);
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpRequest.Builder basic(HttpRequest.Builder request, String username, String secret) {
        var pair = (username + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
