package org.twinflow.previews;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.pdf.PageImages;

/** Draws pages and pictures to look at, in two sizes. */
final class Drawings {

    /** Of the tiles in a list, twice their size for fine screens. */
    static final int SMALL = 320;

    /** Of a page; a picture is looked at more closely. */
    private static final int LARGE = 1000;

    private static final int PICTURE = 1600;
    private static final int HIGHEST = 2000;

    private Drawings() {}

    static int pdf(Request request) throws IOException {
        try (var pages = PageImages.open(request.file())) {
            var count = pages.count();
            if (count == 0) {
                throw new NoPreviewException("empty");
            }
            write(request, pages.render(1, LARGE, HIGHEST));
            return count;
        }
    }

    /** The copy for others comes first: it is what somebody waits for, and a picture too large to draw has one too. */
    static int picture(Request request) throws IOException {
        var orientation = Pictures.orientation(request.file());
        Cleaning.clean(request, orientation);
        var image = Pictures.read(request.file(), orientation, PICTURE, HIGHEST);
        write(request, image);
        if (request.thumbnail()) {
            request.sketch(PictureSketch.of(image));
        }
        return 0;
    }

    private static void write(Request request, BufferedImage image) throws IOException {
        try (var out = request.made(DerivativeKind.PAGE, 1, "jpg")) {
            Pictures.writeJpeg(image, .85f, out);
        }
        if (request.thumbnail()) {
            try (var out = request.made(DerivativeKind.THUMBNAIL, SMALL, "jpg")) {
                Pictures.writeJpeg(Pictures.within(image, SMALL, HIGHEST), .8f, out);
            }
        }
    }
}
