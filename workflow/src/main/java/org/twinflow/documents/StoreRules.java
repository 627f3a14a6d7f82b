package org.twinflow.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All rules that other features made for the files of projects; they may themselves need documents, hence the delay. */
@Component
class StoreRules {

    private final ObjectProvider<StoreRule> rules;

    StoreRules(ObjectProvider<StoreRule> rules) {
        this.rules = rules;
    }

    void mayBegin(UUID project) {
        all().forEach(rule -> rule.mayBegin(project));
    }

    void mayKeep(UUID project, Received received) {
        all().forEach(rule -> rule.mayKeep(
                project, received.content().hash(), received.content().size()));
    }

    private List<StoreRule> all() {
        return rules.orderedStream().toList();
    }
}
