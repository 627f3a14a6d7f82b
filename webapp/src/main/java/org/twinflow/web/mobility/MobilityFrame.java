package org.twinflow.web.mobility;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.mobility.MobilityDetails;
import org.twinflow.mobility.MobilityId;

/** What stands around the pages of a mobility, for features that have a tab of their own there. */
@Component
public class MobilityFrame {

    private final MobilityPages pages;

    MobilityFrame(MobilityPages pages) {
        this.pages = pages;
    }

    public MobilityDetails show(MobilityId id, Reader reader, Model model) {
        return pages.frame(id, reader, model);
    }
}
