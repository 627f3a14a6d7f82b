package org.twinflow.web.notifications;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Inbox;
import org.twinflow.notifications.Notice;
import org.twinflow.notifications.NoticeKind;
import org.twinflow.notifications.Notices;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What the reader was told. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private static final int SIZE = 30;
    private static final String HOME = "/notices";

    private static final Map<NoticeKind, String> ICONS = Map.ofEntries(
            entry(NoticeKind.TASK_ASSIGNED, "user-check"),
            entry(NoticeKind.TASK_OFFERED, "inbox"),
            entry(NoticeKind.TASK_RETURNED, "arrow-back-up"),
            entry(NoticeKind.TASK_MOVED, "calendar-event"),
            entry(NoticeKind.REMINDER, "clock"),
            entry(NoticeKind.ESCALATION, "clock-exclamation"),
            entry(NoticeKind.PLAN_TO_AGREE, "calendar-question"),
            entry(NoticeKind.FOUNDING_MOVED, "seeding"),
            entry(NoticeKind.FOUNDING_OVERDUE, "clock-exclamation"),
            entry(NoticeKind.PLAN_PUBLISHED, "calendar-check"),
            entry(NoticeKind.PLAN_CHANGED_AWAY, "calendar-exclamation"),
            entry(NoticeKind.VOTE_COUNTED, "checkup-list"),
            entry(NoticeKind.NOTE_POSTED, "message"),
            entry(NoticeKind.MEETING_ARRANGED, "video"),
            entry(NoticeKind.MEETING_CALLED_OFF, "video-off"),
            entry(NoticeKind.DOCUMENT_SHARED, "share"),
            entry(NoticeKind.SEARCH_NEWS, "bookmark"),
            entry(NoticeKind.WISHES_OPENED, "heart"),
            entry(NoticeKind.GROUPS_PUBLISHED, "users-group"),
            entry(NoticeKind.PAGE_SHOWN, "world"),
            entry(NoticeKind.PAGE_RETURNED, "file-x"),
            entry(NoticeKind.PROJECT_SILENT, "zzz"),
            entry(NoticeKind.PROJECT_WEEK, "activity"),
            entry(NoticeKind.HOST_ASKED, "home-question"),
            entry(NoticeKind.PAPER_RETURNED, "file-x"),
            entry(NoticeKind.PAPER_RECALLED, "file-alert"),
            entry(NoticeKind.REPORT_WANTED, "report"),
            entry(NoticeKind.DEPARTURE_AUTHORISED, "plane-departure"),
            entry(NoticeKind.LABEL_DECIDED, "award"),
            entry(NoticeKind.CONTEST_RESULT, "trophy"),
            entry(NoticeKind.APPROVAL_ASKED, "user-question"),
            entry(NoticeKind.APPROVAL_ENDED, "circle-check"),
            entry(NoticeKind.MENTIONED, "at"),
            entry(NoticeKind.QUESTION_ANSWERED, "message-circle"),
            entry(NoticeKind.MEMBER_ADMITTED, "users"),
            entry(NoticeKind.DEPUTY_NAMED, "users"),
            entry(NoticeKind.CIRCULAR, "mail"),
            entry(NoticeKind.INCIDENT, "alert-triangle"),
            entry(NoticeKind.INCIDENT_URGENT, "alert-octagon"),
            entry(NoticeKind.ADDRESS_FAILED, "mail-off"));

    private final Notices notices;
    private final Inbox inbox;
    private final Texts texts;

    NoticeController(Notices notices, Inbox inbox, Texts texts) {
        this.notices = notices;
        this.inbox = inbox;
        this.texts = texts;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean unread, Reader reader, Locale locale, Model model) {
        fill(null, unread, reader, locale, model);
        return "notifications/show";
    }

    /** The list alone or the rest of it, for htmx. */
    @GetMapping("/list")
    String list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean unread,
            Reader reader,
            Locale locale,
            Model model) {
        fill(cursor, unread, reader, locale, model);
        return "notifications/show :: rows";
    }

    /** Leads to what the notice tells of; what is over leads back, with a word. */
    @GetMapping("/{id}")
    RedirectView open(@PathVariable UUID id, Reader reader, Locale locale, RedirectAttributes flash) {
        var notice = notices.open(id, reader, locale);
        if (isThere(notice, reader, locale)) {
            return to(notice.href());
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("notices.over")));
        return to(HOME);
    }

    @PostMapping("/read")
    String readAll(@RequestParam(defaultValue = "0") long upTo, Reader reader, RedirectAttributes flash) {
        var count = notices.readAll(upTo, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("notices.read.done", count)));
        return "redirect:" + HOME;
    }

    private void fill(@Nullable String cursor, boolean unread, Reader reader, Locale locale, Model model) {
        var page = notices.list(reader, cursor, SIZE, unread, locale);
        model.addAttribute("page", page);
        model.addAttribute("icons", ICONS);
        model.addAttribute("unread", unread);
        model.addAttribute("pulse", notices.pulse(reader));
    }

    private boolean isThere(Notice notice, Reader reader, Locale locale) {
        if (notice.taskId() == null) {
            return true;
        }
        try {
            inbox.task(notice.taskId(), reader, locale);
            return true;
        } catch (NotFoundException over) {
            return false;
        }
    }

    private static RedirectView to(String path) {
        var view = new RedirectView(path, true);
        view.setExposeModelAttributes(false);
        return view;
    }
}
