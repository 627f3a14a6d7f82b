package org.twinflow.labels;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keyFile the key that signs certificates, to be kept and backed up apart from the data; made at the first start
 */
@ConfigurationProperties("twinflow.labels")
record LabelsProperties(
        @DefaultValue("data-keys/certificates.key") Path keyFile) {}
