package org.twinflow.founding;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;

/** Says which project is to be founded: its title. */
@Component
@Transactional(readOnly = true)
class FoundingLines implements CaseLines {

    private final FoundingRepository foundings;

    FoundingLines(FoundingRepository foundings) {
        this.foundings = foundings;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(Foundings.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var ids = subjects.stream().map(FoundingId::of).toList();
        return foundings.findByIdIn(ids).stream()
                .filter(founding -> !founding.draft().title().isBlank())
                .collect(Collectors.toMap(
                        found -> found.id().toString(), found -> found.draft().title()));
    }

    /** Whoever decides reads the description first. */
    @Override
    public Optional<String> page(String processKey, String subject) {
        return Optional.of("/foundings/" + subject);
    }
}
