/* What an administrator most often changes of a task: its names, who does it, until when, with which form. */
(() => {
  "use strict";
  const { draft } = window.twinflow;
  const { word, state, text } = draft;
  const form = document.getElementById("task");
  const field = (id) => document.getElementById(`task-${id}`);
  const LANGUAGES = ["en", "fr"];
  const CALL = /^\$\{(\w+)\.(\w+)\(([^)]*)\)\}$/;
  const parts = (expression) => {
    const call = CALL.exec(expression ?? "");
    return call ? { method: call[2], arguments: call[3].split(",").map((each) => each.trim()).filter(Boolean) } : null;
  };
  const option = (value, label) => Object.assign(document.createElement("option"), { value, textContent: label });
  let modeler = null;
  let element = null;
  let filling = false;

  const model = () => element.businessObject;
  const change = (properties) => modeler.get("modeling").updateProperties(element, properties);
  const tasks = () => modeler.get("elementRegistry").filter((each) => each.type === "bpmn:UserTask").map((each) => each.businessObject);

  /* ── who: one person, a group, or a person with a group that may take it over ── */
  const BOTH = " + ";
  const told = (task) => [task.get("camunda:assignee"), task.get("camunda:candidateGroups")].filter(Boolean).join(BOTH);
  const label = (bean, expression) => {
    if (expression.includes(BOTH)) return expression.split(BOTH).map((each) => label(bean, each)).join(BOTH);
    const call = parts(expression);
    const known = call && word(`${bean}.${call.method}`, call.arguments[0] ?? "");
    return call ? (known || call.method) + (call.arguments.length ? ` (${call.arguments.join(", ")})` : "") : expression;
  };

  /** First what the models of this package already say, then every question with the names of what it asks for. */
  function whoChoices() {
    const used = tasks().map(told).filter(Boolean);
    const listed = (state.choices.who ?? []).map((each) => `\${who.${each.method}(${each.parameters.join(", ")})}`);
    return [...new Set([...used, ...listed])];
  }

  function who() {
    const chosen = told(model());
    field("who").replaceChildren(option("", word("nobody")), ...whoChoices().map((each) => option(each, label("who", each))));
    field("who").value = chosen;
  }

  function setWho() {
    const value = field("who").value || undefined;
    if (value?.includes(BOTH)) {
      const [one, group] = value.split(BOTH);
      return change({ "camunda:assignee": one, "camunda:candidateGroups": group });
    }
    const person = value && parts(value)?.method === "person";
    return change({ "camunda:assignee": person ? value : undefined, "camunda:candidateGroups": person ? undefined : value });
  }

  /* ── due ── */
  const DUE = ["inDays", "on", "daysBefore", "daysAfter"];
  const hasDays = (method) => method === "inDays" || method.startsWith("days");
  const hasDate = (method) => method === "on" || method.startsWith("days");

  function due() {
    const call = parts(model().get("camunda:dueDate"));
    const other = model().get("camunda:dueDate") && !call ? model().get("camunda:dueDate") : "";
    const offered = DUE.filter((method) => (state.choices.due ?? []).some((each) => each.method === method));
    field("due").replaceChildren(option("", word("never")), ...offered.map((each) => option(each, word(`due.${each}`))), ...(other ? [option(other, other)] : []));
    field("due").value = call ? call.method : other;
    const days = call && hasDays(call.method) ? call.arguments[call.method === "inDays" ? 0 : 1] : "7";
    field("days").value = days;
    field("date").value = call && hasDate(call.method) ? call.arguments[0] : "";
    const dates = tasks().map((task) => parts(task.get("camunda:dueDate"))).filter((each) => each && hasDate(each.method)).map((each) => each.arguments[0]);
    document.getElementById("task-dates").replaceChildren(...[...new Set(dates)].map((each) => option(each, each)));
    showDue();
  }

  function showDue() {
    const method = field("due").value;
    document.getElementById("task-days-box").hidden = !DUE.includes(method) || !hasDays(method);
    document.getElementById("task-date-box").hidden = !DUE.includes(method) || !hasDate(method);
  }

  /** The zone of the project is kept where the model names the project, as every model of a project does. */
  function setDue() {
    showDue();
    const method = field("due").value;
    if (!method) return change({ "camunda:dueDate": undefined });
    if (!DUE.includes(method)) return undefined;
    const dates = document.getElementById("task-dates").options;
    if (hasDate(method) && !field("date").value) field("date").value = dates[0]?.value ?? "";
    const given = [];
    if (hasDate(method)) given.push(field("date").value.trim());
    if (hasDays(method)) given.push(String(Math.max(0, parseInt(field("days").value, 10) || 0)));
    if (hasDate(method) && !/^[A-Za-z_]\w*$/.test(given[0])) { field("date").setAttribute("aria-invalid", "true"); return undefined; }
    field("date").removeAttribute("aria-invalid");
    const before = parts(model().get("camunda:dueDate"))?.arguments ?? [];
    const longer = (state.choices.due ?? []).some((each) => each.method === method && each.parameters.length === given.length + 1 && each.parameters.at(-1) === "projectId");
    const inProject = before.at(-1) === "projectId" || tasks().some((task) => /\bprojectId\b/.test(task.get("camunda:dueDate") ?? ""));
    if (longer && inProject) given.push("projectId");
    return change({ "camunda:dueDate": `\${due.${method}(${given.join(", ")})}` });
  }

  /* ── form ── */
  function forms() {
    const names = Object.keys(state.files).filter((name) => name.endsWith(".form")).map((name) => name.slice(0, -".form".length));
    const page = model().get("camunda:formKey");
    const chosen = model().get("camunda:formRef") ?? "";
    if (chosen && !names.includes(chosen)) names.push(chosen);
    field("form").replaceChildren(option("", word("noform")), ...names.map((each) => option(each, each)), ...(page ? [option(`page:${page}`, word("page", page))] : []));
    field("form").value = page ? `page:${page}` : chosen;
  }

  function setForm() {
    const value = field("form").value;
    if (value.startsWith("page:")) return change({ "camunda:formKey": value.slice(5), "camunda:formRef": undefined, "camunda:formRefBinding": undefined });
    return change({ "camunda:formKey": undefined, "camunda:formRef": value || undefined, "camunda:formRefBinding": value ? "deployment" : undefined });
  }

  /* ── names: the words of the package; English is what the diagram shows ── */
  const file = (language) => `texts_${language}.properties`;
  function names() {
    LANGUAGES.forEach((language) => {
      if (document.activeElement === field(`name-${language}`) && !filling) return;
      field(`name-${language}`).value = text.get(file(language), element.id) || (language === "en" ? model().get("name") ?? "" : "");
    });
  }

  function setName(language) {
    const value = field(`name-${language}`).value.trim();
    text.set(file(language), element.id, value);
    if (language === "en" && value !== (model().get("name") ?? "")) change({ name: value });
    draft.touch();
  }

  /** A name that was changed in the drawing itself is the name in English. */
  function followName(changed) {
    const task = changed.businessObject;
    const name = task?.get("name") ?? "";
    if (changed.type === "bpmn:UserTask" && name && text.get(file("en"), changed.id) !== name) text.set(file("en"), changed.id, name);
  }

  function fill() {
    filling = true;
    names(); who(); due(); forms();
    filling = false;
  }

  function select(chosen) {
    element = chosen?.type === "bpmn:UserTask" ? chosen : null;
    form.hidden = !element;
    if (element) fill();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  LANGUAGES.forEach((language) => field(`name-${language}`).addEventListener("input", () => setName(language)));
  field("who").addEventListener("change", setWho);
  field("due").addEventListener("change", setDue);
  field("days").addEventListener("change", setDue);
  field("date").addEventListener("change", setDue);
  field("form").addEventListener("change", setForm);

  window.twinflow.task = {
    attach(to) {
      modeler = to;
      modeler.on("selection.changed", ({ newSelection }) => select(newSelection.length === 1 ? newSelection[0] : null));
      modeler.on("elements.changed", ({ elements }) => {
        elements.forEach(followName);
        if (element && elements.includes(element)) fill();
      });
    },
    refresh() { if (element) fill(); },
  };
})();
