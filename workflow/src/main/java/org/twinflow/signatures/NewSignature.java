package org.twinflow.signatures;

import java.util.Locale;

/**
 * What somebody sends to sign.
 *
 * @param hash of the words that were shown: others are not signed by mistake
 * @param language in which they were shown
 */
public record NewSignature(Relation relation, String hash, Locale language, SignIn means) {}
