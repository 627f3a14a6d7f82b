package org.twinflow.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param masterFile the key that wraps all others, to be kept and backed up apart from the data; made at the first start
 */
@ConfigurationProperties("twinflow.keys")
record KeysProperties(@DefaultValue("data-keys/master.key") Path masterFile) {}
