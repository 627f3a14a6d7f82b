package org.twinflow.transfers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives as people, old programs and attackers make them. */
final class Zips {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    static Zips zip() {
        return new Zips();
    }

    /** Names in the code page of an old program, which does not say so. */
    static Zips old(String codePage) {
        var zips = new Zips();
        zips.zip.setEncoding(Charset.forName(codePage).name());
        zips.zip.setUseLanguageEncodingFlag(false);
        return zips;
    }

    Zips with(String name, String text) {
        return with(new ZipArchiveEntry(name), text.getBytes(StandardCharsets.UTF_8));
    }

    Zips with(String name, byte[] content) {
        return with(new ZipArchiveEntry(name), content);
    }

    Zips link(String name, String to) {
        var entry = new ZipArchiveEntry(name);
        entry.setUnixMode(0120777);
        return with(entry, to.getBytes(StandardCharsets.UTF_8));
    }

    private Zips with(ZipArchiveEntry entry, byte[] content) {
        try {
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name as it stands there, which no library would write: backslashes, nothing, a path upwards. */
    static byte[] raw(String name, String text) {
        return raw(name, text, 0);
    }

    /** As if locked with a password. */
    static byte[] locked(String name, String text) {
        return raw(name, text, 1);
    }

    private static byte[] raw(String name, String text, int flags) {
        var called = name.getBytes(StandardCharsets.UTF_8);
        var content = text.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(content);
        var local = ByteBuffer.allocate(30 + called.length + content.length).order(ByteOrder.LITTLE_ENDIAN);
        facts(local.putInt(0x04034b50), flags, sum, content.length, called.length);
        local.put(called).put(content);
        var directory = ByteBuffer.allocate(46 + called.length).order(ByteOrder.LITTLE_ENDIAN);
        facts(directory.putInt(0x02014b50).putShort((short) 20), flags, sum, content.length, called.length);
        directory
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0)
                .put(called);
        var end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
        end.putInt(directory.capacity()).putInt(local.capacity()).putShort((short) 0);
        var all = new ByteArrayOutputStream();
        all.writeBytes(local.array());
        all.writeBytes(directory.array());
        all.writeBytes(end.array());
        return all.toByteArray();
    }

    private static void facts(ByteBuffer to, int flags, CRC32 sum, int size, int nameLength) {
        to.putShort((short) 20).putShort((short) flags).putShort((short) 0).putInt(0x21);
        to.putInt((int) sum.getValue())
                .putInt(size)
                .putInt(size)
                .putShort((short) nameLength)
                .putShort((short) 0);
    }
}
