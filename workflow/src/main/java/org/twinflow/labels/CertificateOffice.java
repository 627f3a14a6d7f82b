package org.twinflow.labels;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.People;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.AfterCommit;
import org.twinflow.shared.NotFoundException;

/** Signs the facts of an award, has its certificate written and files it for the applicant and the project. */
@Component
class CertificateOffice {

    private final LabelApplicationRepository applications;
    private final LabelCertificateRepository certificates;
    private final CertificateKey key;
    private final CertificateWriter writer;
    private final Campaigns campaigns;
    private final Projects projects;
    private final People people;
    private final Documents documents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CertificateOffice(
            LabelApplicationRepository applications,
            LabelCertificateRepository certificates,
            CertificateKey key,
            CertificateWriter writer,
            Campaigns campaigns,
            Projects projects,
            People people,
            Documents documents,
            TransactionTemplate transaction,
            Clock clock) {
        this.applications = applications;
        this.certificates = certificates;
        this.key = key;
        this.writer = writer;
        this.campaigns = campaigns;
        this.projects = projects;
        this.people = people;
        this.documents = documents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Issues it once, however often it is asked for. */
    @AfterCommit
    void on(AwardGranted award) {
        var draft = transaction.execute(status -> draft(award.application()));
        if (draft == null) {
            return;
        }
        var file = writer.write(draft.facts(), draft.school(), draft.partners());
        transaction.executeWithoutResult(status -> issue(award.application(), draft, file));
    }

    private record Draft(CertificateFacts facts, SchoolSummary school, List<SchoolSummary> partners) {}

    /** @return null when it has been issued */
    private @Nullable Draft draft(LabelApplicationId id) {
        if (certificates.findByApplication(id).isPresent()) {
            return null;
        }
        var application = find(id);
        var school = people.school(application.school());
        return new Draft(
                facts(application, school),
                school,
                projects.facts(application.project()).schools());
    }

    private CertificateFacts facts(LabelApplication application, SchoolSummary school) {
        var campaign = campaigns.get(application.campaign());
        return new CertificateFacts(
                CertificateCodes.next(),
                application.number(campaign.zone()),
                campaign.rubric(),
                people.person(application.applicant()).name(),
                school.name(),
                school.city(),
                school.letters(),
                projects.facts(application.project()).title(),
                campaign.year(),
                LocalDate.ofInstant(clock.instant(), campaign.zone()));
    }

    private void issue(LabelApplicationId id, Draft draft, byte[] file) {
        if (certificates.findByApplication(id).isPresent()) {
            return;
        }
        var facts = draft.facts();
        var certificate = new LabelCertificate(id, facts, key.sign(facts.text()), clock.instant());
        var filed = documents.file(document(find(id), draft), new ByteArrayInputStream(file), null);
        certificate.file(filed.id());
        certificates.save(certificate);
    }

    private NewDocument document(LabelApplication application, Draft draft) {
        var audience =
                new HashSet<>(AudienceLevel.MEMBERS.tokens(application.project().id()));
        audience.add("person:" + application.applicant());
        audience.add(Scope.country(application.country()).token(Role.LABEL_OFFICER));
        return NewDocument.filed(
                application.project().id(),
                writer.title(draft.facts(), draft.school().locale()),
                audience,
                new Upload("certificate-" + draft.facts().number() + ".pdf", "application/pdf"),
                draft.school().locale().getLanguage());
    }

    private LabelApplication find(LabelApplicationId id) {
        return applications.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
