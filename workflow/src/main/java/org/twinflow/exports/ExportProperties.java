package org.twinflow.exports;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where archives lie until they are deleted
 * @param kept for how long that is
 * @param keptForSchools the same for those that each school gets when a project is closed
 */
@ConfigurationProperties("twinflow.exports")
record ExportProperties(
        @DefaultValue("data/exports") Path folder,
        @DefaultValue("14d") Duration kept,
        @DefaultValue("365d") Duration keptForSchools) {

    Path file(ExportId id) {
        return folder.resolve(id + ".zip");
    }
}
