package org.twinflow.web.safekeeping;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.documents.Resealed;
import org.twinflow.people.PersonId;
import org.twinflow.safekeeping.KeyCare;

/** Changes keys, for programs; administrators only, and nobody is shown one. */
@RestController
@RequestMapping("/api/v1/operations/keys")
class KeyApi {

    private final KeyCare keys;

    KeyApi(KeyCare keys) {
        this.keys = keys;
    }

    /** A new master key; it is in use when this answers. */
    @PostMapping("/rotate")
    Wrapped rotateMaster(Reader reader) {
        return new Wrapped(keys.rotateMaster(reader));
    }

    /** A new key for a person; their papers lie under it when this answers. */
    @PostMapping("/{person}/rotate")
    Resealed rotate(@PathVariable UUID person, Reader reader) {
        return keys.rotate(new PersonId(person), reader);
    }

    record Wrapped(long persons) {}
}
