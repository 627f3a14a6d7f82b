package org.twinflow.labels;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Codes that people can read out and type: no letter or digit that looks like another. */
final class CertificateCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCodes() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(place -> String.valueOf(ALPHABET.charAt(place)))
                .collect(Collectors.joining());
    }

    /** As people may type it: in groups, in small letters, with spaces. */
    static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** As people read it, in groups of four. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
