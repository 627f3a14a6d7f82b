package org.twinflow.web.mobility;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.PaperFacts;
import org.twinflow.mobility.PaperMark;

/** What somebody read on a paper, written on a page or by a script. */
record FactsForm(
        @Nullable String holder,
        @Nullable String issuer,
        @Nullable String signer,
        @Nullable String issuedOn,
        @Nullable String expiresOn,
        @Nullable String signedOn,
        @Nullable List<String> marks) {

    PaperFacts facts() {
        var answers = new Answers();
        var said = marks == null ? List.<String>of() : marks;
        var facts = new PaperFacts(
                Answers.text(holder),
                Answers.text(issuer).toUpperCase(Locale.ROOT),
                Answers.text(signer),
                answers.optionalDate("issuedOn", issuedOn).orElse(null),
                answers.optionalDate("expiresOn", expiresOn).orElse(null),
                answers.optionalDate("signedOn", signedOn).orElse(null),
                said.stream()
                        .filter(mark -> !mark.isBlank())
                        .map(mark -> answers.choice("marks", mark, PaperMark.class))
                        .collect(Collectors.toSet()));
        answers.check();
        return facts;
    }
}
