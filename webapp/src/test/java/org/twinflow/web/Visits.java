package org.twinflow.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.security.As;

/** Pages as a person gets them, and the forms that a person sends. */
@Component
public class Visits {

    private final ObjectProvider<MockMvcTester> mvc;
    private final As as;
    private final String language;

    @Autowired
    Visits(ObjectProvider<MockMvcTester> mvc, As as) {
        this(mvc, as, "en");
    }

    private Visits(ObjectProvider<MockMvcTester> mvc, As as, String language) {
        this.mvc = mvc;
        this.as = as;
        this.language = language;
    }

    /** The same with the pages in that language. */
    public Visits in(String other) {
        return new Visits(mvc, as, other);
    }

    public MvcTestResult french(String path, PersonSummary person) {
        return in("fr").get(path, person);
    }

    public MvcTestResult get(String path, PersonSummary person) {
        return by(mvc.getObject().get(), path, person).exchange();
    }

    /** @param form names and values by turns */
    public MvcTestResult post(String path, PersonSummary person, String... form) {
        var request = by(mvc.getObject().post(), path, person);
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    /** What htmx sends, which takes a part of the page for an answer. */
    public MvcTestResult keep(String path, PersonSummary person, String field, String value) {
        return by(mvc.getObject().post(), path, person)
                .header("HX-Request", "true")
                .param(field, value)
                .exchange();
    }

    public MvcTestResult json(String path, PersonSummary person, String body) {
        return by(mvc.getObject().post(), path, person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult put(String path, PersonSummary person, String body) {
        return by(mvc.getObject().put(), path, person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult upload(String path, PersonSummary person, MockMultipartFile file) {
        return mvc.getObject()
                .post()
                .uri(path)
                .multipart()
                .file(file)
                .with(as.person(person))
                .with(csrf())
                .exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder by(
            MockMvcTester.MockMvcRequestBuilder request, String path, PersonSummary person) {
        return request.uri(path).with(as.person(person)).with(csrf()).cookie(new Cookie("tf-lang", language));
    }
}
