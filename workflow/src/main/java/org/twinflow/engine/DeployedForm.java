package org.twinflow.engine;

/**
 * A form as it was deployed with the version that a case follows.
 *
 * @param version the version of the process it was deployed with
 * @param hash the SHA-256 of its text, to say later what was on the screen
 * @param json the form-js schema
 */
public record DeployedForm(String id, int version, String hash, String json) {}
