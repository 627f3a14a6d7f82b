package org.twinflow.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperStatements;
import org.twinflow.people.People;
import org.twinflow.signatures.SignatureRow.Act;

/** Prints signatures beside the papers, those too that were taken back. */
@Component
@Transactional(readOnly = true)
class SignatureStatements implements PaperStatements {

    private final SignatureRepository signatures;
    private final SignatureWords words;
    private final People people;

    SignatureStatements(SignatureRepository signatures, SignatureWords words, People people) {
        this.signatures = signatures;
        this.words = words;
        this.people = people;
    }

    @Override
    public Map<Paper, List<Statement>> of(DossierId dossier, Locale locale) {
        var statements = new TreeMap<Paper, List<Statement>>();
        for (var row : signatures.findByDossierOrderByPlace(dossier)) {
            var label = words.say(label(row.act()), locale);
            var line = words.line(people.person(row.signer()), row.relation(), row.means(), row.at(), locale);
            statements.computeIfAbsent(row.paper(), none -> new ArrayList<>()).add(new Statement(label, line));
        }
        return statements;
    }

    private static String label(Act act) {
        return switch (act) {
            case SIGNED -> "signature.signed";
            case TAKEN_BACK -> "signature.taken-back";
            case LAPSED -> "signature.lapsed";
        };
    }
}
