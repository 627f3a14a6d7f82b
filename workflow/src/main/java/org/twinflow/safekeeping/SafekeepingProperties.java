package org.twinflow.safekeeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param verifyWithin the time in which every content is read in full at least once; each night takes its share
 * @param rate the most bytes that are read in a second while people work beside it
 * @param grace for how long a content may be there without a row: that of the longest upload, many times over
 * @param trashFor for how long a document lies in the trash before it is deleted for good
 * @param orphansFor for how long what nothing needs is kept aside before it is deleted
 */
@ConfigurationProperties("twinflow.safekeeping")
record SafekeepingProperties(
        @DefaultValue("28d") Duration verifyWithin,
        @DefaultValue("40MB") DataSize rate,
        @DefaultValue("24h") Duration grace,
        @DefaultValue("30d") Duration trashFor,
        @DefaultValue("30d") Duration orphansFor) {}
