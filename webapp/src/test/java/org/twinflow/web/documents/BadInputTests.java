package org.twinflow.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import org.twinflow.Http;
import org.twinflow.Pages;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Said;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;

/** What people and scripts send by mistake or with intent: each is told why, in their language, and all goes on. */
@Web
class BadInputTests {

    private static final Set<String> FINAL = Set.of("READY", "READY_WITH_LOSS", "UNREADABLE", "QUARANTINED");
    private static final String LONG = "x".repeat(201);

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    private Http http;
    private Partners partners;
    private String teacher;
    private String document;
    private Locale language = Locale.ENGLISH;

    /** Something bad to send, and what is to be answered. */
    record Bad(String what, Sending sending, int status, String code, Object... arguments) {

        @Override
        public String toString() {
            return what;
        }
    }

    /** Sends it. */
    @FunctionalInterface
    interface Sending {

        HttpResponse<String> send(BadInputTests to) throws IOException, InterruptedException;
    }

    /** A bad file that is taken, and why it cannot be read. */
    record Unreadable(String filename, byte[] content, String state, String code, Object... arguments) {

        @Override
        public String toString() {
            return filename;
        }
    }

    @BeforeEach
    void storeADocument() throws Exception {
        http = new Http(port);
        partners = partnership.make();
        teacher = partners.teacher().username();
        document = JsonPath.read(
                upload(teacher, "Good", "good.txt", "One good file.").body(), "$.id");
    }

    @AfterEach
    void nothingIsLostAndAllGoesOn() throws Exception {
        assertThat(versions()).isEqualTo(1);
        assertThat(http.get("/api/v1/documents/" + document + "/content", teacher)
                        .body())
                .isEqualTo("One good file.");
        assertThat(upload(teacher, "After it", "after.txt", "Another good file.")
                        .statusCode())
                .isEqualTo(201);
    }

    static Stream<Arguments> refused() {
        return inBothLanguages(Stream.of(
                new Bad("an empty file", to -> to.upload(to.teacher, "Empty", "e.txt", ""), 409, "documents.empty"),
                new Bad(
                        "a program",
                        to -> to.upload(to.teacher, "Tool", "tool.exe", "MZ"),
                        409,
                        "documents.program",
                        "tool.exe"),
                new Bad("a file sent as JSON", to -> to.json(to.documents(), "{}"), 415, "errors.415.text"),
                new Bad("a request without the file", BadInputTests::withoutFile, 400, "errors.400.text"),
                new Bad("broken JSON", to -> to.json("/api/v1/projects", "{\"title\":"), 400, "errors.body"),
                new Bad(
                        "an unknown audience",
                        to -> to.send(to.documents() + "?audience=MOON", to.teacher, "Moon", "m.txt", "To the moon"),
                        400,
                        "errors.400.text"),
                new Bad(
                        "an unknown document",
                        to -> to.get("/api/v1/documents/" + UUID.randomUUID()),
                        404,
                        "errors.404.text"),
                new Bad("an id that is none", to -> to.get("/api/v1/documents/first"), 404, "errors.404.text"),
                new Bad("a stale version", to -> to.version(to.partners.teacher(), "\"7\""), 412, "errors.412.text"),
                new Bad(
                        "a version by a pupil who may only read",
                        to -> to.version(to.partners.pupil(), "\"1\""),
                        403,
                        "documents.change.forbidden"),
                new Bad(
                        "a version by a stranger",
                        to -> to.version(to.partners.stranger(), "\"1\""),
                        404,
                        "errors.404.text")));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("refused")
    void isRefusedWithASentence(Bad bad, Locale locale) throws Exception {
        language = locale;

        var answer = bad.sending().send(this);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(bad.status());
        assertThat(JsonPath.<String>read(answer.body(), "$.detail"))
                .isEqualTo(Said.in(locale, bad.code(), bad.arguments()));
    }

    static Stream<Arguments> wrongFields() {
        return inBothLanguages(Stream.of(
                new Bad(
                        "a title that is too long",
                        to -> to.upload(to.teacher, LONG, "a.txt", "text"),
                        422,
                        "documents.title.form",
                        200),
                new Bad(
                        "a folder that is too long",
                        to -> to.send(to.documents() + "?folder=" + LONG + LONG, to.teacher, "A", "a.txt", "text"),
                        422,
                        "documents.folder.form",
                        400),
                new Bad("a task without a title", to -> to.assign("", "Look."), 422, "assignments.title.form", 3, 120),
                new Bad(
                        "a task with a title that is too long",
                        to -> to.assign(LONG, "Look."),
                        422,
                        "assignments.title.form",
                        3,
                        120)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("wrongFields")
    void namesTheFieldsThatAreMissingOrTooLong(Bad bad, Locale locale) throws Exception {
        language = locale;

        var answer = bad.sending().send(this);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isEqualTo(Said.in(locale, "errors.422.text"));
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].message"))
                .contains(Said.in(locale, bad.code(), bad.arguments()));
    }

    static Stream<Unreadable> unreadable() throws IOException {
        return Stream.of(
                new Unreadable("locked.pdf", BadFiles.lockedPdf(), "UNREADABLE", "documents.why.encrypted"),
                new Unreadable("bomb.zip", BadFiles.bomb(), "READY_WITH_LOSS", "documents.why.long", "1000000"),
                new Unreadable("hangs.xml", BadFiles.hanging(), "UNREADABLE", "documents.why.timeout", "15"),
                new Unreadable(
                        "river.pdf", BadFiles.misnamed(), "READY", "documents.why.misnamed", "river.pdf", "text/plain"),
                new Unreadable("torn.docx", BadFiles.torn(), "UNREADABLE", "documents.why.damaged"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void isKeptWithASentenceWhereItCannotBeRead(Unreadable bad) throws Exception {
        var stored = http.upload(documents(), teacher, bad.filename(), bad.filename(), bad.content());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        var path = "/api/v1/documents/" + JsonPath.read(stored.body(), "$.id");

        await().atMost(Duration.ofSeconds(90))
                .until(() -> FINAL.contains(JsonPath.<String>read(get(path).body(), "$.state")));

        assertThat(JsonPath.<String>read(get(path).body(), "$.state")).isEqualTo(bad.state());
        for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            language = locale;
            assertThat(JsonPath.<String>read(get(path).body(), "$.why"))
                    .isEqualTo(Said.in(locale, bad.code(), bad.arguments()));
        }
        assertThat(http.sha256(path + "/content", teacher)).isEqualTo(JsonPath.read(stored.body(), "$.sha256"));
    }

    /** The gate before the body cannot draw a page itself; the reader gets one all the same, and is told why. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void tellsOnAPageWhyAVersionIsRefusedBeforeItIsRead(String spoken) throws Exception {
        var pages = new Pages(port).signIn(partners.pupil().username(), Persons.PASSWORD);

        var answer = pages.send(pages.request("/documents/d/" + document + "/versions?expected=1")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Cookie", "tf-lang=" + spoken)
                .POST(BodyPublishers.ofString("no form at all")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(HtmlUtils.htmlUnescape(answer.body()))
                .contains("<html lang=\"" + spoken, Said.in(Locale.of(spoken), "documents.change.forbidden"));
    }

    private static Stream<Arguments> inBothLanguages(Stream<Bad> all) {
        return all.flatMap(bad -> Stream.of(Locale.ENGLISH, Locale.FRENCH).map(locale -> Arguments.of(bad, locale)));
    }

    private String documents() {
        return partners.api("/documents");
    }

    private int versions() throws IOException, InterruptedException {
        return JsonPath.<List<Object>>read(
                        get("/api/v1/documents/" + document + "/versions").body(), "$.items")
                .size();
    }

    private HttpResponse<String> upload(String account, String title, String filename, String text)
            throws IOException, InterruptedException {
        return send(documents(), account, title, filename, text);
    }

    private HttpResponse<String> send(String path, String account, String title, String filename, String text)
            throws IOException, InterruptedException {
        return http.upload(path, account, title, filename, bytes(text), "Accept-Language", language.toLanguageTag());
    }

    private HttpResponse<String> version(PersonSummary person, String ifMatch)
            throws IOException, InterruptedException {
        return http.upload(
                "/api/v1/documents/" + document + "/versions",
                person.username(),
                "",
                "next.txt",
                bytes("The next version."),
                "Accept-Language",
                language.toLanguageTag(),
                "If-Match",
                ifMatch);
    }

    private HttpResponse<String> withoutFile() throws IOException, InterruptedException {
        return Http.send(http.request(documents(), teacher)
                .header("Accept-Language", language.toLanguageTag())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nAlone\r\n--x--\r\n")));
    }

    private HttpResponse<String> assign(String title, String instructions) throws IOException, InterruptedException {
        return json(
                partners.api("/assignments"),
                "{\"title\":\"%s\",\"instructions\":\"%s\",\"kind\":\"PERSON\",\"target\":\"%s\",\"due\":\"2027-05-04\"}"
                        .formatted(title, instructions, partners.teacher().id()));
    }

    private HttpResponse<String> json(String path, String json) throws IOException, InterruptedException {
        return http.post(path, teacher, json, "Accept-Language", language.toLanguageTag());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return Http.send(http.request(path, teacher)
                .header("Accept-Language", language.toLanguageTag())
                .GET());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
