package org.twinflow.web.contests;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.contests.Board;
import org.twinflow.contests.ContestRankings;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The board of a category, where a jury agrees knowingly. */
@Controller
@RequestMapping("/contests/{id}/{category}/ranking")
class RankingController {

    private final ContestRankings rankings;
    private final FormErrors errors;
    private final Texts texts;

    RankingController(ContestRankings rankings, FormErrors errors, Texts texts) {
        this.rankings = rankings;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView board(
            @PathVariable CampaignId id,
            @PathVariable String category,
            @RequestParam(defaultValue = "") String entry,
            Reader reader,
            Locale locale) {
        return new ModelAndView("contests/ranking", attributes(rankings.board(id, category, reader, locale), entry));
    }

    @PostMapping
    ModelAndView publish(
            @PathVariable CampaignId id,
            @PathVariable String category,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String laureates,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        try {
            rankings.publish(id, category, minutes, number(laureates), reader);
        } catch (InvalidException invalid) {
            var page = new ModelAndView(
                    "contests/ranking",
                    attributes(rankings.board(id, category, reader, locale), ""),
                    HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("errors", errors.of(invalid));
            page.addObject("minutes", minutes);
            page.addObject("laureates", laureates);
            return page;
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("contests.is-published")));
        return new ModelAndView("redirect:/contests/" + id + "/" + category + "/ranking");
    }

    private static Map<String, Object> attributes(Board board, String entry) {
        var attributes = new HashMap<String, Object>();
        attributes.put("board", board);
        attributes.put("minutes", "");
        attributes.put("laureates", "1");
        attributes.put("axis", Axis.of(board));
        board.rows().stream()
                .filter(row -> row.entry().id().toString().equals(entry))
                .findFirst()
                .or(() -> board.rows().stream().filter(Board.Row::isWide).findFirst())
                .or(() -> board.rows().stream().findFirst())
                .ifPresent(row -> attributes.put("selected", row));
        return attributes;
    }

    private static int number(String laureates) {
        return laureates.strip().matches("\\d{1,4}") ? Integer.parseInt(laureates.strip()) : -1;
    }
}
