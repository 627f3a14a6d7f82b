package org.twinflow.engine;

import java.util.List;
import java.util.Map;
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
        if (repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .count()
                == 0) {
            throw new NotFoundException(key);
        }
        return list(decisions.evaluateDecisionTableByKey(key, Variables.of(variables)));
    }

    /** The outputs of the table in the version that was deployed beside the process of a running case. */
    public List<Map<String, Object>> evaluateBeside(String processDefinitionId, String key, Map<String, ?> variables) {
        var deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        var table = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(key)
                .singleResult();
        if (table == null) {
            throw new NotFoundException(key);
        }
        return list(decisions.evaluateDecisionTableById(table.getId(), Variables.of(variables)));
    }

    private static List<Map<String, Object>> list(DmnDecisionTableResult result) {
        return List.copyOf(result.getResultList());
    }
}
