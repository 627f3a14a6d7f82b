package org.twinflow.extraction;

import java.io.ObjectInputFilter;

/**
 * Distrusts what the reading process answers. Tika's client deserializes it, and a file may have taken that process over:
 * only the JDK's own types and Tika's are let in, and none of the many that are on the class path of this application
 * (JEP 290).
 */
final class ChildAnswers {

    private static final String ALLOWED = "maxdepth=40;java.base/*;org.apache.tika.**;!*";

    private ChildAnswers() {}

    /** For the whole process, since Tika offers no place of its own; a filter given at the command line stays. */
    static synchronized void distrust() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(ALLOWED));
        }
    }
}
