package org.twinflow.safekeeping;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where backups are written to, best on another disk; none are made without one
 * @param keysFolder where a copy of the keys is written to with each of them; never the same place, null for none
 * @param keep how many of them are kept
 * @param trialFolder where one is restored for a try; emptied before and afterwards
 */
@ConfigurationProperties("twinflow.backup")
record BackupProperties(
        @Nullable Path folder,
        @Nullable Path keysFolder,
        @DefaultValue("7") int keep,
        @DefaultValue("data/trial") Path trialFolder) {}
