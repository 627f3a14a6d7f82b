package org.twinflow.web.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls one person has.
 *
 * @param window how long it takes until all calls are there again
 * @param search questions; who types quickly asks several in a second
 * @param export lists and archives
 * @param assembly PDFs of many papers
 * @param reading files to be read again
 * @param joining links of invitations
 */
@ConfigurationProperties("twinflow.limits")
record LimitProperties(
        @DefaultValue("1m") Duration window,
        @DefaultValue("300") int search,
        @DefaultValue("20") int export,
        @DefaultValue("40") int assembly,
        @DefaultValue("40") int reading,
        @DefaultValue("60") int joining) {

    int of(Costly.Work work) {
        return switch (work) {
            case SEARCH -> search;
            case EXPORT -> export;
            case ASSEMBLY -> assembly;
            case READING -> reading;
            case JOINING -> joining;
        };
    }
}
