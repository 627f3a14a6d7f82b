package org.twinflow.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.pages.Exhibit;
import org.twinflow.pages.Licence;
import org.twinflow.pages.PageText;
import org.twinflow.pages.Pages;
import org.twinflow.pages.PublicationState;
import org.twinflow.pages.Publications;
import org.twinflow.pages.ShowcaseDoor;
import org.twinflow.pages.Showcases;
import org.twinflow.projects.ProjectId;

/** What the first project shows: a page of each school for everybody, with drawings that are our own. */
@Component
@Profile("demo")
class DemoPages {

    private static final List<Story> STORIES = List.of(
            new Story(
                    "coordinator",
                    "fr",
                    "Stage 1",
                    "Le héron qui nous attend",
                    "heron",
                    "Un héron au bord de l’eau, dessin",
                    "Club nature, Valmorin",
                    """
                    Chaque mardi, à huit heures dix, il est là : les pattes dans la Lysette, immobile comme un piquet.

                    Nous avons noté pendant six semaines **où il se tient, ce qu’il mange et quand il part**. Quand l’eau \
                    monte de plus de dix centimètres, il ne vient pas.

                    ## Ce que nous demandons aux autres

                    Y a-t-il un héron chez vous ? Regardez à la même heure, et écrivez-le dans le carnet.
                    """),
            new Story(
                    "partner",
                    "pl",
                    "Stage 1",
                    "Liczymy gwiazdy z mostu",
                    "night",
                    "Nocne niebo nad górami, rysunek",
                    "Klasa 7a, Brzozówek",
                    """
                    Z mostu nad Jasną widać czterdzieści dwie gwiazdy. Z boiska tylko jedenaście.

                    Zgasiliśmy latarnie na kwadrans (za zgodą gminy) i policzyliśmy jeszcze raz: **sto siedem**.
                    """),
            new Story(
                    "spain",
                    "es",
                    "Stage 2",
                    "El último transbordador del Salobre",
                    "boat",
                    "Un barco de vela al atardecer, dibujo",
                    "Taller de historia oral, Villalmara",
                    """
                    El señor del transbordador cruzó el río durante treinta y un años. Nos contó a quién llevaba, qué se \
                    perdía por el camino y por qué el agua huele distinto cuando cambia el viento.

                    * La primera pregunta fue la más difícil.
                    * La última la hizo él.
                    """),
            new Story(
                    "host",
                    "en",
                    "Stage 2",
                    "Why our sample was blue",
                    "tubes",
                    "Four test tubes with water of four colours, drawing",
                    "Group Γ2, Nea Akti",
                    """
                    It looked like the sea in a tube. We blamed the salt, then the sky, and in the end it was the ink of \
                    somebody’s field notebook.

                    ## What we measured

                    | River | Temperature | Flow |
                    |---|---|---|
                    | Lysette | 6.1 °C | 0.8 m/s |
                    | Salobre | 11.4 °C | 0.3 m/s |
                    | Jasna | 0.4 °C | 1.1 m/s |

                    We took the sample again, with clean hands. It was clear.
                    """));

    private final Documents documents;
    private final Pages pages;
    private final Publications publications;
    private final Showcases showcases;
    private final DemoPeople people;
    private final Map<String, DocumentId> pictures = new HashMap<>();

    DemoPages(Documents documents, Pages pages, Publications publications, Showcases showcases, DemoPeople people) {
        this.documents = documents;
        this.pages = pages;
        this.publications = publications;
        this.showcases = showcases;
        this.people = people;
    }

    /** Hands in the drawings; the copies that others look at are made in the background. */
    void draw(ProjectId project) {
        STORIES.forEach(story -> draw(project, story.picture(), story.seen(), story.by(), story.language()));
        draw(project, "ice", "Icicles on the weir, drawing", "partner", "en");
    }

    private void draw(ProjectId project, String name, String title, String by, String language) {
        var file = new ClassPathResource("demo/pictures/" + name + ".png");
        try (var bytes = file.getInputStream()) {
            var wanted = NewDocument.inProject(
                    project.id(),
                    title,
                    "5 Images",
                    AudienceLevel.MEMBERS,
                    new Upload(name + ".png", "image/png"),
                    language);
            pictures.put(name, documents.store(wanted, bytes, people.as(by)).id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(ProjectId project) {
        STORIES.forEach(story -> {
            var page = pages.write(project, text(story), people.as(story.by()));
            if (publications.publish(page, AudienceLevel.PUBLIC, people.as(story.by())) == PublicationState.ASKED) {
                publications.accept(
                        publications
                                .of(page, people.as("coordinator"))
                                .getFirst()
                                .id(),
                        people.as("coordinator"));
            }
        });
        var ice = new Story(
                "partner",
                "en",
                "Stage 2",
                "Ice on the weir",
                "ice",
                "Icicles on the weir, drawing",
                "Class 7a, Brzozówek",
                """
                On Thursday the river was 0.4 °C and made a noise like glass. We measured the flow three times, because \
                the first number was too good to be true.
                """);
        var page = pages.write(project, text(ice), people.as("partner"));
        publications.publish(page, AudienceLevel.FAMILIES, people.as("partner"));
        showcases.set(project, ShowcaseDoor.LISTED, false, people.as("coordinator"));
    }

    private PageText text(Story story) {
        var picture = pictures.get(story.picture());
        var shown = picture == null
                ? List.<Exhibit>of()
                : List.of(new Exhibit(picture, 1, true, story.seen(), story.credits(), Licence.CC_BY_SA, List.of()));
        return new PageText(story.title(), story.stage(), story.language(), story.text(), Licence.CC_BY_SA, shown);
    }

    private record Story(
            String by,
            String language,
            String stage,
            String title,
            String picture,
            String seen,
            String credits,
            String text) {}
}
