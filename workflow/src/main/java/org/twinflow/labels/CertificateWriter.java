package org.twinflow.labels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twinflow.campaigns.Catalogue;
import org.twinflow.pdf.Certificate;
import org.twinflow.pdf.Partner;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.pdf.Signatory;
import org.twinflow.people.SchoolSummary;

/** Puts the signed facts of an award on paper, in the words of the catalogue and the language of the school. */
@Component
class CertificateWriter {

    private static final String WORDS = "label-certificate";

    private final Catalogue catalogue;
    private final PdfWriter pdf;
    private final Clock clock;
    private final String publicUrl;

    CertificateWriter(
            Catalogue catalogue,
            PdfWriter pdf,
            Clock clock,
            @Value("${twinflow.public-url:http://localhost:8080}") String publicUrl) {
        this.catalogue = catalogue;
        this.pdf = pdf;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    String title(CertificateFacts facts, Locale locale) {
        var words = catalogue.words(WORDS, locale);
        return words.getOrDefault("document", "") + " " + facts.number() + " · " + facts.project();
    }

    byte[] write(CertificateFacts facts, SchoolSummary school, List<SchoolSummary> partners) {
        var locale = school.locale();
        var bytes = new ByteArrayOutputStream();
        try {
            pdf.writeCertificate(page(facts, partners, locale, catalogue.words(WORDS, locale)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Certificate page(
            CertificateFacts facts, List<SchoolSummary> partners, Locale locale, Map<String, String> words) {
        return new Certificate(
                "Twinflow",
                locale,
                clock.instant(),
                words.getOrDefault("kicker", "") + " " + facts.year(),
                words.getOrDefault("title", ""),
                words.getOrDefault("lead", ""),
                facts.holder(),
                List.of(facts.school() + ", " + facts.city(), words.getOrDefault("body", "")),
                facts.project(),
                partners.stream()
                        .map(partner -> new Partner(partner.letters(), partner.name()))
                        .toList(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(facts.awarded()),
                List.of(new Signatory("", words.getOrDefault("signatory", ""))),
                CertificateCodes.grouped(facts.code()),
                words.getOrDefault("caption", "") + " " + publicUrl + "/verify",
                publicUrl + "/verify/" + facts.code());
    }
}
