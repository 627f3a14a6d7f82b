package org.twinflow.documents;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/**
 * A copy of the keys in one file, to be kept apart from that of the data: the master key, the secret of each person, the
 * list of destroyed keys, and the key that signs certificates. Decides nothing about readers.
 */
@Service
public class KeyArchive {

    private static final String MASTER = "master.key";
    private static final String DESTROYED = "destroyed-keys.txt";
    /** What signs certificates lies beside it where nobody has said otherwise. */
    private static final String CERTIFICATES = "certificates.key";

    private static final String PERSON = "participants/([0-9a-f-]{36})\\.key";

    private final MasterKey master;
    private final KeyShares shares;
    private final DocumentKeyRepository keys;

    KeyArchive(MasterKey master, KeyShares shares, DocumentKeyRepository keys) {
        this.master = master;
        this.shares = shares;
        this.keys = keys;
    }

    /** The folder of the keys, in which no copy of anything should be put. */
    public Path folder() {
        return master.folder();
    }

    /**
     * Writes them; the file is there once it is whole, and readable by us alone.
     *
     * @return for how many persons
     */
    public int write(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var aside = Files.createTempFile(folder, "keys", ".part");
        try {
            if (aside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            int persons;
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                var zip = new ZipOutputStream(Channels.newOutputStream(channel));
                persons = fill(zip);
                zip.finish();
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return persons;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /**
     * Puts them back into an installation that has encrypted nothing yet. Keys that are known here to be destroyed, or
     * in the archive itself, do not come back.
     *
     * @return for how many persons
     */
    public int restore(Path file) throws IOException {
        if (keys.findFirstByWrappedKeyIsNotNull().isPresent()) {
            throw new IllegalStateException(
                    "Papers are encrypted here under other keys; restore into an empty installation");
        }
        try (var zip = new ZipFile(file.toFile())) {
            var destroyed = new HashSet<>(master.allDestroyed());
            for (var id : destroyed(zip)) {
                if (destroyed.add(id)) {
                    master.rememberDestroyed(id);
                }
            }
            var persons = 0;
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().matches(PERSON)) {
                    var id = UUID.fromString(entry.getName().replaceFirst(PERSON, "$1"));
                    if (!destroyed.contains(id)) {
                        shares.put(id, zip.getInputStream(entry).readAllBytes());
                        persons++;
                    }
                }
            }
            if (zip.getEntry(CERTIFICATES) != null) {
                Files.writeString(master.folder().resolve(CERTIFICATES), text(zip, CERTIFICATES));
            }
            master.replace(text(zip, MASTER));
            return persons;
        }
    }

    private int fill(ZipOutputStream zip) throws IOException {
        if (!add(zip, MASTER, master.folder().resolve(master.name()))) {
            throw new NoSuchFileException(MASTER);
        }
        var persons = 0;
        if (Files.isDirectory(shares.folder())) {
            try (Stream<Path> files = Files.list(shares.folder())) {
                for (var file :
                        files.filter(file -> file.toString().endsWith(".key")).toList()) {
                    persons += add(zip, "participants/" + file.getFileName(), file) ? 1 : 0;
                }
            }
        }
        add(zip, DESTROYED, master.folder().resolve(DESTROYED));
        add(zip, CERTIFICATES, master.folder().resolve(CERTIFICATES));
        return persons;
    }

    /** A key may be destroyed at this moment. */
    private static boolean add(ZipOutputStream zip, String name, Path file) throws IOException {
        try {
            var bytes = Files.readAllBytes(file);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static List<UUID> destroyed(ZipFile zip) throws IOException {
        return zip.getEntry(DESTROYED) == null
                ? List.of()
                : text(zip, DESTROYED)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(UUID::fromString)
                        .toList();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("There is no " + name + " in it");
        }
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.US_ASCII);
    }
}
