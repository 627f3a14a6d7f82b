package org.twinflow.web.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list, so that each link of the page changes one thing of it and keeps the rest. */
public record LibraryAddress(String path, Map<String, String> values) {

    /** The same list with another value, from its beginning; null leaves it out. */
    public String with(String name, @Nullable Object value) {
        return changed(name, value).toString();
    }

    /** The rest of the same list. */
    public String next(@Nullable String cursor) {
        return with("cursor", cursor);
    }

    /** The same with another value; null leaves it out. */
    public LibraryAddress changed(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(values);
        changed.remove("cursor");
        changed.remove(name);
        if (value != null && !value.toString().isEmpty()) {
            changed.put(name, value.toString());
        }
        return new LibraryAddress(path, changed);
    }

    @Override
    public String toString() {
        var builder = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(values).toUriString();
    }
}
