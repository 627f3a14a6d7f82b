package org.twinflow.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.JpegIptcRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Takes out of photographs what they say besides the picture: where, when and with what they were taken, and by whom. */
final class Jpegs {

    private static final int LONGEST_EDGE = 12_000;

    private Jpegs() {}

    /** The picture itself stays as it is. */
    static byte[] clean(byte[] jpeg) {
        if (jpeg.length < 3 || (jpeg[0] & 0xff) != 0xff || (jpeg[1] & 0xff) != 0xd8) {
            throw unfit();
        }
        try {
            var size = Imaging.getImageSize(jpeg);
            if (size.width > LONGEST_EDGE || size.height > LONGEST_EDGE) {
                throw unfit();
            }
            return withoutXmp(withoutIptc(withoutExif(jpeg)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unfit();
        }
    }

    private static byte[] withoutExif(byte[] jpeg) throws IOException {
        var out = new ByteArrayOutputStream(jpeg.length);
        new ExifRewriter().removeExifMetadata(jpeg, out);
        return out.toByteArray();
    }

    private static byte[] withoutIptc(byte[] jpeg) throws IOException {
        var out = new ByteArrayOutputStream(jpeg.length);
        new JpegIptcRewriter().removeIptc(jpeg, out);
        return out.toByteArray();
    }

    private static byte[] withoutXmp(byte[] jpeg) throws IOException {
        var out = new ByteArrayOutputStream(jpeg.length);
        new JpegXmpRewriter().removeXmpXml(jpeg, out);
        return out.toByteArray();
    }

    private static InvalidException unfit() {
        return new InvalidException(FieldError.of("picture", "journeys.picture.form"));
    }
}
