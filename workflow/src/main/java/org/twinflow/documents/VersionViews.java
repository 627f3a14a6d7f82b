package org.twinflow.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Scope;
import org.twinflow.people.PersonId;

/**
 * Knows who has seen which version of a project's papers, and tells the teachers of the project. Pupils are told
 * nothing of it, pupil administrators neither.
 */
@Service
public class VersionViews {

    private final DocumentRows rows;
    private final ViewRows views;
    private final DocumentRules rules;
    private final Access access;

    VersionViews(DocumentRows rows, ViewRows views, DocumentRules rules, Access access) {
        this.rows = rows;
        this.views = views;
        this.rules = rules;
        this.access = access;
    }

    /** To be told when a page shows what is in the latest version; written down a moment later, once. */
    public void shown(DocumentDetails document, Reader reader) {
        if (!document.classification().isPersonal()) {
            views.note(document.id(), document.version(), reader.person());
        }
    }

    @EventListener
    void on(VersionOpened opened) {
        views.note(opened.document(), opened.version(), opened.by());
    }

    /** By the number of the version; empty for those who are not told. */
    @Transactional(readOnly = true)
    public Map<Integer, Seen> of(DocumentId id, Reader reader) {
        var document = rows.visible(id, reader);
        if (!rules.mayAskWhoSaw(document, reader)) {
            return Map.of();
        }
        var meant = meant(document);
        var seen = new TreeMap<Integer, Seen>();
        var by = views.of(id).stream()
                .collect(groupingBy(ViewRows.Row::version, mapping(ViewRows.Row::person, toSet())));
        rows.versions(document).stream()
                .map(version -> version.id().number())
                .forEach(number -> seen.put(number, Seen.of(by.getOrDefault(number, Set.of()), meant)));
        return seen;
    }

    /** Who has seen a version, the last first, and who of those meant has not; 403 for those who are not told. */
    @Transactional(readOnly = true)
    public SeenBy of(DocumentId id, int number, Reader reader) {
        var document = rows.visible(id, reader);
        reader.mustBeAllowed(rules.mayAskWhoSaw(document, reader));
        var version = rows.version(VersionId.of(id, number));
        var meant = meant(document);
        var seen = views.of(id).stream()
                .filter(row -> row.version() == number)
                .sorted(Comparator.comparing(ViewRows.Row::last).reversed())
                .map(row -> new SeenBy.View(row.person(), row.first(), row.last(), meant.contains(row.person())))
                .toList();
        var by = seen.stream().map(SeenBy.View::person).collect(toSet());
        var others = meant.stream().filter(person -> !by.contains(person)).toList();
        return new SeenBy(document.details(rows.latest(document).summary()), version.summary(), seen, others);
    }

    /** The people of the project who may see the document today. */
    private Set<PersonId> meant(Document document) {
        var project = document.project();
        return project == null ? Set.of() : access.named(Scope.project(project), document.audience());
    }

    /**
     * How many have seen a version.
     *
     * @param count those who may see the document today and have seen the version
     * @param of how many may see the document today
     */
    public record Seen(int count, int of) {

        static Seen of(Set<PersonId> seen, Set<PersonId> meant) {
            return new Seen((int) seen.stream().filter(meant::contains).count(), meant.size());
        }
    }

    /** @param others who may see it and have not opened this version */
    public record SeenBy(DocumentDetails document, VersionSummary version, List<View> seen, List<PersonId> others) {

        /** @param present whether the person may see the document still */
        public record View(PersonId person, Instant first, Instant last, boolean present) {}
    }
}
