package org.twinflow.transfers;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param spool the private folder in which an archive lies while it is unpacked
 * @param maxEntries the most files that are taken out of one archive
 * @param maxUnpacked the most bytes that are taken out of one archive
 */
@ConfigurationProperties("twinflow.transfers")
record TransferProperties(
        @DefaultValue("data/spool") Path spool,
        @DefaultValue("2000") int maxEntries,
        @DefaultValue("2GB") DataSize maxUnpacked) {}
