package org.twinflow.documents;

import java.util.HexFormat;
import java.util.List;

/**
 * A few numbers that are nearly the same for contents that are nearly the same; nothing of a content can be made of them.
 *
 * @param hex the numbers; empty where the content says too little of itself
 */
record Sketch(LikenessKind kind, String hex) {

    static Sketch none(LikenessKind kind) {
        return new Sketch(kind, "");
    }

    boolean isEmpty() {
        return hex.isEmpty();
    }

    /** Those that are much alike have one of these in common. */
    List<Long> parts() {
        return kind == LikenessKind.TEXT ? TextSketches.parts(bytes()) : PictureSketches.parts(bytes());
    }

    /** How much is the same, in percent; zero when it is too little to speak of. */
    int likeness(Sketch other) {
        if (isEmpty() || other.isEmpty() || kind != other.kind || hex.length() != other.hex.length()) {
            return 0;
        }
        return kind == LikenessKind.TEXT
                ? TextSketches.likeness(bytes(), other.bytes())
                : PictureSketches.likeness(bytes(), other.bytes());
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
