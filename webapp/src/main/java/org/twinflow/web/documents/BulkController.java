package org.twinflow.web.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.approval.ApprovalRequest;
import org.twinflow.approval.Approvals;
import org.twinflow.approval.Verdict;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.library.Bulk;
import org.twinflow.people.PersonId;
import org.twinflow.shared.BatchResult;
import org.twinflow.shared.RefusedException;

/** Actions on several documents at once. */
@Controller
@RequestMapping("/documents")
class BulkController {

    private final Bulk bulk;
    private final Approvals approvals;
    private final LibraryAnswers answers;

    BulkController(Bulk bulk, Approvals approvals, LibraryAnswers answers) {
        this.bulk = bulk;
        this.approvals = approvals;
        this.answers = answers;
    }

    /**
     * @param values what the action needs: {@code to} for a move, {@code level}, {@code tags}; {@code asked_ID} for who is
     *     asked; and as {@code v_ID} the version of each document that the page showed
     */
    @PostMapping("/in/{project}/bulk")
    String act(
            @PathVariable UUID project,
            @RequestParam String action,
            @RequestParam(defaultValue = "") List<DocumentId> ids,
            @RequestParam Map<String, String> values,
            Reader reader,
            RedirectAttributes flash) {
        answers.say(action, run(action, project, ids, values, reader), flash);
        return "redirect:" + back(project, values.get("back"), action);
    }

    /** Takes a move, or a throwing away, of several back. */
    @PostMapping("/undo/{batch}")
    String undo(@PathVariable UUID batch, Reader reader, RedirectAttributes flash) {
        answers.say("undo", bulk.undo(batch, reader), flash);
        return "redirect:/documents";
    }

    private BatchResult run(
            String action, UUID project, List<DocumentId> ids, Map<String, String> values, Reader reader) {
        return switch (action) {
            case "move" -> bulk.move(project, ids, values.getOrDefault("to", ""), reader);
            case "trash" -> bulk.trash(project, ids, reader);
            case "restore" -> bulk.restore(project, ids, reader);
            case "tag" -> bulk.tag(project, ids, values.getOrDefault("tags", ""), reader);
            case "show" -> bulk.show(project, ids, level(values), reader);
            case "ask" -> ask(project, ids, values, reader);
            case "approve" ->
                bulk.each(
                        project,
                        ids,
                        reader,
                        document -> approvals.answer(
                                document.id(),
                                seen(values, document.id(), document.version()),
                                Verdict.APPROVED,
                                "",
                                reader));
            default -> throw new RefusedException("library.bulk.none");
        };
    }

    private BatchResult ask(UUID project, List<DocumentId> ids, Map<String, String> values, Reader reader) {
        var persons = asked(values);
        return bulk.each(project, ids, reader, document -> {
            var version = seen(values, document.id(), document.version());
            approvals.ask(new ApprovalRequest(document.id(), version, persons, null), reader);
        });
    }

    private static AudienceLevel level(Map<String, String> values) {
        var wanted = values.getOrDefault("level", "");
        return Arrays.stream(AudienceLevel.values())
                .filter(level -> level.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RefusedException("library.bulk.none"));
    }

    /** As {@code asked_ID}, for a value that comes several times is not in the map. */
    private static Set<PersonId> asked(Map<String, String> values) {
        return values.keySet().stream()
                .filter(name -> name.matches("asked_[0-9a-f-]{36}"))
                .map(name -> PersonId.of(name.substring("asked_".length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int seen(Map<String, String> values, DocumentId id, int present) {
        var version = values.getOrDefault("v_" + id, "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : present;
    }

    /** Back to the list that the action came from, if it is one of ours. */
    private static String back(UUID project, @Nullable String list, String action) {
        if (list != null && list.matches("/documents(\\?[^\\s\\\\]*)?")) {
            return list;
        }
        return (action.equals("restore") ? "/documents/trash?project=" : "/documents?project=") + project;
    }
}
