package org.twinflow.transfers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.twinflow.shared.RefusedException;

/** A ZIP while it is written: one folder, and in it the sums of all else, as {@code sha256sum -c} takes them. */
public final class SummedArchive implements AutoCloseable {

    public static final String SUMS = "SHA256SUMS";

    /** Of a file of Unix that its owner writes: programs that unpack take names of such as they are, and of others for DOS. */
    private static final int MODE = UnixStat.FILE_FLAG | UnixStat.DEFAULT_FILE_PERM;

    private final ZipArchiveOutputStream zip;
    private final DigestOutputStream whole;
    private final String folder;
    private final TreeMap<String, String> sums = new TreeMap<>();

    public SummedArchive(Path file, String folder) throws IOException {
        this(Files.newOutputStream(file), folder);
    }

    /** @param folder in which everything lies, so that unpacking scatters nothing */
    public SummedArchive(OutputStream out, String folder) {
        this.folder = folder;
        this.whole = new DigestOutputStream(out, sha256());
        this.zip = new ZipArchiveOutputStream(whole);
        zip.setEncoding(StandardCharsets.UTF_8.name());
        zip.setUseLanguageEncodingFlag(true);
        zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.ALWAYS);
        zip.setUseZip64(Zip64Mode.AsNeeded);
    }

    public void text(String path, String content) throws IOException {
        begin(path);
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        zip.write(bytes);
        zip.closeArchiveEntry();
        var digest = sha256();
        sums.put(path, HexFormat.of().formatHex(digest.digest(bytes)));
    }

    /**
     * Puts a file into the archive.
     *
     * @return the sum of the bytes
     * @throws RefusedException if the store gives other bytes than were put there; what came of them stays, without a sum
     */
    public String copy(String path, InputStream content) throws IOException {
        begin(path);
        var digest = sha256();
        var chunk = new byte[64 * 1024];
        for (var read = read(content, chunk, path); read >= 0; read = read(content, chunk, path)) {
            digest.update(chunk, 0, read);
            zip.write(chunk, 0, read);
        }
        zip.closeArchiveEntry();
        var sum = HexFormat.of().formatHex(digest.digest());
        sums.put(path, sum);
        return sum;
    }

    /** What the store throws is the file's fault, what the disk throws ends it all. */
    private int read(InputStream content, byte[] chunk, String path) throws IOException {
        try {
            return content.read(chunk);
        } catch (IOException damaged) {
            zip.closeArchiveEntry();
            throw new RefusedException("transfer.zip.content-damaged", path);
        }
    }

    /** Ends the archive and gives its own sum. */
    public String finish() throws IOException {
        var lines = new StringBuilder();
        sums.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
        begin(SUMS);
        zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
        zip.finish();
        zip.flush();
        return HexFormat.of().formatHex(whole.getMessageDigest().digest());
    }

    private void begin(String path) throws IOException {
        var entry = new ZipArchiveEntry(folder + "/" + path);
        entry.setUnixMode(MODE);
        zip.putArchiveEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
