package org.twinflow.pages;

import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.documents.DerivativeId;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.documents.Derivatives;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.OpenContent;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * The pictures and files of pages, for those who may read the page. Of a picture that is a copy which was drawn anew, so
 * that it does not say where, when and with what it was taken.
 */
@Service
public class PageFiles {

    private static final int THUMBNAIL = 320;

    private final Pages pages;
    private final Showcases showcases;
    private final Derivatives derivatives;

    PageFiles(Pages pages, Showcases showcases, Derivatives derivatives) {
        this.pages = pages;
        this.showcases = showcases;
        this.derivatives = derivatives;
    }

    /** @param number the version of the page that shows it */
    public OpenContent open(PageId page, int number, DocumentId document, boolean small, Reader reader) {
        return open(pages.get(page, number, reader).text(), document, small);
    }

    /** What everybody may look at: only what a page of the showcase shows at this moment. */
    public OpenContent openPublic(String slug, PageId page, DocumentId document, boolean small) {
        var text = showcases.find(slug).stream()
                .flatMap(view -> view.pages().stream())
                .filter(story -> story.id().equals(page))
                .map(ShowcaseView.Story::text)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(page));
        return open(text, document, small);
    }

    OpenContent open(PageText text, DocumentId document, boolean small) {
        var shown = text.exhibits().stream()
                .filter(each -> each.document().equals(document))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(document));
        return open(shown, small);
    }

    /** What may not be given out yet, or no more, is not there. */
    OpenContent open(Exhibit shown, boolean small) {
        try {
            return shown.picture()
                    ? derivatives.openFor(picture(shown, small))
                    : derivatives.openFor(shown.document(), shown.version());
        } catch (RefusedException unfit) {
            throw new NotFoundException(shown.document());
        }
    }

    private static DerivativeId picture(Exhibit shown, boolean small) {
        return small
                ? new DerivativeId(shown.document(), shown.version(), DerivativeKind.THUMBNAIL, THUMBNAIL)
                : new DerivativeId(shown.document(), shown.version(), DerivativeKind.PAGE, 1);
    }
}
