package org.twinflow.web.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.extraction.ReadingOverview;
import org.twinflow.extraction.ReadingRoom;
import org.twinflow.web.limits.Costly;

/** The reading of files for programs; administrators only. */
@RestController
@RequestMapping("/api/v1/operations")
class ReadingApi {

    private final ReadingRoom room;

    ReadingApi(ReadingRoom room) {
        this.room = room;
    }

    @GetMapping("/reading")
    ReadingOverview reading(Reader reader) {
        return room.overview(reader);
    }

    /** @param cause the code of a failure, as the overview names it; all files without one */
    @PostMapping("/read-again")
    @Costly(Costly.Work.READING)
    Queued again(@RequestParam(required = false) @Nullable String cause, Reader reader) {
        return new Queued(room.readAgain(cause, reader));
    }

    /** How many files were put in the queue. */
    record Queued(int files) {}
}
