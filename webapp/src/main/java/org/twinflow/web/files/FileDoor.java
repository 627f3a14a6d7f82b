package org.twinflow.web.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.twinflow.access.Reader;
import org.twinflow.web.limits.Costly;

/** A way to bytes that people uploaded. Whoever comes by it is asked who they are, on both hosts. */
public interface FileDoor {

    /** Its name in tickets; no two doors have the same. */
    String name();

    /**
     * Refuses what {@link #open} would refuse, without opening anything.
     *
     * @return what names exactly the thing that was asked for, with its version, to be given to {@link #open}
     */
    List<String> check(List<String> what, Reader reader);

    /** Opens it for the reader; null when the answer has been written already. */
    @Nullable ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response) throws IOException;

    /** Which budget of the reader opening it is taken from; null for none. */
    default Costly.@Nullable Work work() {
        return null;
    }
}
