package org.twinflow.web.health;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.twinflow.access.Reader;

@Controller
class HealthController {

    private final List<Checks> checks;

    HealthController(List<Checks> checks) {
        this.checks = checks;
    }

    @GetMapping("/health")
    String show(Reader reader, Model model) {
        reader.mustBeAllowed(reader.isAdministrator());
        model.addAttribute(
                "checks", checks.stream().flatMap(each -> each.run().stream()).toList());
        return "health/show";
    }
}
