package org.twinflow.library;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;

/** The documents that each person has starred, for this person alone. */
@Service
@Transactional
public class Favourites {

    private final FavouriteRepository favourites;
    private final Documents documents;
    private final Clock clock;

    Favourites(FavouriteRepository favourites, Documents documents, Clock clock) {
        this.favourites = favourites;
        this.documents = documents;
        this.clock = clock;
    }

    /** Stars a document or no longer does; doing it twice changes nothing. */
    public void star(DocumentId id, boolean starred, Reader reader) {
        documents.get(id, reader);
        var key = PersonDocument.of(reader.person(), id);
        var present = favourites.existsById(key);
        if (starred && !present) {
            favourites.save(new Favourite(key, clock.instant().truncatedTo(MICROS)));
        } else if (!starred && present) {
            favourites.deleteById(key);
        }
    }

    /** What the reader has starred; some of it they may no longer see. */
    @Transactional(readOnly = true)
    public Set<UUID> of(Reader reader) {
        return favourites.of(reader.person().id());
    }
}
