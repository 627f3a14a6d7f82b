package org.twinflow.shared;

import java.util.regex.Pattern;

/** What names of files must not be, wherever they come from or go to. */
public final class FileNames {

    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final int LONGEST_ENDING = 10;

    private FileNames() {}

    /** Whether Windows takes it for a device, whatever its ending. */
    public static boolean isDevice(String name) {
        return DEVICE.matcher(name).matches();
    }

    /** Such as <i>Bus plan</i> of <i>Bus plan.pdf</i>; a name that is nothing but an ending stays. */
    public static String withoutEnding(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** At most so many characters of it, its ending among them. */
    public static String shortened(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, longest - ending.length()) + ending;
    }
}
