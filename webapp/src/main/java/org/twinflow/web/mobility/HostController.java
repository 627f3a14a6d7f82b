package org.twinflow.web.mobility;

import static org.twinflow.web.shell.Toast.done;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.mobility.MobilityHosts;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Texts;

/** Asks another school to host. */
@Controller
class HostController {

    private final MobilityHosts hosts;
    private final Texts texts;

    HostController(MobilityHosts hosts, Texts texts) {
        this.hosts = hosts;
        this.texts = texts;
    }

    @PostMapping("/mobilities/{id}/host")
    String choose(
            @PathVariable MobilityId id,
            @RequestParam(required = false) @Nullable UUID school,
            @RequestParam(defaultValue = "") String destination,
            Reader reader,
            RedirectAttributes flash) {
        ask(id, school, destination, reader);
        flash.addFlashAttribute("toast", done(texts.of("mobility.host.asked")));
        return "redirect:/mobilities/" + id + "/overview";
    }

    @PostMapping("/api/v1/mobilities/{id}/host")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@PathVariable MobilityId id, @RequestBody HostForm form, Reader reader) {
        ask(id, form.schoolId(), form.destination() == null ? "" : form.destination(), reader);
    }

    private void ask(MobilityId id, @Nullable UUID school, String destination, Reader reader) {
        if (school == null) {
            throw new InvalidException(FieldError.of("school", "mobility.host.form"));
        }
        hosts.choose(id, new SchoolId(school), destination, reader);
    }

    record HostForm(@Nullable UUID schoolId, @Nullable String destination) {}
}
