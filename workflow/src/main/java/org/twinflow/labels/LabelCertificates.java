package org.twinflow.labels;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.documents.Documents;
import org.twinflow.documents.OpenContent;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;

/** Proves certificates to everybody who has their code, and gives the file to those whom it concerns. */
@Service
@Transactional(readOnly = true)
public class LabelCertificates {

    private final LabelCertificateRepository certificates;
    private final LabelApplicationRepository applications;
    private final LabelAccess rules;
    private final CertificateKey key;
    private final Documents documents;

    LabelCertificates(
            LabelCertificateRepository certificates,
            LabelApplicationRepository applications,
            LabelAccess rules,
            CertificateKey key,
            Documents documents) {
        this.certificates = certificates;
        this.applications = applications;
        this.rules = rules;
        this.key = key;
        this.documents = documents;
    }

    /** What was signed under a code, as people may type it; open to everybody. */
    public VerifiedCertificate verify(String typed) {
        var code = CertificateCodes.normal(typed);
        var found = certificates.findById(code).orElseThrow(() -> new NotFoundException("certificate"));
        var facts = CertificateFacts.read(found.facts());
        return new VerifiedCertificate(
                facts,
                found.issuedAt(),
                key.isSigned(found.facts(), found.signature()) && facts.code().equals(code),
                found.signature(),
                key.fingerprint());
    }

    /** The certificates of a project, the latest first; that a project has a label is public. */
    public List<CertificateFacts> of(ProjectId project) {
        return certificates.ofProject(project).stream()
                .map(found -> CertificateFacts.read(found.facts()))
                .toList();
    }

    /** The certificate's file, for those who may read the application. */
    public OpenContent file(LabelApplicationId id, Reader reader) {
        var application = applications.findById(id).orElseThrow(() -> new NotFoundException(id));
        reader.mustSee(rules.mayRead(application, reader), id);
        var document = certificates
                .findByApplication(id)
                .map(LabelCertificate::document)
                .orElseThrow(() -> new NotFoundException(id));
        return documents.contentFor(document, reader.person());
    }

    /** A code in groups, as the paper shows it. */
    public static String grouped(String code) {
        return CertificateCodes.grouped(code);
    }
}
