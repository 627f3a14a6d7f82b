package org.twinflow.endorsements;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Words;
import org.twinflow.mobility.HeadPaper;
import org.twinflow.people.People;
import org.twinflow.people.SchoolId;
import org.twinflow.signatures.SignatureBook.Shown;

/** What a head signs, from the texts of the process package: it names the file by its hash. */
@Component
class EndorsementWords {

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private final Words words;
    private final People people;

    EndorsementWords(Words words, People people) {
        this.words = words;
        this.people = people;
    }

    Shown of(EndorsementRow row, HeadPaper paper, SchoolId school, Locale locale) {
        var key = "endorse." + row.paper();
        var english = say(key, Locale.ENGLISH);
        var text = say(key, locale);
        var language = text.equals(english) ? Locale.ENGLISH.getLanguage() : locale.getLanguage();
        var facts = Map.of(
                "school", school(school),
                "host", school(paper.host()),
                "title", paper.title(),
                "destination", paper.destination(),
                "version", Integer.toString(row.version()),
                "hash", row.fileHash());
        var filled = BLANK.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement(
                        Objects.requireNonNull(facts.getOrDefault(blank.group(1), blank.group()))));
        return new Shown(filled, language);
    }

    private String school(SchoolId id) {
        var school = people.school(id);
        return school.name() + ", " + school.city();
    }

    private String say(String key, Locale locale) {
        return words.findLatest(EndorsementCases.PROCESS, key, locale).orElse(key);
    }
}
