package org.twinflow.web.labels;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.labels.Comparison;
import org.twinflow.labels.Decision;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelDecisions;
import org.twinflow.people.PersonId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Where officers compare reviews, decide, and name reviewers. */
@Controller
@RequestMapping("/reviews/{id}")
class DecisionController {

    private static final String FEEDBACK = "feedback-";

    private final LabelDecisions decisions;
    private final FormErrors errors;
    private final Texts texts;

    DecisionController(LabelDecisions decisions, FormErrors errors, Texts texts) {
        this.decisions = decisions;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping("/decision")
    String compare(@PathVariable LabelApplicationId id, Reader reader, Locale locale, Model model) {
        var comparison = decisions.compare(id, reader, locale);
        model.addAttribute("comparison", comparison);
        model.addAttribute("feedback", comparison.draft());
        model.addAttribute("chosen", comparison.proposed().map(Enum::name).orElse(""));
        model.addAttribute("reason", "");
        return "reviews/decision";
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable LabelApplicationId id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> posted,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        var feedback = new HashMap<String, String>();
        posted.forEach((name, text) -> {
            if (name.startsWith(FEEDBACK)) {
                feedback.put(name.substring(FEEDBACK.length()), text);
            }
        });
        try {
            decisions.decide(id, chosen(decision), reason, feedback, null, reader);
        } catch (InvalidException invalid) {
            Comparison comparison = decisions.compare(id, reader, locale);
            return new ModelAndView(
                    "reviews/decision",
                    Map.of(
                            "comparison", comparison,
                            "feedback", feedback,
                            "chosen", decision,
                            "reason", reason,
                            "errors", errors.of(invalid)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("labels.decided")));
        return new ModelAndView("redirect:/reviews/" + id + "/decision");
    }

    @GetMapping("/reviewers")
    String candidates(@PathVariable LabelApplicationId id, Reader reader, Locale locale, Model model) {
        model.addAttribute("comparison", decisions.compare(id, reader, locale));
        model.addAttribute("candidates", decisions.candidates(id, reader));
        model.addAttribute("wanted", decisions.wantsReviewer(id, reader));
        return "reviews/reviewers";
    }

    @PostMapping("/reviewers")
    String appoint(
            @PathVariable LabelApplicationId id,
            @RequestParam PersonId reviewer,
            Reader reader,
            RedirectAttributes flash) {
        decisions.appoint(id, reviewer, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("labels.reviewer.named")));
        return "redirect:/reviews/" + id;
    }

    private static Decision chosen(String decision) {
        try {
            return Decision.valueOf(decision);
        } catch (IllegalArgumentException e) {
            throw new InvalidException(org.twinflow.shared.FieldError.of("decision", "labels.decision.missing"));
        }
    }
}
