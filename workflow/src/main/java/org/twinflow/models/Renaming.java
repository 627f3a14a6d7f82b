package org.twinflow.models;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Follows a name that was changed in the diagram: where a language said exactly the old name it now says the new one;
 * the others are stale until somebody looks at them.
 */
final class Renaming {

    private final Map<String, String> before;
    private final Map<String, String> after;

    Renaming(Map<String, byte[]> before, Map<String, byte[]> after) {
        this.before = new ModelPackage(before).names();
        this.after = new ModelPackage(after).names();
    }

    /** The files with the texts that follow. */
    Map<String, String> follow(Map<String, String> files) {
        var followed = new TreeMap<>(files);
        followed.replaceAll((name, content) -> name.startsWith("texts_") ? text(content) : content);
        return followed;
    }

    /** A warning for each language whose word was left as it was although the name is another. */
    List<Finding> stale(Map<String, byte[]> beforeFiles, Map<String, byte[]> afterFiles) {
        var old = new ModelPackage(beforeFiles).texts();
        var findings = new ArrayList<Finding>();
        new ModelPackage(afterFiles)
                .texts()
                .forEach((language, texts) -> texts.forEach((key, word) -> {
                    var unchanged =
                            word.equals(old.getOrDefault(language, Map.of()).get(key));
                    if (unchanged && isRenamed(key) && !word.equals(after.get(key))) {
                        findings.add(
                                Finding.warning("texts_" + language + ".properties", key, "text.stale", key, language));
                    }
                }));
        return findings;
    }

    private boolean isRenamed(String id) {
        var old = before.get(id);
        return old != null && after.containsKey(id) && !old.equals(after.get(id));
    }

    /** Changes the lines of renamed elements only, so that comments and order stay. */
    private String text(String content) {
        var texts = ModelPackage.properties(content.getBytes(StandardCharsets.UTF_8));
        var changed = new StringWriter();
        content.lines().forEach(line -> changed.append(line(line, texts)).append("\n"));
        return changed.toString();
    }

    private String line(String line, Map<String, String> texts) {
        var key = line.split("[=: ]", 2)[0].strip();
        return isRenamed(key) && Objects.equals(before.get(key), texts.get(key)) ? key + "=" + escaped(key) : line;
    }

    private String escaped(String key) {
        return after.getOrDefault(key, "").replace("\\", "\\\\").replace("\n", "\\n");
    }
}
