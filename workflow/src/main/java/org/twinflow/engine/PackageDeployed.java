package org.twinflow.engine;

import org.jspecify.annotations.Nullable;

/**
 * A version of a model package has come into force; told in the transaction that deployed it.
 *
 * @param key the process of the package
 * @param source where it came from: {@code bundle:HASH}, {@code person:ID}, or what a machine said
 * @param by who was signed in at the engine's REST API, if it came from there
 */
public record PackageDeployed(
        String key,
        String deploymentId,
        @Nullable String source,
        @Nullable String by) {}
