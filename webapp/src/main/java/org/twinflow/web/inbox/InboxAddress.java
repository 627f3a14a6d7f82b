package org.twinflow.web.inbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.twinflow.inbox.InboxFacet;
import org.twinflow.inbox.InboxFilter;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.inbox.Urgency;
import org.twinflow.projects.ProjectId;

/** What the address of an inbox says; every state of it can be sent and comes back the same. */
public record InboxAddress(
        @Nullable String view,
        @Nullable String project,
        @Nullable String q,
        @Nullable String task,
        @Nullable String process,
        @Nullable String kind,
        @Nullable String holder,
        @Nullable String priority,
        @Nullable String due,
        @Nullable String follow) {

    private static final int ROWS = 30;

    /** The address of a list, from what stands behind its question mark. */
    static InboxAddress parse(@Nullable String list) {
        var question = list == null || list.isBlank() ? "" : "?" + list;
        var given =
                UriComponentsBuilder.fromUriString("/inbox" + question).build().getQueryParams();
        var values = new LinkedHashMap<String, String>();
        given.toSingleValueMap().forEach((name, value) -> {
            if (value != null) {
                values.put(name, java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        return of(values);
    }

    /** The address that shows what a query finds. */
    static InboxAddress of(InboxQuery query) {
        var filter = query.filter();
        return new InboxAddress(
                word(query.view()),
                text(query.project()),
                query.text(),
                null,
                filter.process(),
                filter.kind(),
                filter.holder(),
                lower(filter.priority()),
                lower(filter.due()),
                lower(filter.follow()));
    }

    private static InboxAddress of(Map<String, String> values) {
        return new InboxAddress(
                values.get("view"),
                values.get("project"),
                values.get("q"),
                values.get("task"),
                values.get("process"),
                values.get("kind"),
                values.get("holder"),
                values.get("priority"),
                values.get("due"),
                values.get("follow"));
    }

    private Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        put(values, "view", shown() == InboxView.ME ? null : word());
        put(values, "project", project);
        put(values, "q", q);
        put(values, "process", process);
        put(values, "kind", kind);
        put(values, "holder", holder);
        put(values, "priority", priority);
        put(values, "due", due);
        put(values, "follow", follow);
        put(values, "task", task);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    InboxView shown() {
        return switch (view == null ? "me" : view) {
            case "waiting" -> InboxView.WAITING;
            case "later" -> InboxView.PUT_OFF;
            case "done" -> InboxView.DONE;
            default -> InboxView.ME;
        };
    }

    InboxQuery query(@Nullable String cursor, Locale locale) {
        return new InboxQuery(shown(), projectId(), q == null ? "" : q, filter(), ROWS, cursor, locale);
    }

    InboxFilter filter() {
        return new InboxFilter(
                full(process),
                full(kind),
                full(holder),
                value(InboxFilter.Weight.values(), priority),
                value(Urgency.values(), due),
                value(InboxFilter.FollowUp.values(), follow));
    }

    /** What the list is narrowed to in a kind, as the facet says it; empty for nothing. */
    String value(InboxFacet.Kind of) {
        var value = values().getOrDefault(of.name().toLowerCase(Locale.ROOT), "");
        return switch (of) {
            case PRIORITY, DUE, FOLLOW -> value.toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    public String word() {
        return word(shown());
    }

    private static String word(InboxView view) {
        return view == InboxView.PUT_OFF ? "later" : view.name().toLowerCase(Locale.ROOT);
    }

    public boolean isIn(String id) {
        return id.equals(project);
    }

    /** Whether something narrows the list that the page can show as a chip, beside the project. */
    public boolean isNarrowed() {
        return !filter().isEmpty();
    }

    InboxAddress with(String id) {
        return changed("task", id);
    }

    private InboxAddress changed(String name, @Nullable String value) {
        var values = values();
        values.remove(name);
        put(values, name, value);
        return of(values);
    }

    /** A task of the list, with the list beside it. */
    public String open(String id) {
        return changed("task", null).path("/tasks/" + id);
    }

    public String of(String otherView) {
        var whole = new LinkedHashMap<String, String>();
        put(whole, "view", otherView);
        put(whole, "project", project);
        put(whole, "q", q);
        return of(whole).path("/inbox");
    }

    public String in(@Nullable String otherProject) {
        return narrowed("project", otherProject);
    }

    /** The list with one of its limits changed, or taken away. */
    public String narrowed(String name, @Nullable String value) {
        return changed("task", null).changed(name, value).path("/inbox");
    }

    public String facets() {
        return changed("task", null).path("/inbox/facets");
    }

    /** What the list is, to be sent along with a form. */
    public String list() {
        var query = UriComponentsBuilder.fromUriString(changed("task", null).path("/inbox"))
                .build()
                .getQuery();
        return query == null ? "" : query;
    }

    /** What else the list is, beside its text. */
    Map<String, String> beside() {
        var beside = new LinkedHashMap<>(values());
        beside.keySet().removeAll(java.util.Set.of("q", "task"));
        return beside;
    }

    String path() {
        return changed("task", null).path("/inbox");
    }

    /** The rest of the list as a page, or as a part of one. */
    public String rest(String path, String cursor, String last) {
        var rest = UriComponentsBuilder.fromUriString(changed("task", null).path(path));
        return rest.queryParam("cursor", cursor)
                .queryParam("last", last)
                .build()
                .toUriString();
    }

    private String path(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        values().forEach((name, value) ->
                address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value)));
        return address.encode().build().toUriString();
    }

    private @Nullable ProjectId projectId() {
        try {
            return project == null || project.isBlank() ? null : ProjectId.of(project);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String full(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> @Nullable E value(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
