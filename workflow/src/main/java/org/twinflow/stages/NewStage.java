package org.twinflow.stages;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A stage that somebody wants to keep.
 *
 * @param endedOn the day that it is named by; what is kept is what is there now
 * @param folders whose documents, with all folders in them; empty for all
 */
public record NewStage(
        String name,
        LocalDate endedOn,
        String note,
        boolean documents,
        Set<String> folders,
        boolean pages,
        boolean plan) {

    public NewStage {
        name = name.strip();
        note = note.strip();
        folders = Set.copyOf(folders);
    }

    boolean takes(String folder) {
        return takes(folders, folder);
    }

    static boolean takes(java.util.Collection<String> folders, String folder) {
        return folders.isEmpty()
                || folders.stream().anyMatch(each -> folder.equals(each) || folder.startsWith(each + "/"));
    }

    /** Whether anything is to be kept. */
    boolean isEmpty() {
        return !documents && !pages && !plan;
    }

    List<String> folderNames() {
        return folders.stream().sorted().toList();
    }
}
