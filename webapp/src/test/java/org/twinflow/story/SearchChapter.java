package org.twinflow.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;

/** What is inside uploaded files is found by those of the project, as long as they are in it. */
record SearchChapter(Stage stage) {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    void tell() throws IOException, InterruptedException {
        upload("weir.docx", DOCX, Papers.docx("The kingfisher nests below the third weir."));
        upload("flood.pdf", "application/pdf", Papers.pdf("In the flood of 1910 the ferryman rowed to the church."));

        finds("kingfisher");
        finds("ferryman");
        findsNothing("nightsky");

        var coordinator = stage.desk("coordinator");
        coordinator.navigate("/projects/rivers-that-join-us/members");
        coordinator.locator("li:has-text('Bastien') a[href$='/leave']").click();
        coordinator.locator("form[action$='/leave'] button[type=submit]").click();
        assertThat(coordinator.locator("main")).not().containsText("Bastien");
        findsNothing("teacher");
    }

    private void upload(String name, String type, byte[] content) {
        var page = stage.desk("coordinator");
        page.navigate("/projects/rivers-that-join-us");
        page.locator("a[href^='/documents?project=']").first().click();
        page.locator("#upload-menu > summary").click();
        page.locator("#f-file").setInputFiles(new FilePayload(name, type, content));
        page.locator("#upload button[type=submit]").click();
        assertThat(page.locator(".pg-up li", new Page.LocatorOptions().setHasText(name))
                        .locator("[data-stored]"))
                .isVisible();
    }

    private void finds(String word) throws IOException, InterruptedException {
        var page = stage.desk("teacher");
        stage.until(page, "/search?q=" + word, ".tf-hit mark");
        assertThat(page.locator(".tf-hit mark").first()).hasText(word);
        assertThat(stage.search("teacher", word).body()).contains("<mark>" + word + "</mark>");
    }

    private void findsNothing(String username) throws IOException, InterruptedException {
        var page = stage.desk(username);
        for (var word : new String[] {"kingfisher", "ferryman"}) {
            page.navigate("/search?q=" + word);
            assertThat(page.locator("#count")).hasText("No results");
            assertThat(page.locator(".tf-hit")).hasCount(0);
            assertThat(stage.search(username, word).body()).contains("\"total\":0");
        }
    }
}
