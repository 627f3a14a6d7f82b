package org.twinflow.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the contents of files lie.
 *
 * @param kind {@code file} or {@code s3}
 */
@ConfigurationProperties("twinflow.storage")
record StorageProperties(
        @DefaultValue("file") String kind, @DefaultValue S3 s3) {

    StorageProperties {
        if (!kind.equalsIgnoreCase("file") && !kind.equalsIgnoreCase("s3")) {
            throw new IllegalArgumentException("twinflow.storage.kind is file or s3");
        }
    }

    boolean isS3() {
        return kind.equalsIgnoreCase("s3");
    }

    /**
     * @param endpoint such as {@code https://s3.school.example}
     * @param region as the server names it
     * @param prefix before the name of each content, empty for none
     * @param pathStyle whether the bucket stands in the path and not in the name of the host, as most servers want it
     * @param timeout for a connection, and for the next bytes on it
     */
    record S3(
            @DefaultValue("") String endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("") String prefix,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("20s") Duration timeout) {

        S3 {
            prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "S3[" + endpoint + "/" + bucket + "]";
        }
    }
}
