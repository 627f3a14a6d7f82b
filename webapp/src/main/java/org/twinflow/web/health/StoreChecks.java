package org.twinflow.web.health;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinflow.documents.Contents;

/** Whether the place where the contents of files lie can be reached. */
@Component
@Order(2)
class StoreChecks implements Checks {

    private final Contents contents;

    StoreChecks(Contents contents) {
        this.contents = contents;
    }

    @Override
    public List<Check> run() {
        return List.of(contents.answer() ? Check.well("store") : Check.down("store"));
    }
}
