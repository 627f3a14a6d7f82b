package org.twinflow.labels;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.Catalogue;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.pdf.Certificate;
import org.twinflow.pdf.Partner;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.pdf.Signatory;
import org.twinflow.people.People;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Projects;

/** Writes the certificate of an award, signs its facts and files it for the applicant and the project. */
@Component
class CertificateOffice {

    private final LabelCertificateRepository certificates;
    private final CertificateKey key;
    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final Projects projects;
    private final People people;
    private final Documents documents;
    private final PdfWriter pdf;
    private final Clock clock;
    private final String publicUrl;

    CertificateOffice(
            LabelCertificateRepository certificates,
            CertificateKey key,
            Campaigns campaigns,
            Catalogue catalogue,
            Projects projects,
            People people,
            Documents documents,
            PdfWriter pdf,
            Clock clock,
            @Value("${twinflow.public-url:http://localhost:8080}") String publicUrl) {
        this.certificates = certificates;
        this.key = key;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.projects = projects;
        this.people = people;
        this.documents = documents;
        this.pdf = pdf;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Issues it once; the job that asks for it may run again. */
    void issue(LabelApplication application) {
        if (certificates.findByApplication(application.id()).isPresent()) {
            return;
        }
        var school = people.school(application.school());
        var facts = facts(application, school);
        var certificate = new LabelCertificate(application.id(), facts, key.sign(facts.text()), clock.instant());
        certificate.file(file(application, school, facts));
        certificates.save(certificate);
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

    private DocumentId file(LabelApplication application, SchoolSummary school, CertificateFacts facts) {
        var locale = school.locale();
        var words = catalogue.words("label-certificate", locale);
        var audience =
                new HashSet<>(AudienceLevel.MEMBERS.tokens(application.project().id()));
        audience.add("person:" + application.applicant());
        audience.add(Scope.country(application.country()).token(Role.LABEL_OFFICER));
        var title = words.getOrDefault("document", "") + " " + facts.number() + " · " + facts.project();
        return documents
                .file(
                        NewDocument.filed(
                                application.project().id(),
                                title,
                                audience,
                                new Upload("certificate-" + facts.number() + ".pdf", "application/pdf"),
                                locale.getLanguage()),
                        new ByteArrayInputStream(write(application, facts, locale)),
                        null)
                .id();
    }

    private byte[] write(LabelApplication application, CertificateFacts facts, Locale locale) {
        var words = catalogue.words("label-certificate", locale);
        var partners = projects.facts(application.project()).schools().stream()
                .map(school -> new Partner(school.letters(), school.name()))
                .toList();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(facts.awarded());
        var certificate = new Certificate(
                "Twinflow",
                locale,
                clock.instant(),
                words.getOrDefault("kicker", "") + " " + facts.year(),
                words.getOrDefault("title", ""),
                words.getOrDefault("lead", ""),
                facts.holder(),
                List.of(facts.school() + ", " + facts.city(), words.getOrDefault("body", "")),
                facts.project(),
                partners,
                day,
                List.of(new Signatory("", words.getOrDefault("signatory", ""))),
                CertificateCodes.grouped(facts.code()),
                words.getOrDefault("caption", "") + " " + publicUrl + "/verify",
                publicUrl + "/verify/" + facts.code());
        var bytes = new ByteArrayOutputStream();
        try {
            pdf.writeCertificate(certificate, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
