package org.twinflow.web.stages;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinflow.stages.StageChanges;
import org.twinflow.web.planning.PlanWords;
import org.twinflow.web.shell.Texts;

/** Says what changed since a stage in the reader's language. */
@Component
class StageWords {

    private final Texts texts;
    private final PlanWords plans;

    StageWords(Texts texts, PlanWords plans) {
        this.texts = texts;
        this.plans = plans;
    }

    List<String> documents(StageChanges changes) {
        return say(changes.documents());
    }

    List<String> pages(StageChanges changes) {
        return say(changes.pages());
    }

    List<String> plan(StageChanges changes) {
        return plans.changes(changes.plan());
    }

    List<String> all(StageChanges changes) {
        return Stream.of(documents(changes), pages(changes), plan(changes))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> say(List<StageChanges.Change> changes) {
        return changes.stream()
                .map(change -> texts.of(change.code(), change.arguments().toArray()))
                .toList();
    }
}
