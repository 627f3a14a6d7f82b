package org.twinflow.web.documents;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.FileKind;
import org.twinflow.documents.Listing;

/**
 * What the address of a list says; each part may be missing.
 *
 * @param school whose people handed the documents in
 * @param turned whether the order is the other way round than usual for what is sorted by
 * @param view {@code grid} for tiles
 * @param tab which part of an opened document is shown
 */
public record LibraryQuery(
        @Nullable UUID project,
        @Nullable LibraryPlace place,
        @Nullable String folder,
        Listing.@Nullable State state,
        @Nullable FileKind kind,
        @Nullable UUID school,
        Listing.@Nullable Sort sort,
        @Nullable Boolean turned,
        @Nullable String view,
        @Nullable String cursor,
        @Nullable String tab) {

    LibraryQuery in(UUID home, @Nullable String itsFolder) {
        return new LibraryQuery(home, place, itsFolder, state, kind, school, sort, turned, view, cursor, tab);
    }

    boolean isGrid() {
        return "grid".equals(view);
    }

    /** The folder that is open, null for the project itself. */
    @Nullable String openFolder() {
        return folder == null || folder.isBlank() || place != null ? null : folder;
    }

    public boolean flipped() {
        return Boolean.TRUE.equals(turned);
    }

    public boolean isNarrowed() {
        return state != null || kind != null || school != null;
    }

    public Listing.Sort sortedBy() {
        return sort == null ? Listing.Sort.CHANGED : sort;
    }

    /** Names and states begin with A, times and sizes with the latest and largest. */
    public boolean isDown() {
        var usual = sortedBy() == Listing.Sort.CHANGED || sortedBy() == Listing.Sort.SIZE;
        return usual != flipped();
    }

    LibraryAddress address(@Nullable UUID home) {
        var values = new LinkedHashMap<String, String>();
        put(values, "project", home);
        put(values, "place", place);
        put(values, "folder", openFolder());
        put(values, "state", state);
        put(values, "kind", kind);
        put(values, "school", school);
        put(values, "sort", sort);
        put(values, "turned", flipped() ? true : null);
        put(values, "view", isGrid() ? "grid" : null);
        return new LibraryAddress("/documents", values);
    }

    private static void put(LinkedHashMap<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
