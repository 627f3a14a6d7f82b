package org.twinflow.web.projects;

import java.util.List;
import org.twinflow.people.SchoolSummary;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Ui;

/** Schools as answers of a form, with town and country so that two of one name can be told apart. */
public final class SchoolChoices {

    private SchoolChoices() {}

    public static List<Choice> of(List<SchoolSummary> schools, Ui ui) {
        return schools.stream()
                .map(school -> Choice.of(
                        school.id(), school.name() + ", " + school.city() + " (" + ui.country(school.letters()) + ")"))
                .toList();
    }
}
