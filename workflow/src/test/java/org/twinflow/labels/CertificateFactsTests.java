package org.twinflow.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFactsTests {

    private static final CertificateFacts FACTS = new CertificateFacts(
            "ABCDEFGHJKMN",
            "26-001",
            "NQL-2024-default",
            "Hélène Marchand",
            "Collège = test",
            "Valmorin",
            "FR",
            "Rivers\nthat join us",
            2026,
            LocalDate.of(2026, 11, 23));

    @Test
    void readsWhatItWrote() {
        assertThat(CertificateFacts.read(FACTS.text()).text()).isEqualTo(FACTS.text());
        assertThat(CertificateFacts.read(FACTS.text()).school()).isEqualTo("Collège = test");
        assertThat(FACTS.text()).contains("project=Rivers that join us\n");
    }

    @Test
    void knowsAChangedFact(@TempDir Path folder) {
        var properties = new LabelsProperties(folder.resolve("keys/certificates.key"));
        var signature = new CertificateKey(properties).sign(FACTS.text());
        var sameKey = new CertificateKey(properties);

        assertThat(sameKey.isSigned(FACTS.text(), signature)).isTrue();
        assertThat(sameKey.isSigned(FACTS.text().replace("2026", "2027"), signature))
                .isFalse();
        assertThat(sameKey.isSigned(FACTS.text(), "nonsense")).isFalse();
        assertThat(new CertificateKey(new LabelsProperties(folder.resolve("other.key")))
                        .isSigned(FACTS.text(), signature))
                .isFalse();
    }

    @Test
    void givesCodesThatCanBeReadOut() {
        assertThat(CertificateCodes.next()).hasSize(12).doesNotContainPattern("[01ILO]");
        assertThat(CertificateCodes.normal("abcd-efgh jkmn")).isEqualTo("ABCDEFGHJKMN");
        assertThat(CertificateCodes.grouped("ABCDEFGHJKMN")).isEqualTo("ABCD-EFGH-JKMN");
    }
}
