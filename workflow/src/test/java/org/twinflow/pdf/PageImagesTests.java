package org.twinflow.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageImagesTests {

    @TempDir
    Path folder;

    @Test
    void drawsAPageAsItIsReadAndNotHigherThanWanted() throws IOException {
        try (var pages = PageImages.open(written(new PDRectangle(100, 400), 90, null))) {
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.render(1, 800, 1000).getWidth()).isEqualTo(800);
            assertThat(pages.render(1, 800, 1000).getHeight()).isEqualTo(200);
        }
        try (var pages = PageImages.open(written(new PDRectangle(100, 400), 0, null))) {
            assertThat(pages.render(1, 800, 1000).getHeight()).isEqualTo(1000);
        }
    }

    @Test
    void saysThatAFileAsksForAPassword() throws IOException {
        var locked = written(PDRectangle.A4, 0, "secret");

        assertThatThrownBy(() -> PageImages.open(locked)).isInstanceOf(PageImages.LockedException.class);
    }

    private Path written(PDRectangle box, int rotation, @Nullable String password) throws IOException {
        var file = folder.resolve("some.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage(box);
            page.setRotation(rotation);
            document.addPage(page);
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }
}
