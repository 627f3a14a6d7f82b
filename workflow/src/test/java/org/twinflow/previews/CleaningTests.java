package org.twinflow.previews;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.twinflow.pdf.Jpeg;

/** The copy that others get does not say where a picture was taken, and still shows it. */
class CleaningTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"testJPEG_GEO.jpg", "testJPEG_GEO_2.jpg", "testJPEG_EXIF.jpg"})
    void leavesNoPlaceInAJpegAndEveryPointAsItWas(String name) throws Exception {
        var original = sample(name);
        assertThat(told(original)).as("the sample tells nothing").isTrue();

        var clean = cleaned("image/jpeg", original, "CLEAN-0.jpg");

        assertThat(told(clean)).isFalse();
        assertThat(points(clean)).isEqualTo(points(original));
    }

    @Test
    void leavesNothingBehindTheEndOfAPicture() throws Exception {
        var original = sample("testJPEG_GEO.jpg");
        var longer = Arrays.copyOf(original, original.length + 20);
        var secret = "48.1173 N 11.5167 E!".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(secret, 0, longer, original.length, 20);

        var clean = cleaned("image/jpeg", longer, "CLEAN-0.jpg");

        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("48.1173 N");
    }

    @Test
    void keepsWhichWayIsUpAndNothingElse() throws Exception {
        var sideways = sample("testJPEG_GEO.jpg");
        var exif = exifOf(sideways);
        var clean = cleaned("image/jpeg", withOrientation(sideways, exif, 6), "CLEAN-0.jpg");

        assertThat(told(clean)).isFalse();
        Files.write(folder.resolve("turned.jpg"), clean);
        assertThat(Pictures.orientation(folder.resolve("turned.jpg"))).isEqualTo(6);
    }

    @Test
    void leavesNoPlaceInAPng() throws Exception {
        var original = pngWithExif(exifOf(sample("testJPEG_GEO.jpg")));
        assertThat(told(original)).isTrue();

        var clean = cleaned("image/png", original, "CLEAN-0.png");

        assertThat(told(clean)).isFalse();
        assertThat(points(clean)).isEqualTo(points(original));
    }

    @Test
    void leavesNoPlaceInAWebp() throws Exception {
        var original = webpWithExif(exifOf(sample("testJPEG_GEO.jpg")));
        assertThat(told(original)).isTrue();

        var clean = cleaned("image/webp", original, "CLEAN-0.webp");

        assertThat(told(clean)).isFalse();
        assertThat(ImageIO.read(new ByteArrayInputStream(clean))).isNotNull();
    }

    @Test
    void drawsATiffAnew() throws Exception {
        var clean = cleaned("image/tiff", sample("testTIFF.tif"), "CLEAN-0.tif");

        assertThat(told(clean)).isFalse();
        assertThat(points(clean)).isEqualTo(points(sample("testTIFF.tif")));
    }

    @Test
    void leavesNoWordsInAGif() throws Exception {
        var original = new ByteArrayOutputStream();
        ImageIO.write(red(), "gif", original);
        var bytes = original.toByteArray();
        var end = bytes.length - 1;
        var words = new ByteArrayOutputStream();
        words.write(bytes, 0, end);
        words.write(new byte[] {0x21, (byte) 0xfe, 6});
        words.write("Porto!".getBytes(StandardCharsets.US_ASCII));
        words.write(new byte[] {0, 0x3b});

        var clean = cleaned("image/gif", words.toByteArray(), "CLEAN-0.gif");

        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("Porto");
        assertThat(points(clean)).isEqualTo(points(bytes));
    }

    private byte[] cleaned(String type, byte[] picture, String made) throws IOException {
        var file = Files.write(folder.resolve("original"), picture);
        var request = new Request(Request.Kind.PICTURE, true, type, file, folder);
        Cleaning.clean(request, Pictures.orientation(file));
        return Files.readAllBytes(folder.resolve(made));
    }

    /** Whether it says anything of where, when, by whom or with what. */
    private static boolean told(byte[] picture) throws IOException, ImageProcessingException {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
        return metadata.containsDirectoryOfType(GpsDirectory.class)
                || metadata.containsDirectoryOfType(ExifSubIFDDirectory.class)
                || metadata.containsDirectoryOfType(XmpDirectory.class)
                || metadata.containsDirectoryOfType(IptcDirectory.class)
                || metadata.containsDirectoryOfType(JpegCommentDirectory.class);
    }

    private static int[] points(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] sample(String name) throws IOException {
        return new ClassPathResource("test-documents/" + name).getContentAsByteArray();
    }

    private static BufferedImage red() {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, Color.RED.getRGB());
        return image;
    }

    /** What stands in the EXIF segment of a JPEG, from its byte order on. */
    private static byte[] exifOf(byte[] jpeg) {
        for (var at = 2; ; ) {
            var length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
            if ((jpeg[at + 1] & 0xff) == 0xe1) {
                return Arrays.copyOfRange(jpeg, at + 10, at + 2 + length);
            }
            at += 2 + length;
        }
    }

    /** The same JPEG with another orientation in front of what its camera wrote. */
    private static byte[] withOrientation(byte[] jpeg, byte[] exif, int orientation) {
        var bare = Jpeg.of(jpeg).bytes();
        var turned = new Jpeg(orientation, bare).upright();
        var result = ByteBuffer.allocate(turned.length + exif.length + 10);
        var first = 4 + ((turned[4] & 0xff) << 8 | turned[5] & 0xff);
        result.put(turned, 0, first);
        result.putShort((short) 0xffe1)
                .putShort((short) (exif.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        result.put(exif).put(turned, first, turned.length - first);
        return result.array();
    }

    private static byte[] pngWithExif(byte[] exif) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(red(), "png", png);
        var bytes = png.toByteArray();
        var chunk = ByteBuffer.allocate(exif.length + 12).putInt(exif.length);
        chunk.put("eXIf".getBytes(StandardCharsets.US_ASCII)).put(withoutTurn(exif));
        var sum = new CRC32();
        sum.update(chunk.array(), 4, exif.length + 4);
        chunk.putInt((int) sum.getValue());
        var result = new ByteArrayOutputStream();
        result.write(bytes, 0, 33);
        result.write(chunk.array());
        result.write(bytes, 33, bytes.length - 33);
        return result.toByteArray();
    }

    private static byte[] webpWithExif(byte[] exif) throws IOException {
        var webp = sample("testWEBP.webp");
        var picture = Arrays.copyOfRange(webp, 12, webp.length);
        var size = 10 + 8 + picture.length + 8 + exif.length + (exif.length & 1) + 4;
        var result = ByteBuffer.allocate(size + 8).order(ByteOrder.LITTLE_ENDIAN);
        var image = ImageIO.read(new ByteArrayInputStream(webp));
        result.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(size)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII));
        result.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(8);
        putThree(result, image.getWidth() - 1);
        putThree(result, image.getHeight() - 1);
        result.put(picture)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(exif.length)
                .put(withoutTurn(exif));
        return result.array();
    }

    private static void putThree(ByteBuffer into, int number) {
        into.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
    }

    /** The orientation made one, so that the points may stay as they are. */
    private static byte[] withoutTurn(byte[] exif) {
        var result = exif.clone();
        var tiff = ByteBuffer.wrap(result).order(result[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        for (var field = 0; field < tiff.getShort(directory); field++) {
            if (tiff.getShort(directory + 2 + 12 * field) == 0x112) {
                tiff.putShort(directory + 10 + 12 * field, (short) 1);
            }
        }
        return result;
    }
}
