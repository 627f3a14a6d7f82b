package org.twinflow.web.journeys;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.twinflow.access.Reader;
import org.twinflow.journeys.LogEntryId;
import org.twinflow.journeys.TravelPictures;
import org.twinflow.web.documents.Downloads;

/** The picture of an entry, for those who may read the entry. */
@Controller
class PictureController {

    private final TravelPictures pictures;

    PictureController(TravelPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/log-entries/{id}/picture")
    ResponseEntity<Resource> open(@PathVariable LogEntryId id, Reader reader) {
        return Downloads.attachment(pictures.open(id, reader));
    }
}
