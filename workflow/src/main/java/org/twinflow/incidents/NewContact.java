package org.twinflow.incidents;

/** A telephone number and whom one reaches there. */
public record NewContact(Whom whom, String name, String phone) {}
