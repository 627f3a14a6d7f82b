package org.twinflow.web.originals;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.mobility.MobilityId;
import org.twinflow.originals.Originals;

/** The check of originals for scripts: each tick has an id of the sender's making, so sending it again changes nothing. */
@RestController
@RequestMapping("/api/v1/mobilities/{id}/originals")
class OriginalsApi {

    private final Originals originals;

    OriginalsApi(Originals originals) {
        this.originals = originals;
    }

    @GetMapping
    OriginalsJson list(@PathVariable MobilityId id, Reader reader) {
        return OriginalsJson.of(originals.of(id, reader));
    }

    @PostMapping("/ticks")
    OriginalsJson tick(@PathVariable MobilityId id, @RequestBody TickForm form, Reader reader) {
        originals.tick(id, form.made(), reader);
        return list(id, reader);
    }
}
