/* The calendar of the planning, and moving what is planned: in the calendar by a drag or with Alt and the arrows, on the
   line of time by a drag. Who has no script has the list, and a form for each activity. */
(() => {
  "use strict";
  const DAY = 86400000;
  const iso = (date) => new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())).toISOString().slice(0, 10);
  const shifted = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
  const token = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");

  /* Tells the server; whatever comes of it is said in a toast. */
  async function move(path, start, end) {
    const answer = await fetch(path, {
      method: "POST",
      headers: { ...token(), "HX-Request": "true" },
      body: new URLSearchParams({ start, end }),
    }).catch(() => null);
    const said = answer?.headers.get("HX-Trigger");
    const words = document.getElementById("toasts").dataset;
    window.twinflow.toast(said ? JSON.parse(said)["tf:toast"]
      : { kind: "failed", text: answer ? words.failed : words.offline });
    return Boolean(answer?.ok);
  }

  /* ── the calendar ── */
  const box = document.getElementById("cal");
  if (box && window.FullCalendar) calendar();

  function calendar() {
    const narrow = window.matchMedia("(max-width: 767px)");
    const words = box.dataset;
    const view = () => (words.view === "list" || narrow.matches ? "listMonth" : words.view === "week" ? "dayGridWeek" : "dayGridMonth");
    const made = new FullCalendar.Calendar(box, {
      locale: words.lang,
      initialView: view(),
      initialDate: words.date,
      now: words.today,
      timeZone: "local",
      headerToolbar: false,
      firstDay: 1,
      height: narrow.matches ? "auto" : "100%",
      dayMaxEvents: 4,
      fixedWeekCount: false,
      weekNumbers: true,
      weekText: words.week,
      allDayText: words.allDay,
      noEventsText: words.none,
      moreLinkText: (count) => words.more.replace("%", count),
      eventTimeFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
      eventInteractive: true,
      navLinks: false,
      events: (span, good, bad) => {
        const query = new URLSearchParams({ start: span.startStr, end: span.endStr, project: words.project ?? "", school: words.school ?? "" });
        fetch(`${words.entries}?${query}`, { headers: { Accept: "application/json" } })
          .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
          .then((entries) => good(entries.map(event)), bad);
      },
      eventContent: (arg) => ({ domNodes: content(arg) }),
      eventDidMount: ({ event: entry, el }) => {
        el.dataset.uid = entry.id;
        if (entry.extendedProps.move) el.dataset.move = entry.extendedProps.move;
        el.title = entry.title;
      },
      eventDrop: dropped,
      eventResize: dropped,
      datesSet: (span) => {
        document.getElementById("cal-title").textContent = span.view.title;
        const address = new URL(location);
        address.searchParams.set("date", iso(span.view.currentStart));
        history.replaceState(null, "", address);
      },
    });
    made.render();
    narrow.addEventListener("change", () => {
      made.setOption("height", narrow.matches ? "auto" : "100%");
      made.changeView(view());
    });
    document.querySelectorAll("[data-cal]").forEach((button) => button.addEventListener("click", () => made[button.dataset.cal]()));

    function event(entry) {
      return {
        ...entry,
        editable: Boolean(entry.move),
        durationEditable: entry.kind !== "TASK",
        classNames: [`p-${entry.strand}`, `k-${entry.kind.toLowerCase()}`, entry.draft ? "is-draft" : ""].filter(Boolean),
      };
    }

    function content({ event: entry, timeText }) {
      const nodes = [];
      const { letters, strand, kind, draft } = entry.extendedProps;
      if (letters) {
        const mark = document.createElement("abbr");
        mark.className = `tf-p p-${strand}`;
        mark.textContent = letters;
        nodes.push(mark);
      }
      const icon = { TASK: "ti-checkbox", MOBILITY: "ti-plane-departure", MEETING: "ti-video" }[kind];
      if (icon) {
        const drawn = document.createElement("i");
        drawn.className = `ti ${icon}`;
        drawn.setAttribute("aria-hidden", "true");
        nodes.push(drawn);
      }
      if (timeText && !entry.allDay) {
        const time = document.createElement("time");
        time.textContent = timeText;
        nodes.push(time);
      }
      const title = document.createElement("span");
      title.textContent = draft ? `${entry.title} (${words.draft})` : entry.title;
      nodes.push(title);
      return nodes;
    }

    async function dropped({ event: entry, revert }) {
      const end = entry.end ? shifted(iso(entry.end), -1) : iso(entry.start);
      if (await move(entry.extendedProps.move, iso(entry.start), end)) made.refetchEvents();
      else revert();
    }

    /* What had the focus is drawn anew, at once or some frames later, whenever entries are fetched: the focus goes back
       to it, unless somebody went elsewhere meanwhile. */
    let focused = null;
    document.addEventListener("focusin", (on) => { focused = box.contains(on.target) ? on.target.dataset.uid : null; });
    document.addEventListener("pointerdown", () => { focused = null; }, true);
    new MutationObserver(() => {
      if (focused && document.activeElement === document.body) box.querySelector(`[data-uid="${CSS.escape(focused)}"]`)?.focus();
    }).observe(box, { childList: true, subtree: true, attributes: true, attributeFilter: ["style"] });

    /* Alt and an arrow move what has the focus by a day or a week; Enter opens the form for any day, or the task. */
    box.addEventListener("keydown", async (press) => {
      const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[press.key];
      const at = press.target.closest("[data-move]");
      if (!press.altKey || !step || !at) return;
      press.preventDefault();
      const entry = made.getEventById(at.dataset.uid);
      const end = entry.end ? shifted(iso(entry.end), -1) : iso(entry.start);
      if (await move(at.dataset.move, shifted(iso(entry.start), step), shifted(end, step))) made.refetchEvents();
    });
  }

  /* ── the line of time ── */
  document.addEventListener("pointerdown", (down) => {
    const bar = down.target.closest(".tf-gantt__b[data-move]");
    if (!bar || down.button !== 0) return;
    down.preventDefault();
    const day = bar.parentElement.clientWidth / Number(bar.dataset.days);
    let days = 0;
    bar.setPointerCapture(down.pointerId);
    bar.classList.add("is-dragged");
    const follow = (at) => {
      days = Math.round((at.clientX - down.clientX) / day);
      bar.style.transform = `translateX(${days * day}px)`;
    };
    const end = async (at) => {
      bar.removeEventListener("pointermove", follow);
      bar.removeEventListener("pointerup", end);
      bar.removeEventListener("pointercancel", end);
      bar.classList.remove("is-dragged");
      const { move: path, start, end: last } = bar.dataset;
      const moved = at.type === "pointerup" && days
        && await move(path, shifted(start, days), shifted(last, days));
      if (moved) await redraw();
      else bar.style.transform = "";
    };
    bar.addEventListener("pointermove", follow);
    bar.addEventListener("pointerup", end);
    bar.addEventListener("pointercancel", end);
  });

  async function redraw() {
    const fresh = await fetch(location.href).then((answer) => answer.text());
    const line = new DOMParser().parseFromString(fresh, "text/html").querySelector(".pg-plan__scroll");
    if (line) document.querySelector(".pg-plan__scroll").replaceWith(line);
  }
})();
