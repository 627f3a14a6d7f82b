package org.twinflow.web.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * @param url a second address of this installation, from which what people uploaded is given; empty for none
 * @param valid how long the way there may take, and how long a player goes on without asking anew; at most an hour
 */
@ConfigurationProperties("twinflow.files")
record FilesProperties(
        @DefaultValue("") String url, @DefaultValue("3m") Duration valid) {

    FilesProperties {
        if (valid.toSeconds() < 1 || valid.compareTo(Duration.ofHours(1)) > 0) {
            throw new InvalidConfigurationPropertyValueException(
                    "twinflow.files.valid", valid, "It must be a second at least and an hour at most, such as 3m");
        }
    }
}
