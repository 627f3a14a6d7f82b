package org.twinflow.mailin;

import java.io.IOException;
import java.nio.file.Path;

/** A feature that gets mail into the same mailbox, such as what comes back: a bean of that feature. */
public interface OtherMail {

    /** @param token what stands behind the plus of the address, in small letters */
    boolean knows(String token);

    /** @param mail as it came, or its head alone if it is too large; may be given the same mail again */
    void take(String token, Path mail) throws IOException;
}
