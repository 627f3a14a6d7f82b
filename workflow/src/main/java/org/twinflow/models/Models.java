package org.twinflow.models;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.engine.Deployments;
import org.twinflow.engine.ModelVersion;
import org.twinflow.engine.OfferedUpdate;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** Lets administrators change the models while cases are running. */
@Service
@Transactional
public class Models {

    private static final int LONGEST_FILE = 1_000_000;
    private static final int LONGEST_NOTE = 2_000;

    private final Deployments deployments;
    private final ModelLinter linter;
    private final ModelDraftRepository drafts;
    private final ModelDeploymentRepository notes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Models(
            Deployments deployments,
            ModelLinter linter,
            ModelDraftRepository drafts,
            ModelDeploymentRepository notes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deployments = deployments;
        this.linter = linter;
        this.drafts = drafts;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    /** Every package in force or being drafted, by name. */
    @Transactional(readOnly = true)
    public List<ModelSummary> list(Reader reader) {
        mayAdminister(reader);
        var offered = deployments.offered().stream().map(OfferedUpdate::key).toList();
        var known = drafts.findAll().stream().collect(Collectors.toMap(ModelDraft::key, Function.identity()));
        var list = new ArrayList<ModelSummary>();
        for (var version : deployments.latest()) {
            list.add(summary(version, known.remove(version.key()), offered.contains(version.key())));
        }
        known.values().forEach(draft -> list.add(summary(draft)));
        list.sort(Comparator.comparing(ModelSummary::name));
        return list;
    }

    /** The draft of a package, or what is in force when there is none. */
    @Transactional(readOnly = true)
    public DraftDetails draft(String key, Reader reader) {
        mayAdminister(reader);
        return drafts.findById(key)
                .map(ModelDraft::details)
                .or(() -> inForce(key))
                .orElseThrow(() -> new NotFoundException(key));
    }

    /**
     * Saves a draft, whatever is wrong with it. A name that was changed in the diagram is changed in the language it
     * was written in, too.
     *
     * @param files all files of the package
     * @param lock the state that the author has seen, {@code 0.0} for a package that is new
     */
    public DraftDetails save(String key, Map<String, String> files, String lock, Reader reader) {
        mayAdminister(reader);
        check(key, files);
        var saved = drafts.findById(key).orElse(null);
        var seen = saved == null ? inForce(key).orElse(null) : saved.details();
        if (!lock.equals(seen == null ? "0.0" : seen.lock())) {
            throw new StaleException(key);
        }
        var before = seen == null ? Map.<String, String>of() : seen.files();
        var followed = new Renaming(bytes(before), bytes(files)).follow(files);
        if (saved == null) {
            return drafts.save(new ModelDraft(key, newest(key), followed, reader.person(), clock.instant()))
                    .details();
        }
        saved.save(followed, reader.person(), clock.instant());
        return saved.details();
    }

    /** What the rules hold against the draft, and which words its changed names have left behind. */
    @Transactional(readOnly = true)
    public List<Finding> lint(String key, Reader reader) {
        return lint(key, draft(key, reader).files(), reader);
    }

    /** What the rules hold against these files, before they are saved. */
    @Transactional(readOnly = true)
    public List<Finding> lint(String key, Map<String, String> files, Reader reader) {
        mayAdminister(reader);
        var findings = new ArrayList<>(linter.lint(bytes(files)));
        inForce(key).map(DraftDetails::files).map(Models::bytes).ifPresent(before -> {
            var after = bytes(files);
            findings.addAll(new Renaming(before, after).stale(before, after));
        });
        return findings;
    }

    /** Puts the draft into force; refused while a rule forbids something in it. */
    public VersionDetails deploy(String key, String note, String lock, Reader reader) {
        var draft = draft(key, reader);
        if (!lock.equals(draft.lock()) || draft.basedOn() != newest(key)) {
            throw new StaleException(key);
        }
        if (!draft.isDraft()) {
            throw new RefusedException("models.unchanged", key);
        }
        var errors = linter.lint(bytes(draft.files())).stream()
                .filter(Finding::isError)
                .count();
        if (errors > 0) {
            throw new RefusedException("models.findings", errors);
        }
        drafts.deleteById(key);
        return deployed(deployments.deploy(key, bytes(draft.files()), "person:" + reader.person()), note, reader);
    }

    /** The bundled packages that differ from what was last taken of them. */
    @Transactional(readOnly = true)
    public List<OfferedUpdate> offered(Reader reader) {
        mayAdminister(reader);
        return deployments.offered();
    }

    /** Puts the bundled package into force; a draft stays, to be looked at again. */
    public VersionDetails takeOffered(String key, String note, Reader reader) {
        mayAdminister(reader);
        if (deployments.offered().stream().noneMatch(update -> update.key().equals(key))) {
            throw new RefusedException("models.not-offered", key);
        }
        return deployed(deployments.takeBundled(key), note, reader);
    }

    /** Makes the draft anew from what is in force, for instance after an update was taken. */
    public DraftDetails rebase(String key, Map<String, String> files, String lock, Reader reader) {
        var draft = draft(key, reader);
        if (!lock.equals(draft.lock())) {
            throw new StaleException(key);
        }
        check(key, files);
        drafts.findById(key).ifPresent(found -> found.rebase(newest(key), files, reader.person(), clock.instant()));
        return draft(key, reader);
    }

    /** All versions of a package, newest first. */
    @Transactional(readOnly = true)
    public List<VersionDetails> versions(String key, Reader reader) {
        mayAdminister(reader);
        var written = notes.findByModelKey(key).stream()
                .collect(Collectors.toMap(ModelDeployment::version, Function.identity()));
        var versions = deployments.versions(key).stream()
                .map(version -> details(version, written.get(version.version())))
                .toList();
        if (versions.isEmpty() && drafts.findById(key).isEmpty()) {
            throw new NotFoundException(key);
        }
        return versions;
    }

    /** The files of a version. */
    @Transactional(readOnly = true)
    public Map<String, String> files(String key, int version, Reader reader) {
        mayAdminister(reader);
        return texts(deployments.resources(key, version));
    }

    private VersionDetails deployed(ModelVersion version, String note, Reader reader) {
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidException(new FieldError("note", "models.note-long", List.of(LONGEST_NOTE)));
        }
        var written = notes.save(
                new ModelDeployment(version.key(), version.version(), note, reader.person(), clock.instant()));
        events.publishEvent(new ModelDeployed(version.key(), version.version(), reader.person()));
        return details(version, written);
    }

    private ModelSummary summary(ModelVersion version, @Nullable ModelDraft draft, boolean offered) {
        var names = deployments.resources(version.key(), version.version()).keySet();
        var running = deployments.versions(version.key()).stream()
                .mapToLong(ModelVersion::running)
                .sum();
        Instant changed = draft == null ? version.deployedAt() : draft.savedAt();
        return new ModelSummary(
                version.key(),
                version.name(),
                version.version(),
                draft != null,
                running,
                names.stream().filter(name -> name.endsWith(".dmn")).count(),
                names.stream().filter(name -> name.endsWith(".form")).count(),
                changed,
                offered);
    }

    private static ModelSummary summary(ModelDraft draft) {
        return new ModelSummary(draft.key(), draft.key(), 0, true, 0, 0, 0, draft.savedAt(), false);
    }

    private Optional<DraftDetails> inForce(String key) {
        return deployments.versions(key).stream()
                .findFirst()
                .map(version -> new DraftDetails(
                        key,
                        new DraftLock(version.version(), 0).toString(),
                        version.version(),
                        texts(deployments.resources(key, version.version())),
                        null,
                        null));
    }

    private int newest(String key) {
        return deployments.versions(key).stream()
                .findFirst()
                .map(ModelVersion::version)
                .orElse(0);
    }

    private static VersionDetails details(ModelVersion version, @Nullable ModelDeployment written) {
        var source = version.source();
        return new VersionDetails(
                version.id(),
                version.key(),
                version.version(),
                version.tag(),
                version.deployedAt(),
                written == null ? null : written.by(),
                written == null ? "" : written.note(),
                source != null && source.startsWith("bundle:"),
                version.running());
    }

    private static void check(String key, Map<String, String> files) {
        var tooLong = files.values().stream().anyMatch(content -> content.length() > LONGEST_FILE);
        if (!Grammar.isKebab(key) || key.length() > 100) {
            throw new InvalidException(new FieldError("key", "models.key", List.of(key)));
        }
        if (tooLong || files.size() > 60 || !files.containsKey(key + ".bpmn")) {
            throw new InvalidException(new FieldError("files", "models.files", List.of(LONGEST_FILE)));
        }
    }

    private static void mayAdminister(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
    }

    private static Map<String, byte[]> bytes(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        var texts = new TreeMap<String, String>();
        files.forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }
}
