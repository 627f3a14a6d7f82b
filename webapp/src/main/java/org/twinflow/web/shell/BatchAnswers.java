package org.twinflow.web.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.shared.BatchItem;
import org.twinflow.shared.BatchResult;

/** Says what came of an action on several things: how many worked, and of each other one why not. */
@Component
public class BatchAnswers {

    private final Texts texts;

    BatchAnswers(Texts texts) {
        this.texts = texts;
    }

    /**
     * Puts the answer on the next page.
     *
     * @param done the key of what is said of those that worked, by their number
     * @param undo the path that takes them back, or null
     */
    public void say(String done, BatchResult result, @Nullable String undo, RedirectAttributes flash) {
        var failed = result.failed().stream().map(this::sentence).toList();
        if (!failed.isEmpty()) {
            flash.addFlashAttribute("failed", failed);
        }
        if (result.done() > 0) {
            var text = texts.of(done, result.done());
            flash.addFlashAttribute("toast", undo == null ? Toast.done(text) : Toast.undoable(text, undo));
        }
    }

    /** Why it did not work, after the name of what it is about. */
    public String sentence(BatchItem item) {
        var why = texts.of(String.valueOf(item.code()), item.arguments(), "batch.gone");
        return item.title().isEmpty() ? why : texts.of("batch.failed", item.title(), why);
    }
}
