package org.twinflow.web.shell;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Knows which pages there are, so that nothing leads to one that does not exist. */
@Component
class Offers {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ConcurrentHashMap<String, Boolean> known = new ConcurrentHashMap<>();

    /** The mappings come late: some handlers need pages, and these need this. */
    Offers(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    boolean has(String path) {
        return known.computeIfAbsent(
                path,
                wanted -> mappings.getObject().getHandlerMethods().keySet().stream()
                        .anyMatch(mapping -> reads(mapping) && answers(mapping, wanted)));
    }

    private static boolean reads(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean answers(RequestMappingInfo mapping, String path) {
        var patterns = mapping.getPathPatternsCondition();
        return (patterns == null ? Set.<PathPattern>of() : patterns.getPatterns())
                .stream()
                        .anyMatch(pattern -> pattern.getPatternString().startsWith(path)
                                && pattern.matches(PathContainer.parsePath(path)));
    }
}
