package org.twinflow;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A client as plain as a script of a school; it follows no redirect.
 *
 * @param password of all its accounts
 */
public record Http(int port, String password) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public Http(int port) {
        this(port, Persons.PASSWORD);
    }

    /** @param account a user name; empty for nobody */
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
    public HttpResponse<String> upload(
            String path, String account, String title, String filename, byte[] content, String... headers)
            throws IOException, InterruptedException {
        return upload(path, account, title, filename, BodyPublishers.ofByteArray(content), headers);
    }

    public HttpResponse<String> upload(
            String path, String account, String title, String filename, BodyPublisher content, String... headers)
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
        var request = request(path, account)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head), content, BodyPublishers.ofByteArray(tail)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> put(String path, String account, String json) throws IOException, InterruptedException {
        return send(request(path, account)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** The SHA-256 of what is answered, which is not held in memory. */
    public String sha256(String path, String account) throws IOException, InterruptedException {
        var answer = CLIENT.send(request(path, account).GET().build(), BodyHandlers.ofInputStream());
        try (var body = answer.body();
                var digest =
                        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answers " + answer.statusCode());
            }
            body.transferTo(digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String account) {
        var request = HttpRequest.newBuilder(uri(path));
        return account.isEmpty() ? request : basic(request, account, password);
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
