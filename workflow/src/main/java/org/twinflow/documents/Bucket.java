package org.twinflow.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.StoreAwayException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** One bucket of an S3-compatible server. What is not there is told apart from a server that does not answer. */
final class Bucket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bucket.class);

    private final S3Client client;
    private final String name;
    private final String prefix;

    /** @param size in bytes */
    record Thing(String name, long size, Instant touched) {}

    Bucket(StorageProperties.S3 settings) {
        if (settings.endpoint().isBlank() || settings.bucket().isBlank()) {
            throw new IllegalStateException(
                    "twinflow.storage.kind=s3 needs twinflow.storage.s3.endpoint, …bucket, …access-key and …secret-key");
        }
        name = settings.bucket();
        prefix = settings.prefix();
        client = S3Client.builder()
                .endpointOverride(URI.create(settings.endpoint()))
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                // other servers than Amazon's do not know the newer sums; ours are checked anyway
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.timeout())
                        .socketTimeout(settings.timeout())
                        .build())
                .build();
    }

    /** All of it is there afterwards, or nothing has changed: the server compares its sum with ours before it answers. */
    void put(String thing, Path file) {
        var sum = sum(file);
        ask(() -> client.putObject(
                put -> put.bucket(name)
                        .key(prefix + thing)
                        .contentType("application/octet-stream")
                        .contentMD5(sum),
                RequestBody.fromFile(file)));
    }

    InputStream open(String thing) {
        return new Line(ask(() -> client.getObject(get -> get.bucket(name).key(prefix + thing))));
    }

    Optional<Thing> find(String thing) {
        try {
            var head = ask(() -> client.headObject(ask -> ask.bucket(name).key(prefix + thing)));
            return Optional.of(new Thing(thing, head.contentLength(), head.lastModified()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    void copy(String from, String to) {
        ask(() -> client.copyObject(copy -> copy.sourceBucket(name)
                .sourceKey(prefix + from)
                .destinationBucket(name)
                .destinationKey(prefix + to)));
    }

    /** Also what is not there is gone afterwards. */
    void delete(String thing) {
        ask(() -> client.deleteObject(delete -> delete.bucket(name).key(prefix + thing)));
    }

    /** Calls for each thing below, in pages. */
    void each(String below, Consumer<Thing> use) {
        list(
                below,
                null,
                page -> page.contents().stream()
                        .map(object -> new Thing(
                                object.key().substring(prefix.length()), object.size(), object.lastModified()))
                        .forEach(use));
    }

    /** Calls for the name of each folder right below, without its slash. */
    void eachFolder(String below, Consumer<String> use) {
        list(
                below,
                "/",
                page -> page.commonPrefixes().stream()
                        .map(folder -> folder.prefix().substring(prefix.length() + below.length()))
                        .map(folder -> folder.substring(0, folder.length() - 1))
                        .forEach(use));
    }

    boolean answers() {
        try {
            ask(() -> client.headBucket(head ->
                    head.bucket(name).overrideConfiguration(soon -> soon.apiCallTimeout(Duration.ofSeconds(5)))));
            return true;
        } catch (StoreAwayException | NotFoundException e) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private void list(String below, @Nullable String delimiter, Consumer<ListObjectsV2Response> use) {
        @Nullable String next = null;
        do {
            var from = next;
            var page = ask(() -> client.listObjectsV2(list -> list.bucket(name)
                    .prefix(prefix + below)
                    .delimiter(delimiter)
                    .continuationToken(from)));
            use.accept(page);
            next = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
        } while (next != null);
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (NoSuchKeyException e) {
            throw new NotFoundException("content");
        } catch (SdkException e) {
            LOG.error("The S3 server does not do what it is asked: {}", e.getMessage());
            throw new StoreAwayException(e);
        }
    }

    private static String sum(Path file) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the line does is not taken for what the content is: a line that breaks off says nothing of the bytes. */
    private static final class Line extends FilterInputStream {

        private final ResponseInputStream<GetObjectResponse> answer;
        private boolean ended;

        Line(ResponseInputStream<GetObjectResponse> answer) {
            super(answer);
            this.answer = answer;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) {
            try {
                var read = in.read(bytes, from, count);
                ended |= read < 0;
                return read;
            } catch (IOException | SdkException e) {
                throw new StoreAwayException(e);
            }
        }

        /** Does not wait for what nobody wants to read. */
        @Override
        public void close() throws IOException {
            if (ended) {
                answer.close();
            } else {
                answer.abort();
            }
        }
    }
}
