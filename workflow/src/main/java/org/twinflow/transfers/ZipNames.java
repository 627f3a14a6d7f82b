package org.twinflow.transfers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.twinflow.shared.RefusedException;

/** Reads the names of a ZIP's entries, also those of old programs, and lets none climb out of its folder. */
final class ZipNames {

    /** What DOS and Windows wrote names in, by language; the others wrote in the one of the West. */
    private static final Map<String, String> CODE_PAGES = Map.ofEntries(
            Map.entry("pl", "IBM852"),
            Map.entry("cs", "IBM852"),
            Map.entry("sk", "IBM852"),
            Map.entry("hu", "IBM852"),
            Map.entry("ro", "IBM852"),
            Map.entry("hr", "IBM852"),
            Map.entry("sl", "IBM852"),
            Map.entry("el", "IBM737"),
            Map.entry("bg", "IBM866"),
            Map.entry("mk", "IBM855"),
            Map.entry("sr", "IBM855"),
            Map.entry("uk", "IBM866"),
            Map.entry("tr", "IBM857"),
            Map.entry("lt", "IBM775"),
            Map.entry("lv", "IBM775"),
            Map.entry("et", "IBM775"));

    private static final String WESTERN = "IBM850";

    /** What systems put into an archive for themselves. */
    private static final Set<String> OF_SYSTEMS = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private final Charset otherwise;

    /** @param language the most likely one of names that do not say how they are written */
    ZipNames(String language) {
        var page = CODE_PAGES.getOrDefault(language.split("[-_]", 2)[0], WESTERN);
        otherwise = Charset.isSupported(page) ? Charset.forName(page) : StandardCharsets.ISO_8859_1;
    }

    String read(ZipArchiveEntry entry) {
        if (entry.getNameSource() != NameSource.NAME || entry.getRawName() == null) {
            return entry.getName();
        }
        var raw = entry.getRawName();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException old) {
            return new String(raw, otherwise);
        }
    }

    static boolean isOfASystem(String name) {
        var parts = parts(name);
        return parts.contains("__MACOSX")
                || (!parts.isEmpty() && OF_SYSTEMS.contains(parts.getLast().toLowerCase(Locale.ROOT)));
    }

    /** The folders and the name of a file; refuses what is absolute, climbs or is none. */
    static List<String> path(String name) {
        var parts = parts(name);
        if (name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*") || parts.contains("..")) {
            throw new RefusedException("transfer.zip.climbs");
        }
        var path = parts.stream().filter(part -> !part.equals(".")).toList();
        if (path.isEmpty() || path.stream().anyMatch(ZipNames::isNameless)) {
            throw new RefusedException("transfer.zip.nameless");
        }
        return path;
    }

    private static boolean isNameless(String part) {
        return part.replaceAll("\\p{Cntrl}", "").isBlank();
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.split("[/\\\\]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
