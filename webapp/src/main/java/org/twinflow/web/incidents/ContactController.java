package org.twinflow.web.incidents;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.incidents.EmergencyContacts;
import org.twinflow.incidents.NewContact;
import org.twinflow.incidents.Whom;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.mobility.MobilityFrame;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** The telephone numbers of a journey. */
@Controller
@RequestMapping("/mobilities/{id}/contacts")
class ContactController {

    private final EmergencyContacts contacts;
    private final MobilityFrame frame;
    private final FormErrors errors;
    private final Texts texts;

    ContactController(EmergencyContacts contacts, MobilityFrame frame, FormErrors errors, Texts texts) {
        this.contacts = contacts;
        this.frame = frame;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable MobilityId id, Reader reader, Model model) {
        frame.show(id, reader, model);
        model.addAttribute("list", contacts.of(id, reader));
        return "incidents/contacts";
    }

    /** @param form {@code name-CALLEE-ID} and {@code phone-CALLEE-ID} for each row */
    @PostMapping
    String keep(
            @PathVariable MobilityId id,
            @RequestParam Map<String, String> form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            contacts.keep(id, changed(id, form, reader), reader);
            flash.addFlashAttribute("toast", done(texts.of("incidents.contacts.kept")));
            return "redirect:/mobilities/" + id + "/contacts";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("given", form);
            return show(id, reader, model);
        }
    }

    private List<NewContact> changed(MobilityId id, Map<String, String> form, Reader reader) {
        var changed = new ArrayList<NewContact>();
        for (var row : contacts.of(id, reader).rows()) {
            var name = form.getOrDefault("name-" + key(row.whom()), row.name());
            var phone = form.getOrDefault("phone-" + key(row.whom()), row.phone());
            if (!name.equals(row.name()) || !phone.equals(row.phone())) {
                changed.add(new NewContact(row.whom(), name, phone));
            }
        }
        return changed;
    }

    private static String key(Whom whom) {
        return whom.callee() + "-" + whom.about();
    }
}
