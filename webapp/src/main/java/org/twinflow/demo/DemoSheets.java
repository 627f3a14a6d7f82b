package org.twinflow.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.datasheets.ColumnKind;
import org.twinflow.datasheets.DataSheets;
import org.twinflow.datasheets.NewDataSheet;
import org.twinflow.datasheets.SheetColumn;
import org.twinflow.projects.ProjectId;
import org.twinflow.prompts.Prompts;

/** What the pupils of the first project measure before they travel, and what they are asked to think of week by week. */
@Component
@Profile("demo")
class DemoSheets {

    private static final int DAYS = 12;

    private final DataSheets sheets;
    private final Prompts prompts;
    private final DemoPeople people;
    private final LocalDate today;

    DemoSheets(DataSheets sheets, Prompts prompts, DemoPeople people, Clock clock) {
        this.sheets = sheets;
        this.prompts = prompts;
        this.people = people;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void gather(ProjectId project) {
        prompts.set(project, "What a river carries", DayOfWeek.MONDAY, false, people.as("coordinator"));
        var first = prompts.add(
                project,
                Map.of("en", "Who drinks from your river?", "fr", "Qui boit à votre rivière ?"),
                people.as("coordinator"));
        prompts.add(
                project,
                Map.of("en", "What would it say about this week?", "fr", "Que dirait-elle de cette semaine ?"),
                people.as("teacher"));
        prompts.publish(first, people.as("coordinator"));
        measure(project);
    }

    private void measure(ProjectId project) {
        var sheet = sheets.make(
                new NewDataSheet(
                        project,
                        "Water under our bridge",
                        "Take the sample in the middle of the bridge, before noon. Read the strip after one minute.",
                        Set.of(),
                        today.plusDays(DAYS),
                        List.of(
                                new SheetColumn("Nitrate", ColumnKind.NUMBER, "mg/l", "", true),
                                new SheetColumn("Temperature", ColumnKind.NUMBER, "°C", "", true),
                                new SheetColumn("Day", ColumnKind.DATE, "", "", true),
                                new SheetColumn("Colour", ColumnKind.CHOICE, "", "clear\ngreen\nbrown", false),
                                new SheetColumn("What you saw", ColumnKind.TEXT, "", "", false))),
                people.as("coordinator"));
        sheets.fill(
                sheet,
                List.of("12.5", "9.4", today.minusDays(2).toString(), "brown", "Two herons, and a shopping trolley"),
                people.as("pupil"));
        sheets.fill(
                sheet,
                List.of("8", "14.1", today.minusDays(1).toString(), "clear", "Small fish near the wall"),
                people.as("pupil2"));
    }
}
