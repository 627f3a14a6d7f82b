package org.twinflow.web.notifications;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.notifications.Channel;
import org.twinflow.notifications.Habits;
import org.twinflow.notifications.NoticeAddresses;
import org.twinflow.notifications.NoticeKind;
import org.twinflow.notifications.NoticePreferences;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** How the reader wants to be told. */
@Controller
@RequestMapping("/account/notices")
class PreferenceController {

    private final NoticePreferences preferences;
    private final NoticeAddresses addresses;
    private final Texts texts;
    private final FormErrors faults;

    PreferenceController(NoticePreferences preferences, NoticeAddresses addresses, Texts texts, FormErrors faults) {
        this.preferences = preferences;
        this.addresses = addresses;
        this.texts = texts;
        this.faults = faults;
    }

    /** A kind with the ways there are for it. */
    record Row(NoticeKind kind, Channel channel, List<Choice> ways) {}

    @GetMapping
    String show(Reader reader, Model model) {
        return page(reader, model);
    }

    /** @param address empty for none; a new one counts once it is confirmed by a link that is sent there */
    @PostMapping("/address")
    String reach(
            @RequestParam(defaultValue = "") String address, Reader reader, RedirectAttributes flash, Model model) {
        try {
            addresses.change(address, reader);
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            return page(reader, model);
        }
        var said = address.isBlank() ? "notices.address.removed" : "notices.address.asked";
        flash.addFlashAttribute("toast", Toast.done(texts.of(said)));
        return "redirect:/account/notices";
    }

    /** Takes back that there was to be no more mail. */
    @PostMapping("/resume")
    String resume(Reader reader, RedirectAttributes flash) {
        addresses.resume(reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("notices.preferences.saved")));
        return "redirect:/account/notices";
    }

    @PostMapping
    String change(
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "20:00") String from,
            @RequestParam(defaultValue = "07:00") String until,
            @RequestParam(defaultValue = "7") int hour,
            @RequestParam(defaultValue = "false") boolean daysOff,
            Reader reader,
            RedirectAttributes flash,
            Model model) {
        try {
            preferences.change(channels(fields), new Habits(minute(from), minute(until), hour, daysOff), reader);
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            return page(reader, model);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("notices.preferences.saved")));
        return "redirect:/account/notices";
    }

    private String page(Reader reader, Model model) {
        var present = preferences.of(reader);
        var habits = present.habits();
        model.addAttribute(
                "rows",
                present.channels().entrySet().stream()
                        .map(entry -> new Row(entry.getKey(), entry.getValue(), ways(entry.getKey())))
                        .toList());
        model.addAttribute("from", time(habits.quietFrom()));
        model.addAttribute("until", time(habits.quietUntil()));
        model.addAttribute("habits", habits);
        model.addAttribute("mails", addresses.mayHave(reader));
        model.addAttribute("address", addresses.of(reader).orElse(null));
        return "notifications/preferences";
    }

    private List<Choice> ways(NoticeKind kind) {
        var ways = Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.OFF || kind.mayBeSilent())
                .toList();
        return Choice.all("notices.channel.", ways, texts);
    }

    private static Map<NoticeKind, Channel> channels(Map<String, String> fields) {
        var channels = new EnumMap<NoticeKind, Channel>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            var chosen = fields.get(kind.name());
            Arrays.stream(Channel.values())
                    .filter(channel -> channel.name().equals(chosen))
                    .forEach(channel -> channels.put(kind, channel));
        }
        return channels;
    }

    private static int minute(String time) {
        try {
            return LocalTime.parse(time).toSecondOfDay() / 60;
        } catch (DateTimeException unread) {
            throw new InvalidException(FieldError.of("from", "notices.quiet.form"));
        }
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L).toString();
    }
}
