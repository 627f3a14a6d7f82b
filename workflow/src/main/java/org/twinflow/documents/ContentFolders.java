package org.twinflow.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.util.FileSystemUtils;

/** Where contents lie below a folder: in {@code plain} or {@code personal/KEY}, by the first digits of their hash. */
record ContentFolders(Path root) {

    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .includes(DirectoryNotEmptyException.class)
            .maxRetries(10)
            .delay(Duration.ofMillis(20))
            .build());

    Path arriving() {
        return root.resolve("arriving");
    }

    Path place(ContentId content) {
        return below(root, content);
    }

    /** Where a content lies that nothing refers to any more. */
    Path aside(ContentId content) {
        return below(orphans(), content);
    }

    private Path orphans() {
        return root.resolve("orphans");
    }

    Path folder(UUID key) {
        return root.resolve("personal").resolve(key.toString());
    }

    /** Removes all that lies under a key; who still writes there was given the key before it was destroyed. */
    void remove(UUID key) throws IOException {
        for (var folder : List.of(folder(key), new ContentFolders(orphans()).folder(key))) {
            try {
                AGAIN.execute(() -> FileSystemUtils.deleteRecursively(folder));
            } catch (RetryException e) {
                throw new IOException(folder + " cannot be removed", e);
            }
        }
    }

    Optional<ContentFile> find(ContentId content) throws IOException {
        try {
            var facts = Files.readAttributes(place(content), BasicFileAttributes.class);
            return Optional.of(new ContentFile(
                    content, facts.size(), facts.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether it was still there to be touched. */
    static boolean touch(Path file, Instant now) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(now));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    static boolean isOlder(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls for each content in use. */
    void each(Consumer<ContentFile> use) throws IOException {
        each(root.resolve("plain"), null, use);
        for (var key : keys()) {
            each(folder(key), key, use);
        }
    }

    Set<UUID> keys() throws IOException {
        var personal = root.resolve("personal");
        if (!Files.isDirectory(personal)) {
            return Set.of();
        }
        try (var folders = Files.list(personal)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}"))
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
        }
    }

    /** The names in these folders are safe only once each is forced; systems that cannot open folders do it themselves. */
    void forceAbove(Path folder) throws IOException {
        for (var above = folder; above != null && above.startsWith(root); above = above.getParent()) {
            force(above);
        }
    }

    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void each(Path folder, @Nullable UUID key, Consumer<ContentFile> use) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder, 3)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = file.getFileName().toString();
                if (name.matches("[0-9a-f]{64}")) {
                    tell(file, new ContentId(name, key), use);
                }
            }
        }
    }

    /** Files come and go while we walk. */
    private static void tell(Path file, ContentId id, Consumer<ContentFile> use) throws IOException {
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class);
            use.accept(
                    new ContentFile(id, facts.size(), facts.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            return;
        }
    }

    private static Path below(Path root, ContentId content) {
        var key = content.key();
        var hash = content.hash();
        var folder =
                key == null ? root.resolve("plain") : root.resolve("personal").resolve(key.toString());
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }
}
