package org.twinflow.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.web.security.Readers;

/** Finds the person who looks at a page, once for each request. */
@Component
class Viewers {

    private static final String ATTRIBUTE = Viewers.class.getName();

    private final Readers readers;
    private final People people;

    Viewers(Readers readers, People people) {
        this.readers = readers;
        this.people = people;
    }

    /** Who looks, empty for visitors; also while the database is away, for the page that says so needs no name. */
    Optional<Viewer> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Viewer known) {
            return Optional.of(known);
        }
        try {
            var viewer = readers.of(request).map(this::view);
            viewer.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
            return viewer;
        } catch (DataAccessException | TransactionException away) {
            return Optional.empty();
        }
    }

    private Viewer view(Reader reader) {
        var person = people.person(reader.person());
        var letters =
                person.school() == null ? null : people.school(person.school()).letters();
        return Viewer.of(person, letters, reader);
    }
}
