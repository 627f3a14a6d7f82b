package org.twinflow.web.documents;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.library.BulkResult;
import org.twinflow.library.ItemResult;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Says what came of an action on several documents: how many worked, and of each other one why not. */
@Component
class BulkAnswers {

    private static final Set<String> UNDOABLE = Set.of("move", "trash");

    private final Texts texts;

    BulkAnswers(Texts texts) {
        this.texts = texts;
    }

    void say(String action, BulkResult result, RedirectAttributes flash) {
        var failed = result.failed().stream().map(this::sentence).toList();
        if (!failed.isEmpty()) {
            flash.addFlashAttribute("failed", failed);
        }
        if (result.done() > 0) {
            var text = texts.of("library.bulk.done." + action, result.done());
            flash.addFlashAttribute(
                    "toast",
                    UNDOABLE.contains(action)
                            ? Toast.undoable(text, "/documents/undo/" + result.batch())
                            : Toast.done(text));
        }
    }

    private String sentence(ItemResult item) {
        var why = texts.of(String.valueOf(item.code()), item.arguments(), "library.bulk.gone");
        return item.title().isEmpty() ? why : texts.of("library.bulk.failed", item.title(), why);
    }
}
