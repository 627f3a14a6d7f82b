package org.twinflow.web.safekeeping;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.safekeeping.Backups;
import org.twinflow.shared.Page;

/** The backups in the folder of the server, for programs; administrators only, and nobody downloads one. */
@RestController
@RequestMapping("/api/v1/operations/backups")
class BackupApi {

    private final Backups backups;

    BackupApi(Backups backups) {
        this.backups = backups;
    }

    @GetMapping
    Page<String> names(Reader reader) {
        return new Page<>(backups.names(reader), null);
    }

    /** Starts a backup; its file is there once it is whole. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void begin(Reader reader) {
        backups.begin(reader);
    }
}
