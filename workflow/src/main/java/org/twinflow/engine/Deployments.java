package org.twinflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.shared.NotFoundException;

/** The packages of models in force: each deployment is one process with its decisions, forms and texts. */
@Service
@Transactional
public class Deployments {

    private static final String BUNDLE = "bundle:";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Bundle bundle;

    Deployments(@Lazy RepositoryService repository, @Lazy RuntimeService runtime, Bundle bundle) {
        this.repository = repository;
        this.runtime = runtime;
        this.bundle = bundle;
    }

    /**
     * Puts a package into force; running cases keep the version they began with.
     *
     * @param key the process of the package, the name of its folder
     * @param resources the files of the package by name
     * @param source who or what deploys it, such as {@code person:ID}
     */
    public ModelVersion deploy(String key, Map<String, byte[]> resources, String source) {
        var deployment = repository.createDeployment().name(key).source(source);
        new TreeMap<>(resources)
                .forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
        return latest(key);
    }

    /** The newest version of every process. */
    @Transactional(readOnly = true)
    public List<ModelVersion> latest() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(this::version)
                .toList();
    }

    @Transactional(readOnly = true)
    public ModelVersion latest(String key) {
        var newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new NotFoundException(key);
        }
        return version(newest);
    }

    /** All versions of a process, newest first. */
    @Transactional(readOnly = true)
    public List<ModelVersion> versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::version)
                .toList();
    }

    /** The files that were deployed together as that version. */
    @Transactional(readOnly = true)
    public Map<String, byte[]> resources(String key, int version) {
        return resources(find(key, version).deploymentId());
    }

    @Transactional(readOnly = true)
    public byte[] resource(String key, int version, String name) {
        return resource(find(key, version).deploymentId(), name);
    }

    /** The files beside the version that a task or case names. */
    @Transactional(readOnly = true)
    public Map<String, byte[]> resourcesOf(String processDefinitionId) {
        return resources(repository.getProcessDefinition(processDefinitionId).getDeploymentId());
    }

    /** The bundled packages that have changed since they were last taken; none is ever taken by itself. */
    @Transactional(readOnly = true)
    public List<OfferedUpdate> offered() {
        return bundle.keys().stream()
                .filter(key -> isDeployed(key) && !bundle.hash(key).equals(lastTaken(key)))
                .map(key -> new OfferedUpdate(key, bundle.hash(key)))
                .toList();
    }

    /** The keys of the packages that come with the application. */
    public Set<String> bundled() {
        return bundle.keys();
    }

    /** The files of the bundled package. */
    public Map<String, byte[]> bundled(String key) {
        return bundle.resources(key);
    }

    /** Deploys the bundled package as the newest version. */
    public ModelVersion takeBundled(String key) {
        return deploy(key, bundle.resources(key), BUNDLE + bundle.hash(key));
    }

    /** Deploys the bundled packages whose process is absent. */
    void takeMissing() {
        bundle.keys().stream().filter(key -> !isDeployed(key)).forEach(this::takeBundled);
    }

    private boolean isDeployed(String key) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count()
                > 0;
    }

    private @Nullable String lastTaken(String key) {
        return repository.createDeploymentQuery().deploymentName(key).orderByDeploymentTime().desc().list().stream()
                .map(deployment -> deployment.getSource())
                .filter(source -> source != null && source.startsWith(BUNDLE))
                .map(source -> source.substring(BUNDLE.length()))
                .findFirst()
                .orElse(null);
    }

    private ModelVersion find(String key, int version) {
        return versions(key).stream()
                .filter(found -> found.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(key + ":" + version));
    }

    private ModelVersion version(ProcessDefinition definition) {
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new ModelVersion(
                definition.getId(),
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getVersion(),
                definition.getVersionTag(),
                definition.getDeploymentId(),
                deployment.getDeploymentTime().toInstant(),
                deployment.getSource(),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count());
    }

    private Map<String, byte[]> resources(String deploymentId) {
        var resources = new TreeMap<String, byte[]>();
        repository
                .getDeploymentResourceNames(deploymentId)
                .forEach(name -> resources.put(name, resource(deploymentId, name)));
        return resources;
    }

    private byte[] resource(String deploymentId, String name) {
        if (!repository.getDeploymentResourceNames(deploymentId).contains(name)) {
            throw new NotFoundException(name);
        }
        try (var content = repository.getResourceAsStream(deploymentId, name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
