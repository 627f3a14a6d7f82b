package org.twinflow.web.drafts;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.access.Reader;
import org.twinflow.drafts.FormDraft;
import org.twinflow.drafts.FormDrafts;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** What the script of the forms asks for: {@code drafts.js}. */
@Controller
@RequestMapping("/drafts")
class FormDraftController {

    private final FormDrafts drafts;
    private final Texts texts;
    private final Dates dates;

    FormDraftController(FormDrafts drafts, Texts texts, Dates dates) {
        this.drafts = drafts;
        this.texts = texts;
        this.dates = dates;
    }

    /**
     * What was kept of a form.
     *
     * @param text says so in the reader's language
     * @param changed says so when the form holds something else by now
     */
    record Kept(String form, String fields, String base, String text, String changed) {}

    /** What the script shows after it has kept something. */
    record Said(String text) {}

    @GetMapping
    ResponseEntity<List<Kept>> kept(@RequestParam(defaultValue = "") List<String> form, Reader reader) {
        return json(drafts.of(reader, form).stream().map(this::kept).toList());
    }

    @PostMapping
    ResponseEntity<Said> keep(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "[]") String fields,
            @RequestParam(defaultValue = "") String base,
            Reader reader) {
        return json(new Said(texts.of("drafts.kept", dates.clock(drafts.keep(reader, form, fields, base)))));
    }

    @PostMapping("/drop")
    ResponseEntity<Said> drop(@RequestParam(defaultValue = "") String form, Reader reader) {
        drafts.drop(reader, form);
        return json(new Said(""));
    }

    private Kept kept(FormDraft draft) {
        var at = dates.moment(draft.keptAt());
        return new Kept(
                draft.form(),
                draft.fields(),
                draft.base(),
                texts.of("drafts.back", at),
                texts.of("drafts.changed", at));
    }

    private static <T> ResponseEntity<T> json(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
