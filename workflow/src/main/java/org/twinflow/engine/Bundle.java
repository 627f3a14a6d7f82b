package org.twinflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.twinflow.shared.NotFoundException;

/** The packages of models that come with the application: one folder each, named as the process in it. */
@Component
class Bundle {

    private final Map<String, Map<String, byte[]>> packages;

    Bundle(EngineProperties properties) {
        this.packages = read(properties.models());
    }

    Set<String> keys() {
        return packages.keySet();
    }

    Map<String, byte[]> resources(String key) {
        var resources = packages.get(key);
        if (resources == null) {
            throw new NotFoundException(key);
        }
        return resources;
    }

    /** Changes whenever a name or a byte of the package does. */
    String hash(String key) {
        var digest = sha256();
        resources(key).forEach((name, content) -> {
            digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Map<String, byte[]>> read(String pattern) {
        var packages = new TreeMap<String, Map<String, byte[]>>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var path = resource.getURL().getPath().split("/");
                if (resource.isReadable() && resource.getFilename() != null) {
                    packages.computeIfAbsent(path[path.length - 2], key -> new TreeMap<>())
                            .put(path[path.length - 1], content(resource));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packages;
    }

    private static byte[] content(Resource resource) throws IOException {
        return resource.getContentAsByteArray();
    }
}
