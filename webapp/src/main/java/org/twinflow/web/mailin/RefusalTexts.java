package org.twinflow.web.mailin;

import org.springframework.stereotype.Component;
import org.twinflow.mailin.Refusal;
import org.twinflow.web.shell.Texts;

/** Says in the reader's language why something that came by mail was not stored. */
@Component
public class RefusalTexts {

    private final Texts texts;

    RefusalTexts(Texts texts) {
        this.texts = texts;
    }

    public String of(Refusal why) {
        return texts.of(why.code(), why.arguments(), "mailin.why.failed");
    }
}
