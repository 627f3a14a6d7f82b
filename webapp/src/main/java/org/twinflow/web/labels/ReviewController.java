package org.twinflow.web.labels;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.campaigns.Rubric.Criterion;
import org.twinflow.labels.Decision;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelDecisions;
import org.twinflow.labels.LabelReviews;
import org.twinflow.labels.Mark;
import org.twinflow.labels.ReviewDetails;
import org.twinflow.labels.ReviewState;
import org.twinflow.labels.ReviewSummary;
import org.twinflow.labels.ReviewWords;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Where reviewers judge: the application at the left, the rubric at the right. */
@Controller
@RequestMapping("/reviews")
class ReviewController {

    static final String SUMMARY = "summary";
    static final String EVIDENCE = "evidence";

    private final LabelReviews reviews;
    private final LabelDecisions decisions;
    private final FileGate gate;
    private final EvidenceDoor door;
    private final FormErrors errors;
    private final Texts texts;

    ReviewController(
            LabelReviews reviews,
            LabelDecisions decisions,
            FileGate gate,
            EvidenceDoor door,
            FormErrors errors,
            Texts texts) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.gate = gate;
        this.door = door;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String queue(Reader reader, Model model) {
        var queue = reviews.queue(reader);
        model.addAttribute("open", queue.stream().filter(ReviewSummary::isOpen).toList());
        model.addAttribute(
                "sent", queue.stream().filter(review -> !review.isOpen()).toList());
        model.addAttribute("applications", decisions.of(reader));
        return "reviews/queue";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable LabelApplicationId id,
            @RequestParam(defaultValue = "") String criterion,
            Reader reader,
            Locale locale,
            Model model) {
        if (!reviews.isReviewer(id, reader)) {
            return "redirect:" + officersPage(id, reader);
        }
        show(reviews.get(id, reader, locale), SUMMARY, criterion, model);
        return "reviews/review";
    }

    @GetMapping("/{id}/part/{part}")
    String part(
            @PathVariable LabelApplicationId id,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String criterion,
            Reader reader,
            Locale locale,
            Model model) {
        var review = reviews.get(id, reader, locale);
        if (!part.equals(SUMMARY)
                && !part.equals(EVIDENCE)
                && review.rubric().criterion(part).isEmpty()) {
            throw new NotFoundException(part);
        }
        show(review, part, criterion, model);
        return "reviews/review";
    }

    @PostMapping("/{id}/conflict")
    String declare(
            @PathVariable LabelApplicationId id,
            @RequestParam boolean conflict,
            @RequestParam(defaultValue = "") String reason,
            Reader reader,
            RedirectAttributes flash) {
        if (conflict) {
            reviews.declareConflict(id, reason, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("labels.review.handed-on")));
            return "redirect:/reviews";
        }
        reviews.declareNoConflict(id, reader);
        return "redirect:/reviews/" + id;
    }

    /** Keeps points and words of a criterion: by itself while somebody works, or with the button. */
    @RequestMapping(
            path = "/{id}/criteria/{criterion}",
            method = {RequestMethod.POST, RequestMethod.PUT})
    ModelAndView score(
            @PathVariable LabelApplicationId id,
            @PathVariable String criterion,
            @RequestParam Map<String, String> posted,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Reader reader,
            Locale locale) {
        var review = reviews.get(id, reader, locale);
        var judged = review.rubric().criterion(criterion).orElseThrow(() -> new NotFoundException(criterion));
        try {
            reviews.score(id, marks(judged, posted), reader);
        } catch (InvalidException invalid) {
            return refuse(id, criterion, htmx, invalid, reader, locale);
        }
        return kept(id, criterion, htmx, reader, locale);
    }

    @RequestMapping(
            path = "/{id}/words",
            method = {RequestMethod.POST, RequestMethod.PUT})
    ModelAndView sum(
            @PathVariable LabelApplicationId id,
            @RequestParam Map<String, String> posted,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Reader reader,
            Locale locale) {
        try {
            reviews.sum(id, words(posted), reader);
        } catch (InvalidException invalid) {
            return refuse(id, "words", htmx, invalid, reader, locale);
        }
        return kept(id, "words", htmx, reader, locale);
    }

    @PostMapping("/{id}/send")
    ModelAndView send(@PathVariable LabelApplicationId id, Reader reader, Locale locale, RedirectAttributes flash) {
        try {
            reviews.send(id, reader);
        } catch (InvalidException invalid) {
            return page(id, errors.of(invalid), "", reader, locale);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("labels.review.is-sent")));
        return new ModelAndView("redirect:/reviews/" + id);
    }

    @GetMapping("/{id}/evidence/{proof}")
    @Nullable ResponseEntity<Resource> open(
            @PathVariable LabelApplicationId id, @PathVariable UUID proof, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(door, EvidenceDoor.what(id, proof), reader, response);
    }

    @GetMapping("/{id}/links/{proof}")
    ModelAndView follow(@PathVariable LabelApplicationId id, @PathVariable UUID proof, Reader reader) {
        return new ModelAndView("reviews/leave", Map.of("id", id, "url", reviews.follow(id, proof, reader)));
    }

    private ModelAndView kept(
            LabelApplicationId id, String criterion, @Nullable String htmx, Reader reader, Locale locale) {
        return htmx == null
                ? new ModelAndView("redirect:/reviews/" + id + "?criterion=" + next(id, criterion, reader, locale))
                : new ModelAndView("reviews/review :: kept", Map.of("review", reviews.get(id, reader, locale)));
    }

    /** With a page; while it keeps itself, with words that the page shows as they are thrown. */
    private ModelAndView refuse(
            LabelApplicationId id,
            String criterion,
            @Nullable String htmx,
            InvalidException invalid,
            Reader reader,
            Locale locale) {
        if (htmx != null) {
            throw invalid;
        }
        return page(id, errors.of(invalid), criterion, reader, locale);
    }

    private ModelAndView page(
            LabelApplicationId id, Map<String, String> faults, String criterion, Reader reader, Locale locale) {
        var page = new ModelAndView("reviews/review", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addAllObjects(attributes(reviews.get(id, reader, locale), SUMMARY, criterion));
        page.addObject("errors", faults);
        return page;
    }

    private String next(LabelApplicationId id, String criterion, Reader reader, Locale locale) {
        var codes = Stream.concat(
                        reviews.get(id, reader, locale).rubric().criteria().stream()
                                .map(Criterion::code),
                        Stream.of("words"))
                .toList();
        return codes.get(Math.min(codes.indexOf(criterion) + 1, codes.size() - 1));
    }

    private void show(ReviewDetails review, String part, String criterion, Model model) {
        model.addAllAttributes(attributes(review, part, criterion));
    }

    private static Map<String, Object> attributes(ReviewDetails review, String part, String criterion) {
        var open = criterion.isEmpty()
                ? review.rubric().criteria().stream()
                        .filter(each -> !review.isScored(each))
                        .map(Criterion::code)
                        .findFirst()
                        .orElse("words")
                : criterion;
        return Map.of(
                "review", review,
                "part", part,
                "open", open,
                "editable", review.state() == ReviewState.OPEN,
                "declared", review.declaredAt() != null);
    }

    private String officersPage(LabelApplicationId id, Reader reader) {
        return decisions.wantsReviewer(id, reader) ? "/reviews/" + id + "/reviewers" : "/reviews/" + id + "/decision";
    }

    private static Map<String, Mark> marks(Criterion criterion, Map<String, String> posted) {
        var marks = new HashMap<String, Mark>();
        criterion
                .parts()
                .forEach(part -> marks.put(
                        part.code(),
                        new Mark(
                                number(posted.get("points-" + part.code())),
                                id(posted.get("evidence-" + part.code()), "evidence-" + part.code()),
                                posted.getOrDefault("remark-" + part.code(), ""),
                                posted.getOrDefault("note-" + part.code(), ""))));
        return marks;
    }

    private static ReviewWords words(Map<String, String> posted) {
        var recommendation = posted.getOrDefault("recommendation", "");
        return new ReviewWords(
                posted.getOrDefault("strengths", ""),
                posted.getOrDefault("advice", ""),
                Stream.of(Decision.values())
                        .filter(decision -> decision.name().equals(recommendation))
                        .findFirst()
                        .orElse(null),
                posted.containsKey("nominate"));
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : Integer.valueOf(-1);
    }

    private static @Nullable UUID id(@Nullable String text, String field) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidException(org.twinflow.shared.FieldError.of(field, "labels.field.unknown"));
        }
    }
}
