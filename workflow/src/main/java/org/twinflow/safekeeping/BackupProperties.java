package org.twinflow.safekeeping;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where backups are written to, best on another disk; none are made without one
 * @param keep how many of them are kept
 */
@ConfigurationProperties("twinflow.backup")
record BackupProperties(@Nullable Path folder, @DefaultValue("7") int keep) {}
