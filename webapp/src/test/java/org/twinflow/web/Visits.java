package org.twinflow.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.springframework.beans.factory.ObjectProvider;
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

    Visits(ObjectProvider<MockMvcTester> mvc, As as) {
        this.mvc = mvc;
        this.as = as;
    }

    public MvcTestResult get(String path, PersonSummary person) {
        return mvc.getObject().get().uri(path).with(as.person(person)).exchange();
    }

    public MvcTestResult french(String path, PersonSummary person) {
        return mvc.getObject()
                .get()
                .uri(path)
                .with(as.person(person))
                .cookie(new Cookie("tf-lang", "fr"))
                .exchange();
    }

    /** @param form names and values by turns */
    public MvcTestResult post(String path, PersonSummary person, String... form) {
        var request = mvc.getObject().post().uri(path).with(as.person(person)).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    public MvcTestResult json(String path, PersonSummary person, String body) {
        return mvc.getObject()
                .post()
                .uri(path)
                .with(as.person(person))
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
}
