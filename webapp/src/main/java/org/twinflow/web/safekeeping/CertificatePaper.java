package org.twinflow.web.safekeeping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.pdf.Block;
import org.twinflow.pdf.Cell;
import org.twinflow.pdf.Column;
import org.twinflow.pdf.Fact;
import org.twinflow.pdf.Labels;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.pdf.Section;
import org.twinflow.safekeeping.DeletionCertificate;
import org.twinflow.web.shell.Texts;

/** A certificate of deletion on paper, in the language of who asks for it. */
@Component
class CertificatePaper {

    private final PdfWriter pdf;
    private final Texts texts;

    CertificatePaper(PdfWriter pdf, Texts texts) {
        this.pdf = pdf;
        this.texts = texts;
    }

    /** @param by who threw it away, empty where nobody did or nobody knows */
    byte[] write(DeletionCertificate certificate, String by) {
        var locale = LocaleContextHolder.getLocale();
        var labels = new Labels(say("contents"), say("page"), say("of"), "", "");
        var paper = PdfDocument.of(
                        say("title") + " " + certificate.code(), "Twinflow", locale, certificate.deletedAt(), labels)
                .with(new Section(say("title"), blocks(certificate, by, locale), List.of()));
        var bytes = new ByteArrayOutputStream();
        try {
            pdf.write(paper, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<Block> blocks(DeletionCertificate certificate, String by, Locale locale) {
        var rows = certificate.contents().stream()
                .map(content -> List.of(
                        Cell.of(String.valueOf(content.version())),
                        Cell.of(content.sha256()),
                        Cell.of(String.valueOf(content.size())),
                        Cell.of(content.destroyedAt() == null ? say("waits") : moment(content.destroyedAt(), locale))))
                .toList();
        return List.of(
                Block.lead(say("lead")),
                Block.heading(say("facts")),
                new Block.Facts(facts(certificate, by, locale)),
                Block.heading(say("contents")),
                new Block.Table(
                        List.of(
                                Column.figures(say("version"), 12),
                                Column.of(say("hash"), 60),
                                Column.figures(say("size"), 20),
                                Column.of(say("destroyed"), 38)),
                        rows),
                Block.small(say("small")));
    }

    private List<Fact> facts(DeletionCertificate certificate, String by, Locale locale) {
        var facts = new ArrayList<>(List.of(
                fact("code", certificate.code()),
                fact("document", certificate.document().toString()),
                fact("kind", texts.of("safekeeping.kind." + certificate.classification())),
                fact("class", texts.of("safekeeping.class." + certificate.retentionClass())),
                fact("stored", moment(certificate.storedAt(), locale))));
        if (certificate.keptUntil() != null) {
            facts.add(fact("kept", day(certificate.keptUntil(), locale)));
        }
        var thrown = certificate.trashedAt();
        if (thrown != null) {
            var when = moment(thrown, locale);
            facts.add(fact("trashed", by.isEmpty() ? when : texts.of("safekeeping.paper.trashed.by", when, by)));
        }
        facts.add(fact("deleted", moment(certificate.deletedAt(), locale)));
        facts.add(fact("rule", say("rule." + certificate.rule())));
        return facts;
    }

    private Fact fact(String name, String value) {
        return new Fact(say(name), value);
    }

    private String say(String name) {
        return texts.of("safekeeping.paper." + name);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** Whoever reads it years later knows nothing of the zone of who asked for it. */
    private static String moment(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atOffset(ZoneOffset.UTC))
                + " UTC";
    }
}
