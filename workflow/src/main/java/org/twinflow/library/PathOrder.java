package org.twinflow.library;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of folders: each below the one around it, and 10 after 9. */
final class PathOrder implements Comparator<String> {

    static final PathOrder INSTANCE = new PathOrder();

    private static final Pattern NUMBER = Pattern.compile("\\A\\d{1,18}");

    private PathOrder() {}

    @Override
    public int compare(String one, String other) {
        var left = one.split("/", -1);
        var right = other.split("/", -1);
        for (int at = 0; at < Math.min(left.length, right.length); at++) {
            int order = names(left[at], right[at]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int names(String one, String other) {
        var left = NUMBER.matcher(one);
        var right = NUMBER.matcher(other);
        if (left.find() && right.find()) {
            int order = number(left).compareTo(number(right));
            if (order != 0) {
                return order;
            }
        }
        int order = one.compareToIgnoreCase(other);
        return order != 0 ? order : one.compareTo(other);
    }

    private static BigInteger number(Matcher found) {
        return new BigInteger(found.group());
    }
}
