package org.twinflow.web.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxFacet;
import org.twinflow.inbox.InboxFacet.Kind;
import org.twinflow.inbox.InboxFilters;
import org.twinflow.inbox.KeptFilter;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Texts;

/** Puts into words by what the inbox can be narrowed, and by what it is. */
@Component
class FilterViews {

    private final Inbox inbox;
    private final InboxFilters filters;
    private final Projects projects;
    private final Texts texts;

    FilterViews(Inbox inbox, InboxFilters filters, Projects projects, Texts texts) {
        this.inbox = inbox;
        this.filters = filters;
        this.projects = projects;
        this.texts = texts;
    }

    /** A way to narrow the list. */
    public record Facet(String name, List<Value> values) {}

    /** A value of it; {@code href} narrows the list to it, or takes it away where it does. */
    public record Value(String text, long count, boolean on, String href) {}

    /** A limit of the list that can be taken away. */
    public record Limit(String text, String href) {}

    /** A list that is kept. */
    public record Kept(KeptFilter filter, String href) {}

    /** All that the panel of filters shows. */
    void panel(InboxAddress address, Reader reader, Locale locale, Model model) {
        model.addAttribute("address", address);
        var facets = inbox.facets(reader, address.query(null, locale)).stream()
                .filter(facet -> !facet.values().isEmpty())
                .map(facet -> facet(facet, address))
                .toList();
        model.addAttribute("facets", facets);
        model.addAttribute(
                "kept",
                filters.kept(reader, locale).stream()
                        .map(filter ->
                                new Kept(filter, InboxAddress.of(filter.query()).path()))
                        .toList());
        model.addAttribute("sharers", sharers(reader));
    }

    private List<ProjectSummary> sharers(Reader reader) {
        return projects.visibleTo(reader).stream()
                .filter(project -> reader.teachesIn(project.id().id()))
                .toList();
    }

    private Facet facet(InboxFacet facet, InboxAddress address) {
        var name = facet.kind().name().toLowerCase(Locale.ROOT);
        var chosen = address.value(facet.kind());
        return new Facet(
                name,
                facet.values().stream()
                        .map(value -> {
                            var on = value.value().equals(chosen);
                            return new Value(
                                    text(facet.kind(), value.value(), value.label()),
                                    value.count(),
                                    on,
                                    address.narrowed(name, on ? null : word(facet.kind(), value.value())));
                        })
                        .toList());
    }

    /** What the list is narrowed to, for the chips above it. */
    List<Limit> limits(InboxAddress address, Reader reader, Locale locale) {
        if (!address.isNarrowed()) {
            return List.of();
        }
        var limits = new ArrayList<Limit>();
        var facets = inbox.facets(reader, address.query(null, locale));
        for (var facet : facets) {
            var chosen = address.value(facet.kind());
            if (!chosen.isEmpty() && facet.kind() != Kind.PROJECT) {
                var name = facet.kind().name().toLowerCase(Locale.ROOT);
                limits.add(new Limit(said(facet, chosen), address.narrowed(name, null)));
            }
        }
        return limits;
    }

    private String said(InboxFacet facet, String chosen) {
        var label = facet.values().stream()
                .filter(value -> value.value().equals(chosen))
                .map(InboxFacet.Value::label)
                .findFirst()
                .orElse("");
        return texts.of(
                "inbox.limit",
                texts.of("inbox.facet." + facet.kind().name().toLowerCase(Locale.ROOT)),
                text(facet.kind(), chosen, label));
    }

    /** Values that are not named by a model or a person have words of ours. */
    private String text(Kind kind, String value, @Nullable String label) {
        if (label != null && !label.isEmpty()) {
            return label;
        }
        var key = "inbox.facet." + word(kind, kind.name()) + "." + value.toLowerCase(Locale.ROOT);
        return texts.has(key.toLowerCase(Locale.ROOT)) ? texts.of(key.toLowerCase(Locale.ROOT)) : value;
    }

    private static String word(Kind kind, String value) {
        return switch (kind) {
            case PRIORITY, DUE, FOLLOW -> value.toLowerCase(Locale.ROOT);
            default -> value;
        };
    }
}
