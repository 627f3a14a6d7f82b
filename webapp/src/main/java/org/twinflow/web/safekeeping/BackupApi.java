package org.twinflow.web.safekeeping;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.safekeeping.Backups;
import org.twinflow.safekeeping.TrialRestore;
import org.twinflow.safekeeping.TrialRestores;
import org.twinflow.shared.Page;

/** The backups in the folder of the server, for programs; administrators only, and nobody downloads one. */
@RestController
@RequestMapping("/api/v1/operations/backups")
class BackupApi {

    private final Backups backups;
    private final TrialRestores trials;

    BackupApi(Backups backups, TrialRestores trials) {
        this.backups = backups;
        this.trials = trials;
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

    /** How the last restore for a try went; 204 when there was none yet. */
    @GetMapping("/trial")
    ResponseEntity<TrialRestore> trial(Reader reader) {
        return trials.last(reader)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Starts to restore the newest backup for a try; 409 when there is none or one is under way. */
    @PostMapping("/trial")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tryNewest(Reader reader) {
        trials.begin(reader);
    }
}
