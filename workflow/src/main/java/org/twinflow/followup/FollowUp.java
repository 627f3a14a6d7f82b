package org.twinflow.followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.Upload;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.TaskWork;
import org.twinflow.journeys.Attendance;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.ItemSummary;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.OpenMatters;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.Submissions;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.people.People;
import org.twinflow.shared.RefusedException;

/** What is still to come once a group is back, traveller by traveller. */
@Service
public class FollowUp {

    /** What the host certifies. */
    private static final Set<Paper> CERTIFICATES = Set.of(Paper.M06, Paper.M09);

    private final HostDeclarations declarations;
    private final AttendanceCertificates certificates;
    private final Mobilities mobilities;
    private final Dossiers dossiers;
    private final Submissions submissions;
    private final Attendance attendance;
    private final Processes processes;
    private final TaskWork work;
    private final People people;
    private final PdfWriter writer;
    private final List<OpenMatters> matters;
    private final Audit audit;

    FollowUp(
            HostDeclarations declarations,
            AttendanceCertificates certificates,
            Mobilities mobilities,
            Dossiers dossiers,
            Submissions submissions,
            Attendance attendance,
            Processes processes,
            TaskWork work,
            People people,
            PdfWriter writer,
            List<OpenMatters> matters,
            Audit audit) {
        this.declarations = declarations;
        this.certificates = certificates;
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.attendance = attendance;
        this.processes = processes;
        this.work = work;
        this.people = people;
        this.writer = writer;
        this.matters = matters;
        this.audit = audit;
    }

    /** The travellers whose dossiers the reader works with, and what is asked of them after the return. */
    @Transactional(readOnly = true)
    public Afterwards of(MobilityId id, Reader reader) {
        var matrix = mobilities.matrix(id, reader);
        var manages = reader.coordinates(matrix.mobility().project().id());
        var rows = matrix.groups().stream()
                .flatMap(group -> group.dossiers().stream())
                .filter(dossier -> !dossier.withdrawn())
                .toList();
        var columns = rows.stream()
                .flatMap(row -> Afterwards.of(row).stream())
                .map(ItemSummary::paper)
                .distinct()
                .sorted()
                .toList();
        var declared = declared(id);
        var waits = manages && processes.isAt(FollowUpCases.PROCESS, id.toString(), "gatherProofs");
        var settled = rows.stream()
                .flatMap(row -> Afterwards.of(row).stream())
                .allMatch(item -> item.state().isSettled());
        var certifies = manages
                && declared != null
                && declared.attended()
                && rows.stream().anyMatch(FollowUp::lacksCertificate);
        return new Afterwards(
                matrix.mobility(), declared, columns, rows, certifies, waits && settled && !isUnsettled(id));
    }

    /**
     * Makes the certificates that are still missing, from the host's declaration, and files each in its dossier; no
     * transaction is open meanwhile, so what was made before something fails stays.
     *
     * @return how many were made
     */
    public int certify(MobilityId id, Reader by) {
        var afterwards = of(id, by);
        var declared = afterwards.declared();
        by.mustBeAllowed(by.coordinates(afterwards.mobility().project().id()));
        if (declared == null || !declared.attended()) {
            throw new RefusedException("followup.not-declared");
        }
        var made = 0;
        for (var row : afterwards.rows()) {
            for (var item : Afterwards.of(row)) {
                if (CERTIFICATES.contains(item.paper())
                        && item.version() == 0
                        && !item.state().isSettled()) {
                    file(row, item.paper(), afterwards, declared, by);
                    made++;
                }
            }
        }
        return made;
    }

    /** Ends the follow-up; refused as long as something is owed or an incident is open. */
    @Transactional
    public void close(MobilityId id, Reader by) {
        var afterwards = of(id, by);
        by.mustBeAllowed(by.coordinates(afterwards.mobility().project().id()));
        if (isUnsettled(id)) {
            throw new RefusedException("followup.unsettled");
        }
        if (!afterwards.mayClose()) {
            throw new RefusedException("followup.owed", afterwards.owed());
        }
        work.completeByFeature(
                id.toString(), "gatherProofs", Map.of("closedBy", by.person().toString()), by);
        audit.record(by.person(), "mobility.followed-up", "mobility:" + id, Map.of());
    }

    /** Whether the group is back, or on its way, and not everything is there yet: for features, not for readers. */
    @Transactional(readOnly = true)
    public boolean isOpen(MobilityId id) {
        return processes.isRunning(FollowUpCases.PROCESS, id.toString());
    }

    private boolean isUnsettled(MobilityId id) {
        return matters.stream().anyMatch(matter -> matter.isOpen(id));
    }

    private void file(DossierSummary row, Paper paper, Afterwards afterwards, Declared declared, Reader by) {
        var days = attendance.daysOf(row.id(), by);
        var composed = certificates.compose(row, afterwards.mobility(), declared, days);
        try (var written = writer.write(composed);
                var bytes = written.open()) {
            submissions.submit(row.id(), paper, new Upload(paper + ".pdf", "application/pdf"), bytes, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dossiers.accept(row.id(), paper, 1, null, by);
    }

    private static boolean lacksCertificate(DossierSummary row) {
        return Afterwards.of(row).stream().anyMatch(item -> CERTIFICATES.contains(item.paper()) && item.version() == 0);
    }

    private @Nullable Declared declared(MobilityId id) {
        return declarations
                .findById(id.id())
                .map(said -> new Declared(
                        said.hasAttended(), said.note(), Objects.requireNonNull(people.person(said.by())), said.at()))
                .orElse(null);
    }
}
