package org.twinflow.transfers;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.twinflow.shared.FileNames;

/** Names for the entries of an archive that every system can unpack, each only once. */
public final class EntryNames {

    private static final int LONGEST = 120;

    private final Set<String> taken = new HashSet<>();

    /** @param folder names with slashes between them, empty for none */
    public String next(String folder, String filename) {
        var path = new StringBuilder();
        for (var name : folder.split("/")) {
            if (!name.isBlank()) {
                path.append(safe(name)).append('/');
            }
        }
        var name = safe(filename);
        var wanted = path + name;
        for (var number = 2; !taken.add(wanted.toLowerCase(Locale.ROOT)); number++) {
            wanted = path + numbered(name, number);
        }
        return wanted;
    }

    private static String numbered(String name, int number) {
        var dot = name.lastIndexOf('.');
        return dot < 1
                ? name + " (" + number + ")"
                : name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }

    private static String safe(String name) {
        var fit = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|\\u202a-\\u202e\\u2066-\\u2069]", "_")
                .strip();
        var plain = FileNames.shortened(fit, LONGEST).replaceAll("[. ]+$", "");
        return plain.isEmpty() || FileNames.isDevice(plain) ? "_" + plain : plain;
    }
}
