package org.twinflow.mobility;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twinflow.people.People;

/** Says who has to sign the consents of a traveller. */
@Component
class PaperSigners {

    private static final Map<Paper, ConsentPurpose> CONSENTS = Map.of(
            Paper.M12, ConsentPurpose.MOBILITY,
            Paper.M39, ConsentPurpose.MOBILITY,
            Paper.M21, ConsentPurpose.HEALTH_SHARE,
            Paper.M23, ConsentPurpose.IMAGE_PUBLIC);

    private static final int MINOR = 17;
    private static final int OF_AGE = 18;

    private final ConsentRules rules;
    private final People people;

    PaperSigners(ConsentRules rules, People people) {
        this.rules = rules;
        this.people = people;
    }

    /** Empty for what is no consent. That a traveller is under age is known here, the age itself is not. */
    Optional<SignedBy> of(Dossier dossier, Paper paper) {
        var purpose = CONSENTS.get(paper);
        var school = dossier.school();
        if (purpose == null || school == null) {
            return Optional.empty();
        }
        var facts = dossier.facts();
        return rules.of(new ConsentRules.Question(
                        purpose,
                        facts.minor() ? MINOR : OF_AGE,
                        people.school(school).country(),
                        facts.residence(),
                        false,
                        facts.travelBan() || facts.disagreement(),
                        false))
                .map(SignedBy::of);
    }
}
