package org.twinflow.web.documents;

import static org.twinflow.web.shell.Toast.done;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.Comparison;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.VersionSummary;
import org.twinflow.documents.VersionViews;
import org.twinflow.documents.Versions;
import org.twinflow.people.PersonId;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Texts;

/** Two versions side by side, going back to a former one, and who saw which. */
@Controller
@RequestMapping("/documents/d/{id}")
class VersionController {

    private final Documents documents;
    private final Versions versions;
    private final VersionViews views;
    private final Names names;
    private final Texts texts;

    VersionController(Documents documents, Versions versions, VersionViews views, Names names, Texts texts) {
        this.documents = documents;
        this.versions = versions;
        this.views = views;
        this.names = names;
        this.texts = texts;
    }

    /**
     * @param a by default the one before the latest; {@code b}: by default the latest
     * @param with another document, whose latest version is compared with the latest of this one
     */
    @GetMapping("/compare")
    String compare(
            @PathVariable DocumentId id,
            @RequestParam(required = false) @Nullable Integer a,
            @RequestParam(required = false) @Nullable Integer b,
            @RequestParam(required = false) @Nullable DocumentId with,
            Reader reader,
            Model model) {
        if (with != null) {
            model.addAttribute("other", documents.get(with, reader));
            return compared(versions.compare(with, id, reader), reader, model);
        }
        var all = documents.versions(id, reader);
        var after = b == null ? all.getFirst().number() : b;
        var before = a == null ? Math.max(1, after - 1) : a;
        model.addAttribute("versions", all);
        return compared(versions.compare(id, before, after, reader), reader, model);
    }

    private String compared(Comparison comparison, Reader reader, Model model) {
        model.addAttribute("comparison", comparison);
        model.addAttribute(
                "names",
                names.of(
                        uploaders(comparison.before(), comparison.after()),
                        comparison.document().project(),
                        reader));
        return page(comparison.document(), model, "documents/compare");
    }

    /** @param expected the version that the page showed as the latest */
    @PostMapping("/versions/{number}/restore")
    String restore(
            @PathVariable DocumentId id,
            @PathVariable int number,
            @RequestParam int expected,
            @RequestParam(defaultValue = "") String note,
            Reader reader,
            RedirectAttributes flash) {
        var restored = versions.restore(id, number, expected, note, reader);
        flash.addFlashAttribute("toast", done(texts.of("versions.restored", number, restored.version())));
        return "redirect:/documents/d/" + id;
    }

    @GetMapping("/versions/{number}/seen")
    String seen(@PathVariable DocumentId id, @PathVariable int number, Reader reader, Model model) {
        var seen = views.of(id, number, reader);
        var ids = new ArrayList<PersonId>(seen.others());
        seen.seen().forEach(view -> ids.add(view.person()));
        var known = names.of(ids, seen.document().project(), reader);
        model.addAttribute("seen", seen);
        model.addAttribute("names", known);
        model.addAttribute(
                "others",
                seen.others().stream()
                        .flatMap(other -> Stream.ofNullable(known.get(other)))
                        .sorted()
                        .toList());
        return page(seen.document(), model, "documents/seen");
    }

    private static String page(DocumentDetails document, Model model, String view) {
        model.addAttribute("document", document);
        model.addAttribute("crumbs", List.of(new Crumb(document.title(), "/documents/d/" + document.id())));
        return view;
    }

    private static List<PersonId> uploaders(VersionSummary before, VersionSummary after) {
        return Stream.of(before, after)
                .flatMap(version -> Stream.ofNullable(version.storedBy()))
                .toList();
    }
}
