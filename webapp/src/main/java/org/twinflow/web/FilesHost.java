package org.twinflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The second host name from which what people uploaded is given, where there is one. A browser keeps apart what comes from
 * two names: should it ever run something of a file, that would have nothing of the application at hand.
 */
public final class FilesHost {

    /** Where the files host has its files; nothing else is there. */
    public static final String PLACE = "/files/";

    private static final String SETTING = "twinflow.files.url";

    private final @Nullable URI address;
    private final URI application;

    private FilesHost(@Nullable URI address, URI application) {
        this.address = address;
        this.application = application;
    }

    /**
     * @param setting empty for none
     * @param application the address people know the application by
     */
    public static FilesHost of(String setting, URI application) {
        if (setting.isBlank()) {
            return new FilesHost(null, application);
        }
        var address = parsed(setting.strip());
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http")) || address.getHost() == null) {
            throw wrong(setting, "It must be a whole address, such as https://files.school.example");
        }
        if (!address.getRawPath().matches("/?")
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || address.getRawUserInfo() != null) {
            throw wrong(setting, "It must end after the host name or its port");
        }
        if (address.getHost().equalsIgnoreCase(application.getHost())) {
            throw wrong(
                    setting,
                    "It must have another host name than twinflow.public-url (" + application
                            + "): a browser keeps apart only what comes from two names");
        }
        if (scheme.equals("http") && "https".equalsIgnoreCase(application.getScheme())) {
            throw wrong(setting, "It must begin with https, as twinflow.public-url does");
        }
        return new FilesHost(address, application);
    }

    private static URI parsed(String setting) {
        try {
            return new URI(setting);
        } catch (URISyntaxException e) {
            throw wrong(setting, "It is no address: " + e.getReason());
        }
    }

    private static InvalidConfigurationPropertyValueException wrong(String setting, String reason) {
        return new InvalidConfigurationPropertyValueException(SETTING, setting, reason);
    }

    public boolean isSet() {
        return address != null;
    }

    /**
     * Whether the request came to the files host, as the browser named it or the proxy before us. Whatever has any other
     * name came to the application. The port does not count: proxies do not always tell it.
     */
    public boolean isAt(HttpServletRequest request) {
        return address != null && address.getHost().equalsIgnoreCase(request.getServerName());
    }

    /** Where a ticket is good. */
    public URI at(String ticket) {
        return URI.create(origin().orElseThrow() + PLACE + ticket);
    }

    /** As a browser names it, empty where there is none. */
    public Optional<String> origin() {
        return Optional.ofNullable(address).map(FilesHost::origin);
    }

    /** The application as a browser names it. */
    public String application() {
        return origin(application);
    }

    private static String origin(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var usual = scheme.equals("https") ? 443 : 80;
        var port = address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
        return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + port;
    }
}
