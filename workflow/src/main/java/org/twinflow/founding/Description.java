package org.twinflow.founding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Codes;

/** A draft as its row keeps it: lists of codes are words with commas. */
@Embeddable
record Description(
        String title,
        String summary,
        @Column(name = "written_in") String language,
        String languages,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        @Nullable Integer pupils,
        String subjects,
        String tools,
        String otherTools,
        String aims,
        @Column(name = "work_process") String work,
        String results,
        String erasmusCode,
        @Nullable UUID coFounder,
        @Column(name = "starts_on") @Nullable LocalDate start,
        @Column(name = "ends_on") @Nullable LocalDate end,
        boolean declared) {

    static Description of(FoundingDraft draft) {
        return new Description(
                draft.title().strip(),
                draft.summary().strip(),
                draft.language(),
                Codes.join(draft.languages()),
                draft.youngest(),
                draft.oldest(),
                draft.pupils(),
                Codes.join(draft.subjects()),
                Codes.join(draft.tools()),
                draft.otherTools().strip(),
                draft.aims().strip(),
                draft.work().strip(),
                draft.results().strip(),
                draft.erasmusCode().strip(),
                draft.coFounder() == null ? null : draft.coFounder().id(),
                draft.start(),
                draft.end(),
                draft.declared());
    }

    FoundingDraft draft() {
        return new FoundingDraft(
                title,
                summary,
                language,
                Codes.split(languages),
                youngest,
                oldest,
                pupils,
                Codes.split(subjects),
                Codes.split(tools),
                otherTools,
                aims,
                work,
                results,
                erasmusCode,
                coFounder == null ? null : new PersonId(coFounder),
                start,
                end,
                declared);
    }
}
