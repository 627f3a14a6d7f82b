package org.twinflow.datasheets;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.TaskPages;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** Leads from a task of {@code data-collection.bpmn} to the sheet, and says which one it is. */
@Component
@Transactional(readOnly = true)
class DataSheetPages implements TaskPages, CaseLines {

    private final DataSheetRepository sheets;
    private final Projects projects;

    DataSheetPages(DataSheetRepository sheets, Projects projects) {
        this.sheets = sheets;
        this.projects = projects;
    }

    @Override
    public String prefix() {
        return "datasheets";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        var id = DataSheetId.of(subject);
        var sheet = sheets.findById(id).orElseThrow(() -> new NotFoundException(id));
        return "/projects/" + projects.facts(sheet.project()).slug() + "/sheets/" + id;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(DataSheets.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        return sheets.findByIdIn(subjects.stream().map(DataSheetId::of).toList()).stream()
                .collect(toMap(sheet -> sheet.id().toString(), DataSheet::title));
    }
}
