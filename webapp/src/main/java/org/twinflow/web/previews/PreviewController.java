package org.twinflow.web.previews;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Lookalikes;

/** The page that shows a document as large as the window, and the pane beside the list while it is being made. */
@Controller
@RequestMapping("/documents/d/{id}")
class PreviewController {

    private final Documents documents;
    private final Looks looks;
    private final Lookalikes lookalikes;

    PreviewController(Documents documents, Looks looks, Lookalikes lookalikes) {
        this.documents = documents;
        this.looks = looks;
        this.lookalikes = lookalikes;
    }

    /** @param words those that were searched for, to be marked on the pages */
    @GetMapping("/view")
    String view(
            @PathVariable DocumentId id,
            @RequestParam(name = "q", defaultValue = "") String words,
            Reader reader,
            Model model) {
        var document = documents.get(id, reader);
        model.addAttribute("document", document);
        model.addAttribute("look", looks.whole(document, reader));
        model.addAttribute("query", words);
        model.addAttribute("marked", String.join("\n", FoundWords.of(words)));
        return "documents/view";
    }

    @GetMapping("/preview")
    String pane(@PathVariable DocumentId id, Reader reader, Model model) {
        brief(id, reader, model);
        model.addAttribute("nearly", lookalikes.nearly(id, reader));
        return "documents/preview :: pane";
    }

    /** Beside the hits of a search. */
    @GetMapping("/beside")
    String beside(
            @PathVariable DocumentId id,
            @RequestParam(name = "q", defaultValue = "") String words,
            Reader reader,
            Model model) {
        brief(id, reader, model);
        model.addAttribute("query", words);
        model.addAttribute("still", true); // beside hits it is looked at for a moment
        return "documents/preview :: beside";
    }

    private void brief(DocumentId id, Reader reader, Model model) {
        var document = documents.get(id, reader);
        model.addAttribute("document", document);
        model.addAttribute("look", looks.brief(document, reader));
        model.addAttribute("preview", looks.beginning(document, reader));
    }
}
