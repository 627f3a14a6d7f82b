package org.twinflow.hosting;

import java.util.Set;

/** A house that takes guests in, as somebody writes it down. */
public record NewHostFamily(String name, String phone, String address, int places, String note, Set<Trait> traits) {

    public NewHostFamily {
        traits = Set.copyOf(traits);
    }
}
