package org.twinflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.shared.NotFoundException;

/** Asks decision tables outside a model's own decision tasks. */
@Service
@Transactional
public class Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;

    Decisions(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * The outputs of each matching rule of the newest version of the table.
     *
     * @throws NotFoundException while no table of that key is in force
     */
    public List<Map<String, Object>> evaluate(String key, Map<String, ?> variables) {
        return find(key, variables).orElseThrow(() -> new NotFoundException(key));
    }

    /** The outputs of the table in the version that was deployed beside the process of a running case. */
    public List<Map<String, Object>> evaluateBeside(String processDefinitionId, String key, Map<String, ?> variables) {
        return findBeside(processDefinitionId, key, variables).orElseThrow(() -> new NotFoundException(key));
    }

    /** The same, empty where that version came without the table, as a package of an earlier release may. */
    public Optional<List<Map<String, Object>>> findBeside(
            String processDefinitionId, String key, Map<String, ?> variables) {
        var deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        var table = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(key)
                .singleResult();
        return Optional.ofNullable(table)
                .map(found -> list(decisions.evaluateDecisionTableById(found.getId(), Variables.of(variables))));
    }

    /** The outputs of the newest version of the table, empty while none is in force. */
    public Optional<List<Map<String, Object>>> find(String key, Map<String, ?> variables) {
        return isInForce(key)
                ? Optional.of(list(decisions.evaluateDecisionTableByKey(key, Variables.of(variables))))
                : Optional.empty();
    }

    private boolean isInForce(String key) {
        return repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .count()
                > 0;
    }

    private static List<Map<String, Object>> list(DmnDecisionTableResult result) {
        return List.copyOf(result.getResultList());
    }
}
