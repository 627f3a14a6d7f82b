package org.twinflow.web.documents;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.shared.BatchResult;
import org.twinflow.web.shell.BatchAnswers;

/** Says what came of an action on several documents, and where it is taken back. */
@Component
class LibraryAnswers {

    private static final Set<String> UNDOABLE = Set.of("move", "trash");

    private final BatchAnswers answers;

    LibraryAnswers(BatchAnswers answers) {
        this.answers = answers;
    }

    void say(String action, BatchResult result, RedirectAttributes flash) {
        answers.say("library.bulk.done." + action, result, undo(action, result), flash);
    }

    private static @Nullable String undo(String action, BatchResult result) {
        return UNDOABLE.contains(action) ? "/documents/undo/" + result.batch() : null;
    }
}
