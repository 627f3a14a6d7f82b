package org.twinflow.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3Proxy in a process of its own, that keeps what it is given in its memory and believes only signed requests. */
final class S3Server implements AutoCloseable {

    static final String NAME = "twinflow-test";
    static final String SECRET = "only-for-this-process";

    private final Process process;
    private final int port;
    private final S3Client client;

    S3Server(Path folder) throws IOException, InterruptedException {
        port = free();
        var settings = Files.writeString(folder.resolve("s3proxy.properties"), """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=transient-nio2
                jclouds.identity=none
                jclouds.credential=none
                """.formatted(port, NAME, SECRET));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar().toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        client = S3Client.builder()
                .endpointOverride(URI.create(endpoint()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(NAME, SECRET)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        awaitAnswer();
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    S3Client client() {
        return client;
    }

    /** Settings of a store on a bucket, by way of a port. */
    StorageProperties.S3 settings(int by, String bucket, Duration timeout) {
        return new StorageProperties.S3(
                "http://127.0.0.1:" + by, "us-east-1", bucket, "school", NAME, SECRET, true, timeout);
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        for (var tries = 0; tries < 600 && process.isAlive(); tries++) {
            try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("The S3 server does not start");
    }

    /** Where the build copies it, or where Maven keeps it. */
    private static Path jar() {
        return List.of(
                        Path.of("target/s3/s3proxy.jar"),
                        Path.of("../workflow/target/s3/s3proxy.jar"),
                        Path.of(
                                System.getProperty("user.home"),
                                ".m2/repository/org/gaul/s3proxy/2.6.0/s3proxy-2.6.0-jar-with-dependencies.jar"))
                .stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No S3 server: run mvn generate-test-resources first"));
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
