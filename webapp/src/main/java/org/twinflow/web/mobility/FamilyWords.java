package org.twinflow.web.mobility;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.mobility.ReturnReason;
import org.twinflow.people.People;

/** The few sentences that families read in their own language, where the pages do not speak it. */
@Component
class FamilyWords {

    /** In which there is a file of them; the pages themselves speak the first two. */
    static final Set<String> OFFERED = Set.of("en", "fr", "es", "it", "pt", "de", "nl", "pl", "ro", "el");

    private static final List<String> STEPS = List.of("family.photo", "family.sign", "family.help");

    private final MessageSource messages;
    private final People people;

    FamilyWords(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /** Null when the page speaks the reader's language, or when we do not. */
    @Nullable Own of(Reader reader, Locale page) {
        var own = people.person(reader.person()).locale();
        var other = !own.getLanguage().equals(page.getLanguage());
        return other && OFFERED.contains(own.getLanguage()) ? new Own(messages, own) : null;
    }

    /** The sentences in one language. */
    public record Own(MessageSource messages, Locale locale) {

        public String language() {
            return locale.getLanguage();
        }

        /** How papers are handed in. */
        public List<String> steps() {
            return STEPS.stream().map(this::say).toList();
        }

        /** Why a paper came back, and that it is asked for again. */
        public String returned(ReturnReason reason) {
            return say("family.return." + reason) + " " + say("family.again");
        }

        private String say(String key) {
            return messages.getMessage(key, null, locale);
        }
    }
}
