package org.twinflow.web.security;

import java.util.Map;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.twinflow.access.Reader;

/**
 * Decides who may send a file to an address before its body is read: a bean for each address that takes one.
 *
 * @param check gets the variables of the path and throws the error that is to be answered
 */
public record UploadRule(PathPattern path, Check check) {

    /** The attribute of a request that holds why it was refused before its body was read. */
    public static final String REFUSAL = UploadRule.class.getName() + ".refusal";

    public static UploadRule of(String path, Check check) {
        return new UploadRule(PathPatternParser.defaultInstance.parse(path), check);
    }

    /** What must hold before the body is read. */
    @FunctionalInterface
    public interface Check {

        void run(Map<String, String> variables, Reader reader);
    }
}
