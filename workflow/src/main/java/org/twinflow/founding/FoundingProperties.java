package org.twinflow.founding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param direct whether whoever may found a project may also make one at once over the REST interface */
@ConfigurationProperties("twinflow.founding")
public record FoundingProperties(@DefaultValue("true") boolean direct) {}
