package org.twinflow.web.holidays;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.holidays.BreakId;
import org.twinflow.holidays.Holidays;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Given;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The days off of each country: everybody reads them, administrators write them down; {@code holidays/list}. */
@Controller
@RequestMapping("/planning/holidays")
class HolidayController {

    private static final int UNPROCESSABLE = 422;
    private static final String BACK = "redirect:/planning/holidays?country=";

    private final Holidays holidays;
    private final HolidayPage page;
    private final FormErrors errors;
    private final Texts texts;

    HolidayController(Holidays holidays, HolidayPage page, FormErrors errors, Texts texts) {
        this.holidays = holidays;
        this.page = page;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String country, Reader reader, Model model) {
        return show(country, reader, model);
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String country, Reader reader, Model model) {
        reader.mustBeAllowed(Holidays.mayChange(reader));
        return form(BreakForm.empty(country), null, 0, model);
    }

    @PostMapping
    String add(
            @ModelAttribute BreakForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        reader.mustBeAllowed(Holidays.mayChange(reader));
        try {
            var facts = form.facts();
            holidays.add(facts, reader);
            return saved(facts.country(), flash);
        } catch (InvalidException invalid) {
            return again(invalid, form, null, 0, model, response);
        }
    }

    @GetMapping("/{id}")
    String edit(@PathVariable BreakId id, Reader reader, Model model) {
        reader.mustBeAllowed(Holidays.mayChange(reader));
        var present = holidays.get(id);
        return form(BreakForm.of(present.facts()), id, present.version(), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable BreakId id,
            @ModelAttribute BreakForm form,
            @RequestParam(defaultValue = "0") long version,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        reader.mustBeAllowed(Holidays.mayChange(reader));
        holidays.get(id);
        try {
            var facts = form.facts();
            holidays.change(id, facts, version, reader);
            return saved(facts.country(), flash);
        } catch (InvalidException invalid) {
            return again(invalid, form, id, version, model, response);
        }
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable BreakId id, Reader reader, RedirectAttributes flash) {
        reader.mustBeAllowed(Holidays.mayChange(reader));
        var country = holidays.get(id).facts().country();
        holidays.remove(id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("holidays.removed")));
        return BACK + country;
    }

    /** @param country of a calendar, whose events name none */
    @PostMapping("/import")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String source,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        reader.mustBeAllowed(Holidays.mayChange(reader));
        try {
            var text = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
            var imported = holidays.importFile(text, country, region.strip(), source.strip(), reader);
            flash.addFlashAttribute(
                    "toast", Toast.done(texts.of("holidays.imported", imported.added(), imported.known())));
            return BACK + country;
        } catch (InvalidException invalid) {
            errors.show(inFile(invalid), model);
            response.setStatus(UNPROCESSABLE);
            return show(country, reader, model);
        }
    }

    /** Writes down the breaks of a country that come with the system. */
    @PostMapping("/shipped")
    String addShipped(
            @RequestParam(defaultValue = "") String country,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        reader.mustBeAllowed(Holidays.mayChange(reader));
        try {
            var imported = holidays.addShipped(country, reader);
            flash.addFlashAttribute(
                    "toast", Toast.done(texts.of("holidays.imported", imported.added(), imported.known())));
            return BACK + country;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(country, reader, model);
        }
    }

    @PostMapping("/regions")
    String place(
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String country,
            Reader reader,
            RedirectAttributes flash) {
        reader.mustBeAllowed(Holidays.mayChange(reader));
        var given = new Given();
        var id = new SchoolId(given.id("school", school));
        given.check();
        holidays.place(id, region, reader);
        return saved(country, flash);
    }

    /** What is wrong with a line of the file is wrong with the file. */
    private InvalidException inFile(InvalidException invalid) {
        return new InvalidException(List.of(
                invalid.errors().getFirst().field().equals("file")
                        ? invalid.errors().getFirst()
                        : FieldError.of(
                                "file",
                                "holidays.file.wrong",
                                texts.of(
                                        invalid.errors().getFirst().code(),
                                        invalid.errors().getFirst().arguments().toArray()))));
    }

    private String saved(String country, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of("holidays.saved")));
        return BACK + country;
    }

    private String show(String country, Reader reader, Model model) {
        model.addAttribute("crumbs", List.of(new Crumb(texts.of("shell.area.planning"), "/planning")));
        model.addAttribute("page", page.of(country, reader));
        return "holidays/list";
    }

    private String again(
            InvalidException invalid,
            BreakForm form,
            @Nullable BreakId id,
            long version,
            Model model,
            HttpServletResponse response) {
        errors.show(invalid, model, response);
        return form(form, id, version, model);
    }

    private String form(BreakForm form, @Nullable BreakId id, long version, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("countries", page.allCountries());
        model.addAttribute("schools", page.schools());
        model.addAttribute("crumbs", List.of(new Crumb(texts.of("holidays.title"), "/planning/holidays")));
        return "holidays/form";
    }
}
