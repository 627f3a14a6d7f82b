package org.twinflow.models;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;

/** Tells what a deployment would change, before it does. */
@Service
@Transactional(readOnly = true)
public class ModelChanges {

    private final Models models;

    ModelChanges(Models models) {
        this.models = models;
    }

    /** In what the draft differs from the version in force; nothing when there is no such version. */
    public List<Change> ofDraft(String key, Reader reader) {
        var draft = models.draft(key, reader);
        var versions = models.versions(key, reader);
        if (!draft.isDraft() || versions.isEmpty()) {
            return List.of();
        }
        return between(models.files(key, versions.getFirst().version(), reader), draft.files());
    }

    private static List<Change> between(Map<String, String> before, Map<String, String> after) {
        return new Comparison(bytes(before), bytes(after)).list();
    }

    private static Map<String, byte[]> bytes(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
