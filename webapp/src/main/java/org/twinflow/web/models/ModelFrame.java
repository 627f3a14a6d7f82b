package org.twinflow.web.models;

import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.models.DraftDetails;
import org.twinflow.models.Models;

/** What all pages of one model share: its name, its state and its tabs. */
@Component
class ModelFrame {

    private final Models models;

    ModelFrame(Models models) {
        this.models = models;
    }

    DraftDetails fill(String key, String tab, Locale locale, Reader reader, Model model) {
        var draft = models.draft(key, reader);
        var versions = models.versions(key, reader);
        model.addAttribute("key", key);
        model.addAttribute("tab", tab);
        model.addAttribute("zone", LocaleContextHolder.getTimeZone().getID());
        model.addAttribute("draft", draft);
        model.addAttribute("name", name(draft, locale));
        model.addAttribute(
                "inForce", versions.isEmpty() ? 0 : versions.getFirst().version());
        model.addAttribute("versionCount", versions.size());
        model.addAttribute("formNames", named(draft, ".form"));
        model.addAttribute("decisionNames", named(draft, ".dmn"));
        return draft;
    }

    static List<String> named(DraftDetails draft, String ending) {
        return draft.files().keySet().stream()
                .filter(name -> name.endsWith(ending))
                .toList();
    }

    /** What the package calls its process in the reader's language, or in English. */
    private static String name(DraftDetails draft, Locale locale) {
        var english = TextFile.read(draft.files().getOrDefault("texts_en.properties", ""));
        return TextFile.read(draft.files().getOrDefault("texts_" + locale.getLanguage() + ".properties", ""))
                .getOrDefault(draft.key(), english.getOrDefault(draft.key(), draft.key()));
    }
}
