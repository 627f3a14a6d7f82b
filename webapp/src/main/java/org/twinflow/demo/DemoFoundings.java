package org.twinflow.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.founding.FoundingDraft;
import org.twinflow.founding.Foundings;

/** Two projects that are being founded: one waits for a colleague abroad, one for the national service. */
@Component
@Profile("demo")
class DemoFoundings {

    private final DemoPeople people;
    private final DemoTasks tasks;
    private final Foundings foundings;
    private final LocalDate today;

    DemoFoundings(DemoPeople people, DemoTasks tasks, Foundings foundings, Clock clock) {
        this.people = people;
        this.tasks = tasks;
        this.foundings = foundings;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void begin() {
        send(
                "coordinator",
                "partner",
                "Bread of two towns",
                "A cookbook in two languages and a baking day in each town.");
        send(
                "colleague",
                "teacher",
                "Bridges of our valley",
                "Models of seven bridges and a walk that visits them all.");
        tasks.answer("teacher", "acceptCoFoundation", Map.of("answer", "accept"));
    }

    private void send(String founder, String coFounder, String title, String results) {
        var by = people.as(founder);
        var draft = new FoundingDraft(
                title,
                "Pupils of two schools look at something that everybody around them takes for granted, and tell each other"
                        + " about it.",
                "en",
                List.of("en", "fr"),
                12,
                15,
                52,
                List.of("history", "foreign-languages", "cross-curricular"),
                List.of("twinflow", "video-meeting", "photo-video"),
                "",
                "Pupils learn to ask people of their town, to keep what they hear, and to explain it to others of their"
                        + " age in a language that is not their own.",
                "Each month one class asks a question and the other answers. Groups of four, two of each school, write one"
                        + " page together and read it to all.",
                results,
                "",
                people.person(coFounder),
                today.plusMonths(1).withDayOfMonth(1),
                today.plusMonths(13).withDayOfMonth(1),
                true);
        foundings.send(foundings.begin(draft, by), by);
    }
}
