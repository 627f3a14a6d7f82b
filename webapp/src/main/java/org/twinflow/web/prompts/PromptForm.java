package org.twinflow.web.prompts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.web.projects.Given;

/** A prompt as a teacher writes it, by language. */
record PromptForm(@Nullable Map<String, String> texts) {

    Map<String, String> written() {
        var written = new LinkedHashMap<String, String>();
        if (texts != null) {
            texts.forEach((language, words) -> written.put(language, Given.text(words)));
        }
        return written;
    }

    public String in(String language) {
        return written().getOrDefault(language, "");
    }
}
