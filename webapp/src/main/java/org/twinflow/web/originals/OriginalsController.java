package org.twinflow.web.originals;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.originals.Originals;
import org.twinflow.originals.OriginalsList.Cell;
import org.twinflow.originals.Tick;
import org.twinflow.web.shell.Texts;

/** Who has which originals in the bag. The worker that a browser keeps the page with may act for this page alone. */
@Controller
class OriginalsController {

    private static final String PAGE = "/mobilities/{id}/originals";

    private final Originals originals;
    private final Dossiers dossiers;
    private final PaperNames names;
    private final Texts texts;

    OriginalsController(Originals originals, Dossiers dossiers, PaperNames names, Texts texts) {
        this.originals = originals;
        this.dossiers = dossiers;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    String show(@PathVariable MobilityId id, Reader reader, Locale locale, Model model, HttpServletResponse response) {
        var list = originals.of(id, reader);
        response.setHeader("X-Twinflow-Until", list.until().toString());
        model.addAttribute("list", list);
        model.addAttribute("person", reader.person());
        model.addAttribute("names", new Names(names, locale));
        return "originals/list";
    }

    /** Without a script each tick is a form of its own. */
    @PostMapping(PAGE)
    String tick(
            @PathVariable MobilityId id,
            @RequestParam DossierId dossier,
            @RequestParam Paper paper,
            @RequestParam(defaultValue = "false") boolean seen,
            Reader reader) {
        originals.tick(id, List.of(new Tick(UUID.randomUUID(), dossier, paper, seen, Duration.ZERO)), reader);
        return "redirect:/mobilities/" + id + "/originals";
    }

    /** With a token of the present session: the page itself may have been kept since another. */
    @GetMapping(PAGE + "/state")
    ResponseEntity<StateJson> state(@PathVariable MobilityId id, Reader reader, CsrfToken token) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new StateJson(
                        OriginalsJson.of(originals.of(id, reader)), token.getHeaderName(), token.getToken()));
    }

    @PostMapping(PAGE + "/ticks")
    ResponseEntity<OriginalsJson> ticks(@PathVariable MobilityId id, @RequestBody TickForm form, Reader reader) {
        originals.tick(id, form.made(), reader);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(OriginalsJson.of(originals.of(id, reader)));
    }

    @GetMapping(PAGE + "/worker.js")
    ResponseEntity<Resource> worker(@PathVariable MobilityId id, Reader reader) {
        originals.of(id, reader);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Service-Worker-Allowed", "/mobilities/" + id + "/originals")
                .body(new ClassPathResource("static/js/originals-worker.js"));
    }

    /** At a desk, beside the matrix. */
    @PostMapping("/dossiers/{id}/items/{paper}/original")
    String seen(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        var mobility = dossiers.get(id, reader).mobility().id();
        originals.tick(mobility, List.of(new Tick(UUID.randomUUID(), id, paper, true, Duration.ZERO)), reader);
        flash.addFlashAttribute("toast", done(texts.of("originals.seen.done", names.name(paper, locale))));
        return "redirect:/mobilities/" + mobility + "/dossiers?dossier=" + id + "&paper=" + paper;
    }

    record StateJson(OriginalsJson list, String header, String token) {}

    /** What papers are called. */
    public record Names(PaperNames names, Locale locale) {

        public String of(Cell cell) {
            var other = cell.alternative();
            var name = names.name(cell.paper(), locale);
            return other == null ? name : name + " / " + names.name(other, locale);
        }
    }
}
