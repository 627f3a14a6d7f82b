package org.twinflow.web;

/** What a browser is told of every file that it is given, whoever made it: should it open one, nothing in it runs or loads. */
public final class Sandbox {

    /** The value of {@code Content-Security-Policy}. */
    public static final String POLICY = "sandbox; default-src 'none'";

    private Sandbox() {}
}
