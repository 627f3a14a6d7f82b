package org.twinflow.pdf;

/** The three cuts that everything is set in. */
enum Typeface {
    TEXT("Commissioner-Regular"),
    STRONG("Commissioner-SemiBold"),
    TITLE("Geologica-SemiBold");

    private final String file;

    Typeface(String file) {
        this.file = "/fonts/" + file + ".ttf";
    }

    String file() {
        return file;
    }
}
