package org.twinflow.web.inbox;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.projects.ProjectId;

/** What the address of an inbox says; every state of it can be sent and comes back the same. */
public record InboxAddress(
        @Nullable String view,
        @Nullable String project,
        @Nullable String q,
        @Nullable String task) {

    private static final int ROWS = 30;

    InboxView shown() {
        return switch (view == null ? "me" : view) {
            case "waiting" -> InboxView.WAITING;
            case "done" -> InboxView.DONE;
            default -> InboxView.ME;
        };
    }

    InboxQuery query(@Nullable String cursor, Locale locale) {
        return new InboxQuery(shown(), projectId(), q == null ? "" : q, ROWS, cursor, locale);
    }

    public String word() {
        return shown().name().toLowerCase(Locale.ROOT);
    }

    public boolean isIn(String id) {
        return id.equals(project);
    }

    InboxAddress with(String id) {
        return new InboxAddress(view, project, q, id);
    }

    /** A task of the list, with the list beside it. */
    public String open(String id) {
        return new InboxAddress(view, project, q, null).path("/tasks/" + id);
    }

    public String of(@Nullable String otherView) {
        return new InboxAddress(otherView, project, q, null).path("/inbox");
    }

    public String in(@Nullable String otherProject) {
        return new InboxAddress(view, otherProject, q, null).path("/inbox");
    }

    /** The rest of the list as a page, or as a part of one. */
    public String rest(String path, String cursor, String last) {
        var rest = UriComponentsBuilder.fromUriString(new InboxAddress(view, project, q, null).path(path));
        return rest.queryParam("cursor", cursor)
                .queryParam("last", last)
                .build()
                .toUriString();
    }

    private String path(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "view", shown() == InboxView.ME ? null : word());
        add(address, "project", project);
        add(address, "q", q);
        add(address, "task", task);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private @Nullable ProjectId projectId() {
        try {
            return project == null || project.isBlank() ? null : ProjectId.of(project);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
