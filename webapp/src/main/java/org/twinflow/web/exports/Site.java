package org.twinflow.web.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.twinflow.exports.ProjectArchive;
import org.twinflow.exports.SitePages;
import org.twinflow.pages.Markdown;
import org.twinflow.planning.PlanEdition;
import org.twinflow.web.errors.Reasons;
import org.twinflow.web.planning.PlanWords;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Ui;

/** The pages of an archive, out of one template, with the words of our own pages. */
@Component
class Site implements SitePages {

    private final SpringTemplateEngine templates;
    private final Dates dates;
    private final Ui ui;
    private final PlanWords plans;
    private final Reasons reasons;

    Site(SpringTemplateEngine templates, Dates dates, Ui ui, PlanWords plans, Reasons reasons) {
        this.templates = templates;
        this.dates = dates;
        this.ui = ui;
        this.plans = plans;
        this.reasons = reasons;
    }

    /** An edition and what changed with it, in words. */
    record Edition(PlanEdition edition, List<String> changes) {}

    @Override
    public String page(Page page, ProjectArchive archive, Locale locale) {
        return in(locale, ZoneId.of(archive.sheet().zone()), () -> {
            var context = new Context(locale);
            context.setVariable("page", page.name());
            context.setVariable("pages", Arrays.asList(Page.values()));
            context.setVariable("archive", archive);
            context.setVariable("dates", dates);
            context.setVariable("ui", ui);
            context.setVariable("site", this);
            context.setVariable(
                    "editions",
                    archive.plan().editions().stream()
                            .map(edition -> new Edition(edition, plans.changes(edition.changes())))
                            .toList());
            return templates.process("exports/site", context);
        });
    }

    @Override
    public String style() {
        try {
            return new ClassPathResource("templates/exports/site.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String why(RuntimeException why, Locale locale) {
        return in(locale, ZoneId.of("UTC"), () -> reasons.of(why));
    }

    /** The text of a page as HTML. */
    public String html(String markdown) {
        return Markdown.html(markdown);
    }

    /** The address of a file in the archive, from a page in it. */
    public String link(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> UriUtils.encodePathSegment(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    /** Nobody waits at a browser whose language it could be. */
    private static String in(Locale locale, ZoneId zone, Supplier<String> words) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocaleContext(new SimpleTimeZoneAwareLocaleContext(locale, TimeZone.getTimeZone(zone)));
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
