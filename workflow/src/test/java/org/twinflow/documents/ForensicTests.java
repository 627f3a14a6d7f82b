package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.previews.Previews;
import org.twinflow.safekeeping.Backups;
import org.twinflow.shared.RefusedException;

/**
 * Looks through every file that the application has written, byte by byte, for what stood in the papers of a person:
 * contents, previews, the database, the search index, the places where files are read, and a backup.
 */
class ForensicTests extends DocumentScene {

    private static final Path DATA = Path.of("target/data");
    private static final Charset[] WAYS = {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
    };

    @TempDir
    Path folder;

    @Autowired
    private Previews previews;

    @Autowired
    private Derivatives derivatives;

    @Autowired
    private Backups backups;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private KeyShares shares;

    private final String planted = "allergy" + UUID.randomUUID().toString().replace("-", "");
    private Instant begin;
    private Reader nurse;
    private DocumentDetails form;
    private DocumentDetails card;
    private Path backup;

    @BeforeEach
    void aPersonHandsInPapers() throws IOException {
        begin = Instant.now().minusSeconds(5);
        var dossier = Scope.dossier(UUID.randomUUID());
        fixtures.grant(teacher, Role.TEACHER, dossier);
        nurse = reader(teacher);
        form = file(
                "Form",
                "form.txt",
                ("She has an " + planted + ".\n").repeat(50).getBytes(StandardCharsets.UTF_8),
                dossier);
        card = file("Card", "card.jpg", photo(), dossier);
        store("Everybody may read it", "control.txt", ("A river called " + word + ".\n").repeat(50));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> previews.text(form.id(), 1, nurse).isPresent());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> previews.of(card.id(), 1, nurse).has(DerivativeKind.PAGE));
        await().atMost(Duration.ofMinutes(2)).until(() -> hits(word, teacher).total() == 1);
        backup = folder.resolve("backup.zip");
        backups.write(backup);
    }

    @Test
    void findsNothingOfAPersonalPaperInAnyFileNeitherBeforeNorAfterItsKeyIsDestroyed() throws IOException {
        assertThat(previews.text(form.id(), 1, nurse).orElseThrow()).contains(planted);
        var page = middle(derivatives.open(new DerivativeId(card.id(), 1, DerivativeKind.PAGE, 1), nurse));
        var original = middle(documents.content(card.id(), null, nurse));
        var key = database.queryForObject(
                "select key_id from document where id = ?",
                UUID.class,
                form.id().id());
        assertThat(key).isNotNull();
        var secret = Files.readAllBytes(shares.folder().resolve(key + ".key"));

        // the search itself works: what everybody may read is found where it lies, and so is the secret
        assertThat(places(List.of(bytes(word, StandardCharsets.UTF_8))))
                .anyMatch(place -> place.contains("documents"))
                .anyMatch(place -> place.contains("backup.zip!contents"))
                .anyMatch(place -> place.contains("backup.zip!tables"))
                .anyMatch(place -> place.endsWith(".mv.db") || !isH2());
        assertThat(places(List.of(secret))).hasSize(1);

        assertThat(places(needles(page, original))).isEmpty();
        assertThat(hits(planted, teacher).total()).isZero();

        papers.destroy(pupil, null);

        assertThat(places(needles(page, original))).isEmpty();
        assertThat(places(List.of(secret))).isEmpty();
        assertThatThrownBy(() -> documents.contentFor(form.id(), null)).isInstanceOf(RefusedException.class);
        assertThat(previews.of(card.id(), 1, nurse).made()).isEmpty();
    }

    private List<byte[]> needles(byte[]... pictures) {
        var all = new ArrayList<>(List.of(pictures));
        Arrays.stream(WAYS).map(way -> bytes(planted, way)).forEach(all::add);
        return all;
    }

    /** The files, and the entries of archives, in which one of these stands. */
    private List<String> places(List<byte[]> needles) throws IOException {
        if (isH2()) {
            database.execute("checkpoint sync");
        }
        var found = new ArrayList<String>();
        for (var file : written()) {
            if (file.toString().endsWith(".zip")) {
                look(file, needles, found);
            } else if (stands(read(file), needles)) {
                found.add(file.toString());
            }
        }
        return found;
    }

    /** The index throws files away while it works. */
    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        }
    }

    private static void look(Path archive, List<byte[]> needles, List<String> found) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (stands(zip.getInputStream(entry).readAllBytes(), needles)) {
                    found.add(archive.getFileName() + "!" + entry.getName());
                }
            }
        }
    }

    private List<Path> written() throws IOException {
        var files = new ArrayList<Path>(List.of(backup));
        Files.walkFileTree(DATA, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (facts.lastModifiedTime().toInstant().isAfter(begin)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException why) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean stands(byte[] bytes, List<byte[]> needles) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return needles.stream().anyMatch(needle -> text.contains(new String(needle, StandardCharsets.ISO_8859_1)));
    }

    private boolean isH2() {
        return Boolean.TRUE.equals(database.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("H2")));
    }

    private static byte[] bytes(String words, Charset way) {
        return words.getBytes(way);
    }

    /** So many bytes from the middle of a picture that they stand in no other. */
    private static byte[] middle(OpenContent content) throws IOException {
        var all = content.stream().readAllBytes();
        return Arrays.copyOfRange(all, all.length / 2, all.length / 2 + 48);
    }

    private DocumentDetails file(String title, String filename, byte[] content, Scope dossier) {
        var wanted = NewDocument.personal(
                pupil,
                Classification.HEALTH,
                project.id(),
                title,
                Set.of(dossier.token(Role.TEACHER)),
                Upload.of(filename),
                "en");
        return documents.file(wanted, new ByteArrayInputStream(content), pupil);
    }

    /** No other test has the same one. */
    private byte[] photo() throws IOException {
        var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(planted.hashCode());
        for (var x = 0; x < 300; x++) {
            for (var y = 0; y < 200; y++) {
                picture.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
