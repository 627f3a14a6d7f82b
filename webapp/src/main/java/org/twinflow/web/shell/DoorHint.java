package org.twinflow.web.shell;

import org.springframework.ui.Model;

/** Adds something to the page of the door, such as the accounts of a demonstration. */
public interface DoorHint {

    void show(Model model);
}
