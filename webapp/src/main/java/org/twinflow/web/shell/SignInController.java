package org.twinflow.web.shell;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the door; the security configuration opens it. */
@Controller
class SignInController {

    /** Why somebody stands at the door again: the parameter of the address, and the key of the words. */
    private static final Map<String, String> REASONS = Map.of(
            "error", "sign-in.error",
            "wait", "sign-in.wait",
            "out", "sign-in.out",
            "ready", "sign-in.ready");

    private final List<DoorHint> hints;

    SignInController(List<DoorHint> hints) {
        this.hints = hints;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam Map<String, String> parameters, Model model) {
        hints.forEach(hint -> hint.show(model));
        REASONS.forEach((parameter, words) -> {
            if (parameters.containsKey(parameter)) {
                model.addAttribute("reason", words);
            }
        });
        return "sign-in";
    }
}
