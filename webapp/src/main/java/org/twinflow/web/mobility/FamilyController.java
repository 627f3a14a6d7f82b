package org.twinflow.web.mobility;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.hosting.Hosting;
import org.twinflow.mobility.DossierDetails;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.Submissions;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** The space of a family: what is asked of them, made for a telephone. */
@Controller
@RequestMapping("/family")
class FamilyController {

    private final Dossiers dossiers;
    private final PaperPane panes;
    private final FamilyWords words;
    private final PaperIntake intake;
    private final PaperNames names;
    private final Hosting hosting;
    private final FormErrors errors;
    private final Texts texts;

    FamilyController(
            Dossiers dossiers,
            PaperPane panes,
            FamilyWords words,
            PaperIntake intake,
            PaperNames names,
            Hosting hosting,
            FormErrors errors,
            Texts texts) {
        this.dossiers = dossiers;
        this.panes = panes;
        this.words = words;
        this.intake = intake;
        this.names = names;
        this.hosting = hosting;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String home(Reader reader, Locale locale, Model model) {
        model.addAttribute(
                "children",
                dossiers.ofFamily(reader).stream()
                        .map(details -> new Child(details, panes.ofFamily(details, reader, locale)))
                        .toList());
        return "mobility/family";
    }

    @GetMapping("/{id}")
    String dossier(@PathVariable DossierId id, Reader reader, Locale locale, Model model) {
        return show(id, reader, locale, model);
    }

    @PostMapping("/{id}/{paper}")
    String submit(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestParam MultipartFile file,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        try {
            intake.take(id, paper, file, reader);
            flash.addFlashAttribute("toast", done(texts.of("mobility.received", names.name(paper, locale))));
            return "redirect:/family/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("failed", paper);
            return show(id, reader, locale, model);
        }
    }

    private String show(DossierId id, Reader reader, Locale locale, Model model) {
        var details = dossiers.get(id, reader);
        model.addAttribute("crumbs", List.of(new Crumb(texts.of("mobility.family"), "/family")));
        model.addAttribute("child", new Child(details, panes.ofFamily(details, reader, locale)));
        model.addAttribute("own", words.of(reader, locale));
        model.addAttribute("limit", Submissions.LIMIT);
        model.addAttribute("lodging", hosting.lodging(id, reader).orElse(null));
        return "mobility/child";
    }

    /** A traveller and the papers that are asked of the family. */
    public record Child(DossierDetails details, List<PaperPane.View> papers) {

        public List<PaperPane.View> owed() {
            return papers.stream()
                    .filter(paper -> paper.owed() && paper.item().isMandatory())
                    .toList();
        }

        public List<PaperPane.View> there() {
            return papers.stream().filter(paper -> !paper.owed()).toList();
        }

        public List<PaperPane.View> afterwards() {
            return papers.stream()
                    .filter(paper -> paper.owed() && !paper.item().isMandatory())
                    .toList();
        }

        /** Whether the traveller writes an agreement with the schools. */
        public boolean isAgreement() {
            return details.papers().containsKey(Paper.M03);
        }

        public long handedIn() {
            return papers.stream()
                    .filter(paper -> !paper.owed() && paper.item().isMandatory())
                    .count();
        }

        public long asked() {
            return papers.stream().filter(paper -> paper.item().isMandatory()).count();
        }
    }
}
