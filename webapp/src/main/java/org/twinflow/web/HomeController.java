package org.twinflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;

@Controller
class HomeController {

    /** Families begin with their children, all others with what waits for them. */
    @GetMapping("/")
    String home(Reader reader) {
        var roles = reader.grants().stream().map(held -> held.role()).distinct().toList();
        var family = !roles.isEmpty() && roles.stream().allMatch(role -> role == Role.GUARDIAN);
        return family ? "redirect:/family" : "redirect:/inbox";
    }
}
