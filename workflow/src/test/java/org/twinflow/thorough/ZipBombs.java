package org.twinflow.thorough;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives that swell to far more than a disk holds, or hold more than anybody can list. */
final class ZipBombs {

    private static final int MIB = 1 << 20;

    private final Path folder;

    ZipBombs(Path folder) {
        this.folder = folder;
    }

    List<Specimen> files() throws IOException {
        return List.of(
                Specimen.of(flat(), "one entry of 2 GiB of one letter"),
                Specimen.of(gzip(), "2 GiB of zeros"),
                Specimen.of(overlapping(), "2,000 entries that are one and the same 64 MiB"),
                Specimen.of("fan.zip", "six levels of ten ZIPs of ten ZIPs", nested(6, 10, "B".repeat(MIB))),
                Specimen.of("deep.zip", "300 ZIPs in one another", nested(300, 1, "hello")),
                Specimen.of(entries(), "1,000,000 empty entries"),
                Specimen.of(cells(), "a sheet of 1,000,000,000 cells"));
    }

    private Path flat() throws IOException {
        var file = folder.resolve("flat.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            repeat(zip, (byte) 'A', 2048);
        }
        return file;
    }

    private Path gzip() throws IOException {
        var file = folder.resolve("zeros.gz");
        try (var gz = new GZIPOutputStream(Files.newOutputStream(file))) {
            repeat(gz, (byte) 0, 2048);
        }
        return file;
    }

    private static void repeat(OutputStream out, byte value, int mebibytes) throws IOException {
        var chunk = new byte[MIB];
        Arrays.fill(chunk, value);
        for (var number = 0; number < mebibytes; number++) {
            out.write(chunk);
        }
    }

    /** All entries of the directory point to the same bytes. */
    private Path overlapping() throws IOException {
        var plain = new byte[64 * MIB];
        var crc = new CRC32();
        crc.update(plain);
        var packed = deflated(plain);
        var file = folder.resolve("overlapping.zip");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header(0x04034b50, "k", (int) crc.getValue(), packed.length, plain.length));
            out.write(packed);
            var start = 30 + 1 + packed.length;
            var count = 2000;
            var length = 0;
            for (var number = 0; number < count; number++) {
                var entry = header(
                        0x02014b50, "f%04d".formatted(number), (int) crc.getValue(), packed.length, plain.length);
                out.write(entry);
                length += entry.length;
            }
            out.write(little(22)
                    .putInt(0x06054b50)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) count)
                    .putShort((short) count)
                    .putInt(length)
                    .putInt(start)
                    .putShort((short) 0)
                    .array());
        }
        return file;
    }

    private static byte[] header(int signature, String name, int crc, int packed, int plain) {
        var central = signature == 0x02014b50;
        var bytes = little((central ? 46 : 30) + name.length()).putInt(signature);
        if (central) {
            bytes.putShort((short) 20);
        }
        bytes.putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt(crc)
                .putInt(packed)
                .putInt(plain)
                .putShort((short) name.length())
                .putShort((short) 0);
        if (central) {
            bytes.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(0);
        }
        return bytes.put(name.getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            stream.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] nested(int depth, int fan, String text) throws IOException {
        var inside = text.getBytes(StandardCharsets.US_ASCII);
        var name = "file.txt";
        for (var level = 0; level < depth; level++) {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (var number = 0; number < fan; number++) {
                    Papers.put(zip, number + name, inside);
                }
            }
            inside = out.toByteArray();
            name = "level.zip";
        }
        return inside;
    }

    private Path entries() throws IOException {
        var file = folder.resolve("entries.zip");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var number = 0; number < 1_000_000; number++) {
                var entry = new ZipEntry(Integer.toString(number));
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            }
        }
        return file;
    }

    /** A thousand rows are packed once, and those bytes written a thousand times. */
    private Path cells() throws IOException {
        var sheet = new ZipArchiveEntry("xl/worksheets/sheet1.xml");
        var raw = sheet(sheet, 1000);
        var file = folder.resolve("cells.xlsx");
        try (var zip = new ZipArchiveOutputStream(file)) {
            for (var part : Workbook.PARTS) {
                zip.putArchiveEntry(new ZipArchiveEntry(part));
                zip.write(Workbook.part(part));
                zip.closeArchiveEntry();
            }
            zip.addRawArchiveEntry(sheet, new ByteArrayInputStream(raw));
        }
        return file;
    }

    private static byte[] sheet(ZipArchiveEntry sheet, int times) throws IOException {
        var head = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                .getBytes(StandardCharsets.UTF_8);
        var rows = ("<row>" + "<c><v>1</v></c>".repeat(1000) + "</row>")
                .repeat(1000)
                .getBytes(StandardCharsets.UTF_8);
        var tail = "</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        var raw = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        crc.update(head);
        raw.write(flushed(deflater, head));
        var packed = flushed(deflater, rows);
        for (var time = 0; time < times; time++) {
            crc.update(rows);
            raw.write(packed);
        }
        crc.update(tail);
        raw.write(flushed(deflater, tail));
        raw.write(new byte[] {3, 0}); // an empty last block
        deflater.end();
        sheet.setMethod(ZipEntry.DEFLATED);
        sheet.setSize(head.length + (long) times * rows.length + tail.length);
        sheet.setCompressedSize(raw.size());
        sheet.setCrc(crc.getValue());
        return raw.toByteArray();
    }

    /** What comes behind it does not depend on what was before. */
    private static byte[] flushed(Deflater deflater, byte[] plain) {
        deflater.setInput(plain);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            out.write(buffer, 0, count);
        } while (count == buffer.length);
        return out.toByteArray();
    }
}
