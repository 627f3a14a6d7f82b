package org.twinflow.web;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDir the folder of all that Twinflow stores: database, contents, index, spool
 * @param publicUrl the address people know this installation by; cookies are for HTTPS only unless it is this machine
 */
@ConfigurationProperties("twinflow")
public record TwinflowProperties(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    /** What people call a page of this installation, which begins with a slash. */
    public String address(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }

    /** Whether people reach the installation from this machine alone. */
    public boolean isLocal() {
        var host = String.valueOf(publicUrl.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
