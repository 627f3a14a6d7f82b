package org.twinflow.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.twinflow.engine.ModelGuard.Refusal;

/**
 * The wall that every deployment meets before the engine parses any of it. The message is the engine's own, so that
 * Camunda Modeler shows the reasons beside the elements.
 */
final class GuardedDeployer implements Deployer {

    private static final Refusal UNGUARDED = new Refusal("", "", "There is no guard of models");

    private static final Refusal FALSE_NAME = new Refusal("", "", "This deployment source is reserved");
    private static final Pattern RESERVED = Pattern.compile("(bundle|person):.*", Pattern.DOTALL);

    private final ObjectProvider<ModelGuard> guards;

    GuardedDeployer(ObjectProvider<ModelGuard> guards) {
        this.guards = guards;
    }

    /** Also called when a restarted engine reads a version again; that one has passed. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var refusals = isUnderAFalseName(deployment) ? List.of(FALSE_NAME) : refusals(resources(deployment));
        if (!refusals.isEmpty()) {
            throw refused(refusals);
        }
    }

    /** Whoever comes over REST says of himself where his deployment is from. */
    private static boolean isUnderAFalseName(DeploymentEntity deployment) {
        return Context.getCommandContext().getAuthentication() != null
                && deployment.getSource() != null
                && RESERVED.matcher(deployment.getSource()).matches();
    }

    private List<Refusal> refusals(Map<String, byte[]> resources) {
        var asked = guards.stream().toList();
        return asked.isEmpty()
                ? List.of(UNGUARDED)
                : asked.stream()
                        .flatMap(guard -> guard.refuse(resources).stream())
                        .toList();
    }

    private static Map<String, byte[]> resources(DeploymentEntity deployment) {
        var resources = new TreeMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
        return resources;
    }

    private static ParseException refused(List<Refusal> refusals) {
        var message = refusals.stream()
                .map(refusal ->
                        refusal.reason() + " | resource " + refusal.resource() + " | element " + refusal.element())
                .collect(Collectors.joining("\n* ", "ENGINE-09005 Could not parse BPMN process. Errors: \n* ", ""));
        List<Problem> problems =
                refusals.stream().<Problem>map(RefusalProblem::new).toList();
        return new ParseException(message, refusals.getFirst().resource(), problems, List.of());
    }

    /** A refusal as the engine's REST API hands it to Modeler. */
    private record RefusalProblem(Refusal refusal) implements Problem {

        @Override
        public String getMessage() {
            return refusal.reason();
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return refusal.element();
        }

        @Override
        public List<String> getElementIds() {
            return List.of(refusal.element());
        }
    }
}
