package org.twinflow.web.help;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HelpController {

    @GetMapping("/help")
    String show() {
        return "help/show";
    }
}
