package org.twinflow.models;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Collects what the rules say about a file. */
final class Findings {

    private final String file;
    private final List<Finding> list = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    /** Adds an error at the element unless the condition holds. */
    void require(boolean condition, Element element, String rule, Object... arguments) {
        require(condition, Xml.id(element), rule, arguments);
    }

    void require(boolean condition, String element, String rule, Object... arguments) {
        if (!condition) {
            list.add(Finding.error(file, element, rule, arguments));
        }
    }

    List<Finding> list() {
        return list;
    }
}
