package org.twinflow.mobility;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.DocumentCare;

/** Tells the documents by tokens who opens the papers of travellers. */
@Component
class PaperAudiences {

    private final DossierRepository dossiers;
    private final DossierPapers papers;
    private final DocumentCare documents;

    PaperAudiences(DossierRepository dossiers, DossierPapers papers, DocumentCare documents) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.documents = documents;
    }

    /** The guardians, and of the school those whom the paper is for; of a paper of the group, all who teach, and the host. */
    static Set<String> of(Dossier dossier, Paper paper, Mobility mobility) {
        var project = Scope.project(mobility.project().id());
        if (dossier.isOfGroup()) {
            var teachers = project.token(Role.TEACHER);
            return paper.isOfHost() ? Set.of(teachers, hosts(mobility)) : Set.of(teachers);
        }
        var tokens = new HashSet<String>();
        tokens.add(Scope.dossier(dossier.id().id()).token(Role.GUARDIAN));
        if (paper.isSealed()) {
            mobility.sealedReaders().forEach(reader -> tokens.add("person:" + reader));
        } else {
            tokens.add(project.token(Role.COORDINATOR));
            var school = Objects.requireNonNull(dossier.school());
            tokens.add(project.token(school, Role.TEACHER));
            tokens.add(Scope.school(school).token(Role.HEAD));
        }
        return Set.copyOf(tokens);
    }

    /**
     * Who hands in what was sent back: the family, or the teachers of the school that sends; of a paper of the group, the
     * coordinators, and the host what is its own.
     */
    static Set<String> supplying(Dossier dossier, Paper paper, Mobility mobility) {
        var project = Scope.project(mobility.project().id());
        var school = dossier.school();
        if (school == null) {
            var coordinators = project.token(Role.COORDINATOR);
            return paper.supplier() == Supplier.HOST ? Set.of(coordinators, hosts(mobility)) : Set.of(coordinators);
        }
        return Set.of(
                paper.supplier() == Supplier.FAMILY
                        ? Scope.dossier(dossier.id().id()).token(Role.GUARDIAN)
                        : project.token(school, Role.TEACHER));
    }

    /** Who looks at what was handed in: the teachers of the traveller's school; of a paper of the group, all who teach. */
    static Set<String> checking(Dossier dossier, Mobility mobility) {
        var project = Scope.project(mobility.project().id());
        return Set.of(
                dossier.isOfGroup()
                        ? project.token(Role.TEACHER)
                        : project.token(Objects.requireNonNull(dossier.school()), Role.TEACHER));
    }

    private static String hosts(Mobility mobility) {
        return Scope.mobility(mobility.id().id()).token(Role.HOST_TEACHER);
    }

    /** Others are named for the sealed papers: what is there already opens to them, and no longer to the former. */
    void renew(Mobility mobility) {
        for (var dossier : dossiers.findByMobilityOrderByAddedAt(mobility.id())) {
            for (var item : papers.of(dossier)) {
                var document = item.document();
                if (document != null && item.paper().isSealed()) {
                    documents.showTo(document, of(dossier, item.paper(), mobility));
                }
            }
        }
    }
}
