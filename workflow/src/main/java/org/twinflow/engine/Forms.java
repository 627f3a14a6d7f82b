package org.twinflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.shared.NotFoundException;

/** The forms of tasks, each in the version that its case began with. */
@Service
@Transactional(readOnly = true)
public class Forms {

    private final RepositoryService repository;
    private final Deployments deployments;

    Forms(@Lazy RepositoryService repository, Deployments deployments) {
        this.repository = repository;
        this.deployments = deployments;
    }

    public DeployedForm of(TaskDetails task) {
        if (task.formRef() == null) {
            throw new NotFoundException(task.id());
        }
        return get(task.processDefinitionId(), task.formRef());
    }

    /** The form of that id that was deployed beside the process, also after its task has ended. */
    public DeployedForm get(String processDefinitionId, String formRef) {
        var definition = repository.getProcessDefinition(processDefinitionId);
        var content = deployments.resourcesOf(processDefinitionId).get(formRef + ".form");
        if (content == null) {
            throw new NotFoundException(formRef);
        }
        var hash = HexFormat.of().formatHex(Bundle.sha256().digest(content));
        return new DeployedForm(formRef, definition.getVersion(), hash, new String(content, StandardCharsets.UTF_8));
    }
}
