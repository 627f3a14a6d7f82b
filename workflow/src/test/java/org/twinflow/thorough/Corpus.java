package org.twinflow.thorough;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The documents that the modules of Tika are tested with, as they lie in their test jars on the class path. */
public final class Corpus {

    private static final String FOLDER = "test-documents/";

    private Corpus() {}

    public static List<Specimen> files() throws IOException {
        var files = new ArrayList<Specimen>();
        for (var jar : jars()) {
            try (var open = new JarFile(jar)) {
                open.stream()
                        .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                        .map(entry -> specimen(jar, entry))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static List<String> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.matches(".*tika-parser-[a-z]+-module-.*-tests\\.jar"))
                .sorted()
                .toList();
    }

    private static Specimen specimen(String jar, JarEntry entry) {
        var path = entry.getName();
        return new Specimen(path.substring(path.lastIndexOf('/') + 1), path, null, () -> {
            try (var open = new JarFile(jar);
                    var stream = open.getInputStream(open.getJarEntry(path))) {
                return new ByteArrayInputStream(stream.readAllBytes());
            }
        });
    }
}
