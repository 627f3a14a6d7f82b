package org.twinflow.demo;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.projects.ProjectId;

/** Twenty documents in four languages and four formats, uploaded by the teachers. */
@Component
@Profile("demo")
class DemoDocuments {

    private static final List<Paper> PAPERS = List.of(
            new Paper("coordinator", "fr", "docx", "Convention de partenariat", "1 Candidature"),
            new Paper("coordinator", "fr", "pdf", "Projet pédagogique", "1 Candidature"),
            new Paper("teacher", "fr", "odt", "Compte rendu de la réunion de rentrée", "2 Activités"),
            new Paper("teacher", "fr", "jpg", "Carnet de terrain, page 12 (scan)", "2 Activités"),
            new Paper("coordinator", "fr", "pdf", "Charte des familles d’accueil", "3 Mobilité"),
            new Paper("spain", "es", "docx", "Acuerdo de colaboración", "1 Candidature"),
            new Paper("spain", "es", "pdf", "Programa de la semana", "3 Mobilité"),
            new Paper("spain", "es", "odt", "Acta de la reunión de padres", "2 Activités"),
            new Paper("spain", "es", "jpg", "Cuaderno de campo (escaneado)", "2 Activités"),
            new Paper("spain", "es", "docx", "Palabras del río", "2 Activités"),
            new Paper("partner", "pl", "docx", "Umowa o współpracy szkół", "1 Candidature"),
            new Paper("partner", "pl", "pdf", "Plan zajęć terenowych", "2 Activités"),
            new Paper("partner", "pl", "odt", "Protokół ze spotkania rodziców", "2 Activités"),
            new Paper("partner", "pl", "jpg", "Notatnik terenowy (skan)", "2 Activités"),
            new Paper("partner", "pl", "pdf", "Regulamin wyjazdu", "3 Mobilité"),
            new Paper("host", "el", "docx", "Σύμφωνο συνεργασίας", "1 Candidature"),
            new Paper("host", "el", "pdf", "Πρόγραμμα φιλοξενίας", "3 Mobilité"),
            new Paper("host", "el", "odt", "Πρακτικά συνάντησης", "2 Activités"),
            new Paper("host", "el", "jpg", "Σημειωματάριο πεδίου (σάρωση)", "2 Activités"),
            new Paper("host", "el", "pdf", "Οδηγίες ασφαλείας", "3 Mobilité"));

    private final DemoPeople people;
    private final DemoFiles files;
    private final Documents documents;

    DemoDocuments(DemoPeople people, DemoFiles files, Documents documents) {
        this.people = people;
        this.files = files;
        this.documents = documents;
    }

    void upload(ProjectId project) {
        for (var number = 0; number < PAPERS.size(); number++) {
            store(project, PAPERS.get(number), number);
        }
    }

    /** One paper of the project that its people cannot see. */
    void uploadElsewhere(ProjectId project) {
        store(project, new Paper("nightsky", "en", "docx", "Star map, first night", ""), 0);
    }

    /** What the project that is nearly done has to show. */
    void uploadEvidence(ProjectId project) {
        store(project, new Paper("coordinator", "fr", "docx", "Livre de recettes commun", "Résultats"), 1);
        store(project, new Paper("spain", "es", "pdf", "Diario de los dos hornos", "Résultats"), 2);
    }

    private void store(ProjectId project, Paper paper, int number) {
        var articles = files.articles(paper.language());
        var from = number % 5 * 6;
        var content = files.make(
                paper.ending(), paper.title(), paper.language(), articles.subList(from, Math.min(from + 6, 30)));
        var upload = Upload.of(paper.title() + "." + paper.ending());
        var wanted = NewDocument.inProject(
                project.id(), paper.title(), paper.folder(), AudienceLevel.MEMBERS, upload, paper.language());
        documents.store(wanted, new ByteArrayInputStream(content), people.as(paper.by()));
    }

    private record Paper(String by, String language, String ending, String title, String folder) {}
}
