package org.twinflow.models;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.audit.Audit;
import org.twinflow.engine.PackageDeployed;
import org.twinflow.people.PersonId;

/** Writes down every version that comes into force, whichever door it came through. */
@Component
class DeploymentAudit {

    private static final String PERSON = "person:";

    private final Audit audit;

    DeploymentAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void on(PackageDeployed deployed) {
        audit.record(
                deployed.by() == null ? person(deployed.source()) : null,
                "model.deployed",
                "model:" + deployed.key(),
                Map.of(
                        "deployment",
                        deployed.deploymentId(),
                        "source",
                        plain(deployed.source()),
                        "account",
                        plain(deployed.by())));
    }

    private static @Nullable PersonId person(@Nullable String source) {
        try {
            return source != null && source.startsWith(PERSON) ? PersonId.of(source.substring(PERSON.length())) : null;
        } catch (IllegalArgumentException claimedByAMachine) {
            return null;
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[^\\w:. -]", "_");
    }
}
