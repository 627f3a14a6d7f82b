package org.twinflow.followup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.agreements.AgreementDetails;
import org.twinflow.agreements.Agreements;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.DossierDetails;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.Submissions;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.people.People;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.Signed;

/** Hands in the proofs after a return that are filled in here: each becomes a PDF and is checked as any other paper. */
@Service
public class TravelProofs {

    private static final String PROGRAMME = "Erasmus+";

    private final Dossiers dossiers;
    private final FollowUp followUp;
    private final Submissions submissions;
    private final Agreements agreements;
    private final ProofPapers papers;
    private final EuropassPapers europass;
    private final People people;
    private final PdfWriter writer;
    private final Clock clock;

    TravelProofs(
            Dossiers dossiers,
            FollowUp followUp,
            Submissions submissions,
            Agreements agreements,
            ProofPapers papers,
            EuropassPapers europass,
            People people,
            PdfWriter writer,
            Clock clock) {
        this.dossiers = dossiers;
        this.followUp = followUp;
        this.submissions = submissions;
        this.agreements = agreements;
        this.papers = papers;
        this.europass = europass;
        this.people = people;
        this.writer = writer;
        this.clock = clock;
    }

    /** The content of a file, once for each traveller. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** The dossier for which a paper is declared; 403 for those who may not. */
    public DossierDetails declaring(DossierId id, Paper paper, Reader by) {
        dossiers.maySubmit(id, paper, by);
        return dossiers.get(id, by);
    }

    /** The traveller, or who answers for them, says how they travelled. */
    public void declareGreen(DossierId id, GreenTravel travel, Reader by) {
        var details = declaring(id, Paper.M11, by);
        travel.check(details.mobility().start(), details.mobility().end());
        file(id, Paper.M11, papers.green(details.dossier(), details.mobility(), travel, declarant(by)), by);
    }

    /**
     * Who leads says it for all of whom it is still asked, and who travelled together.
     *
     * @return for how many
     */
    public int declareGreen(MobilityId id, GreenTravel travel, Reader by) {
        var afterwards = followUp.of(id, by);
        travel.check(afterwards.mobility().start(), afterwards.mobility().end());
        var owing = owing(afterwards, Paper.M11);
        owing.forEach(dossier -> declareGreen(dossier, travel, by));
        return owing.size();
    }

    /** Hands one file in as the tickets of several travellers; each gets a copy of their own, under their own key. */
    public int shareTickets(MobilityId id, Collection<DossierId> travellers, Upload upload, Source source, Reader by)
            throws IOException {
        var owing = owing(followUp.of(id, by), Paper.M10).stream()
                .filter(travellers::contains)
                .toList();
        if (owing.isEmpty()) {
            throw new InvalidException(FieldError.of("travellers", "followup.tickets.nobody"));
        }
        for (var dossier : owing) {
            dossiers.maySubmit(dossier, Paper.M10, by);
            try (var content = source.open()) {
                submissions.submit(dossier, Paper.M10, upload, content, by);
            }
        }
        return owing.size();
    }

    /** Says that the report was sent to the Commission's own form, on that day. */
    public void reportSent(DossierId id, LocalDate sent, Reader by) {
        var details = declaring(id, Paper.M36, by);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        if (sent.isBefore(details.mobility().start()) || sent.isAfter(today)) {
            throw new InvalidException(FieldError.of("sent", "followup.report.day"));
        }
        file(id, Paper.M36, papers.report(details.dossier(), details.mobility(), sent, declarant(by)), by);
    }

    /** What Europass asks for, for whoever sees the agreement of the traveller. */
    public Europass europass(DossierId id, Reader reader) {
        var agreement = agreements.get(id, reader, Locale.ENGLISH);
        var parties = agreement.parties();
        var traveller = parties.traveller();
        if (traveller == null) {
            throw new RefusedException("followup.europass.alone");
        }
        var mobility = parties.mobility();
        var sender = parties.senders().getFirst();
        return new Europass(
                "EM-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT),
                traveller.name(),
                sender.name() + ", " + sender.city(),
                sender.name() + ", " + sender.city(),
                sender.country(),
                words(agreement, "SENDING_CONTACTS"),
                mobility.host().name() + ", " + mobility.host().city(),
                mobility.host().country(),
                words(agreement, "HOST_CONTACTS"),
                mobility.start(),
                mobility.end(),
                ChronoUnit.DAYS.between(mobility.start(), mobility.end()) + 1,
                PROGRAMME,
                mobility.title(),
                words(agreement, "TASKS"),
                words(agreement, "SUPPORT"),
                words(agreement, "OUTCOMES"),
                words(agreement, "ASSESSMENT"),
                words(agreement, "HOST_CONTACTS").lines().findFirst().orElse(""),
                agreement.signatures().stream()
                        .filter(Signed::counts)
                        .map(signed -> new Europass.Signature(
                                signed.signer().name(), signed.relation().name(), signed.at()))
                        .toList());
    }

    /** Files the sheet as the paper; only what all have agreed on counts. */
    public void fileEuropass(DossierId id, Reader by) {
        var details = declaring(id, Paper.M08, by);
        if (!agreements.get(id, by, Locale.ENGLISH).isAgreed()) {
            throw new RefusedException("followup.europass.agreed");
        }
        var sheet = europass(id, by);
        file(id, Paper.M08, europass.compose(sheet, details.dossier(), details.mobility(), declarant(by)), by);
    }

    private static String words(AgreementDetails agreement, String key) {
        return agreement.section(key).words();
    }

    private static java.util.List<DossierId> owing(Afterwards afterwards, Paper paper) {
        return afterwards.rows().stream()
                .filter(row -> {
                    var item = row.item(paper);
                    return item != null && (item.state() == ItemState.MISSING || item.state() == ItemState.REJECTED);
                })
                .map(row -> row.id())
                .toList();
    }

    private ProofPapers.Declarant declarant(Reader by) {
        return new ProofPapers.Declarant(Objects.requireNonNull(people.person(by.person())), clock.instant());
    }

    private void file(DossierId id, Paper paper, PdfDocument composed, Reader by) {
        try (var written = writer.write(composed);
                var bytes = written.open()) {
            submissions.submit(id, paper, new Upload(paper + ".pdf", "application/pdf"), bytes, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
