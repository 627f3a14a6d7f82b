package org.twinflow.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the application of every new version, whichever door it came through. */
final class DeploymentTeller implements Deployer {

    private final ApplicationEventPublisher events;

    DeploymentTeller(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        var definitions = deployment.getDeployedProcessDefinitions();
        if (deployment.isNew() && definitions != null) {
            definitions.forEach(definition -> tell(definition, deployment));
        }
    }

    private void tell(ProcessDefinition definition, DeploymentEntity deployment) {
        events.publishEvent(
                new PackageDeployed(definition.getKey(), deployment.getId(), deployment.getSource(), signedIn()));
    }

    private static @Nullable String signedIn() {
        Authentication authentication = Context.getCommandContext().getAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }
}
