package org.twinflow.web.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;

/** Signs a person in for one request of MockMvc. */
@Component
public class As {

    private final People people;

    As(People people) {
        this.people = people;
    }

    public RequestPostProcessor person(PersonSummary person) {
        var found = people.credentials(person.username()).orElseThrow();
        var signedIn = new SignedIn(found.person(), found.username(), found.passwordChangedAt(), null);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }
}
