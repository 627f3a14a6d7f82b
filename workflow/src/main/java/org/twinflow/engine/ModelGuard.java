package org.twinflow.engine;

import java.util.List;
import java.util.Map;

/**
 * Says what a package may not contain. The engine asks every guard at every deployment, whether it comes from a page,
 * over REST, from Camunda Modeler or at start; without a guard nothing can be deployed.
 */
public interface ModelGuard {

    /** @param resources the files of the package by name */
    List<Refusal> refuse(Map<String, byte[]> resources);

    /**
     * @param resource the file that is refused
     * @param element the id of the element in it, or an empty text
     */
    record Refusal(String resource, String element, String reason) {}
}
