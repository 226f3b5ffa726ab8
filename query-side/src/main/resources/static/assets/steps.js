/** Forms that are arranged by hand: opened over the page, filled in with few keys, recorded once. */
import { count } from "./format.js";
import { hasEnded, uuid } from "./sending.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const MOVED_WITHIN_MS = 8000;
const panel = document.getElementById("panel");
const place = document.getElementById("panel-body");
const csrf = () => document.querySelector("input[name=_csrf]")?.value;

const kept = (form) => `step ${form.dataset.command} ${Array.from(form.querySelectorAll("input[type=hidden][name]:not([data-held])"), (it) => it.value).join(" ")}`;

const readers = { number: Number, boolean: (it) => it === "true", instant: (it) => `${it}:00+08:00` };

/** What is sent: what says nothing is left out. */
function values(form) {
  const said = {};
  for (const [name, entered] of new FormData(form)) {
    const field = form.elements[name];
    const as = (field instanceof RadioNodeList ? field[0] : field).dataset.as;
    if (typeof entered === "string" && entered.trim() !== "" && !name.startsWith("_")) {
      said[name] = (readers[as] ?? ((it) => it.trim()))(entered);
    }
  }
  return said;
}

function remember(form) {
  const entered = Object.fromEntries(Array.from(new FormData(form)).filter(([name, it]) => typeof it === "string" && name !== "_csrf"));
  sessionStorage.setItem(kept(form), JSON.stringify({ key: form.dataset.key, entered }));
}

function recall(form) {
  try {
    const { key, entered } = JSON.parse(sessionStorage.getItem(kept(form)));
    form.dataset.key = key;
    for (const [name, value] of Object.entries(entered)) {
      const field = form.elements[name];
      if (field && (field instanceof RadioNodeList || field.type !== "file")) {
        field.value = value;
      }
    }
  } catch {
    form.dataset.key = uuid();
  }
}

const wrongOf = (control) => control.closest(".field, fieldset")?.querySelector(".wrong");

function tell(control, message) {
  const wrong = wrongOf(control);
  if (wrong) {
    wrong.textContent = message ?? "";
    wrong.hidden = !message;
  }
  control.toggleAttribute("aria-invalid", Boolean(message));
  if (message) {
    control.setAttribute("aria-invalid", "true");
  }
}

function checked(form) {
  let first = null;
  for (const control of form.querySelectorAll("input, select, textarea")) {
    const missing = control.dataset.needed !== undefined && control.value === "";
    const message = missing || control.validity.valueMissing ? text("do.required") : control.validity.valid ? null : text("do.pattern");
    if (control.willValidate || missing || wrongOf(control)?.hidden === false) {
      if (message || control.type !== "radio" || !form.querySelector(`input[name="${control.name}"]:invalid`)) {
        tell(control, message);
      }
    }
    if (message && !first) {
      first = missing ? control.closest(".field").querySelector("input[type=file]") : control;
    }
  }
  first?.focus();
  return !first;
}

function refuse(form, ...said) {
  const trouble = form.querySelector(".trouble");
  trouble.replaceChildren(made("strong", "", text("do.refused")), " · ", ...said);
  trouble.hidden = false;
  trouble.focus();
}

async function photo(input) {
  const field = input.closest(".field");
  const held = field.querySelector("[data-held]");
  const said = field.querySelector("[role=status]");
  const shown = field.querySelector("img");
  const [file] = input.files;
  if (!file) {
    return;
  }
  said.textContent = text("do.uploading", file.name);
  try {
    const answer = await fetch("/api/evidence", {
      method: "PUT",
      headers: { Accept: "application/json", "Accept-Language": document.documentElement.lang, ...(csrf() && { "X-CSRF-TOKEN": csrf() }) },
      body: file,
    });
    const told = await answer.json();
    if (!answer.ok) {
      throw new Error(told.detail ?? told.title);
    }
    held.value = told.sha256;
    said.textContent = file.name;
    shown.src = `${told.uri}/thumbnail`;
    shown.hidden = false;
    tell(input, null);
    remember(input.form);
  } catch (failure) {
    said.textContent = text("do.upload-failed", file.name, failure.message);
  }
}

/** Sends once: again under the same key where no answer came. */
async function send(form) {
  const { position, problem, status } = await fetch(`/api/commands/${form.dataset.command}`, {
    method: "POST",
    headers: {
      Accept: "application/json",
      "Accept-Language": document.documentElement.lang,
      "Content-Type": "application/json",
      "Idempotency-Key": form.dataset.key,
      ...(csrf() && { "X-CSRF-TOKEN": csrf() }),
    },
    body: JSON.stringify({ command: values(form) }),
  }).then(async (answer) => {
    const told = await answer.json().catch(() => ({}));
    return answer.ok ? { position: told.position } : { problem: told, status: answer.status };
  });
  if (position !== undefined) {
    return position;
  }
  if (hasEnded(status, problem)) {
    const again = made("a", "", text("do.log-in"));
    again.href = location.href;
    refuse(form, text("do.logged-out"), " ", again);
    return null;
  }
  const unplaced = (problem.errors ?? []).filter(({ field, message }) => {
    const control = form.elements[field.replace(/^command\./, "")];
    const one = control instanceof RadioNodeList ? control[0] : control;
    if (one && one.type !== "hidden") {
      tell(one, message);
    }
    return !one || one.type === "hidden";
  });
  refuse(form, [problem.detail ?? problem.title ?? status, ...unplaced.map((it) => it.message)].join(" "));
  return null;
}

/** What the page says when it is done, and where one goes on: at the next step of the same thing, once the page has it. */
function recorded(form, position) {
  sessionStorage.removeItem(kept(form));
  if (!panel.open) {
    const on = new URL(form.dataset.back, location.href);
    on.searchParams.set("position", position);
    location.href = on.pathname + on.search;
    return;
  }
  panel.close();
  const said = document.getElementById("step-said");
  const receipt = made("a", "", text("do.receipt"));
  receipt.href = `/api/audit/receipts/${position}`;
  said.replaceChildren(`${text("do.recorded")} · ${text("do.recorded.position", count(position))} · `, receipt);
  said.hidden = false;
  goOn(form.dataset.thing, `${form.dataset.command.split("/")[1]}`);
}

const nextOf = (thing) => document.querySelector(`[data-key="${CSS.escape(thing)}"] a[data-step].next, [data-thing="${CSS.escape(thing)}"] a[data-step].next`);

function goOn(thing, done) {
  const look = () => {
    const next = nextOf(thing);
    if (next && !next.pathname.endsWith(`/${done}`)) {
      watching.disconnect();
      next.focus({ preventScroll: true });
    }
  };
  const watching = new MutationObserver(look);
  watching.observe(document.getElementById("main"), { childList: true, subtree: true });
  setTimeout(() => watching.disconnect(), MOVED_WITHIN_MS);
  look();
}

/** A choice that says two things, as a clause is of one category. */
function choose(form) {
  const chosen = form.querySelector("input[data-sets]:checked");
  if (chosen) {
    form.elements[chosen.dataset.sets].value = chosen.dataset.other;
  }
}

function begin(form) {
  recall(form);
  choose(form);
  form.addEventListener("input", () => remember(form));
  form.addEventListener("change", (event) => {
    choose(form);
    return event.target.type === "file" ? photo(event.target) : remember(form);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button.go");
    form.querySelector(".trouble").hidden = true;
    if (button.disabled || !checked(form)) {
      return;
    }
    remember(form);
    button.disabled = true;
    form.setAttribute("aria-busy", "true");
    try {
      const position = await send(form);
      if (position !== null) {
        recorded(form, position);
      }
    } catch {
      refuse(form, text("do.lost"));
    } finally {
      button.disabled = false;
      form.removeAttribute("aria-busy");
    }
  });
  form.addEventListener("keydown", (event) => {
    const typing = event.target.matches("textarea, input:not([type=radio], [type=checkbox])");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey || event.target.type === "radio")) {
      event.preventDefault();
      form.requestSubmit();
    } else if (!typing && /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const radios = form.querySelectorAll("input[type=radio]");
      radios[Number(event.key) - 1]?.click();
      radios[Number(event.key) - 1]?.focus();
    }
  });
  (form.querySelector("[autofocus], .field input:not([type=hidden], [type=file]), .field select, .field textarea, fieldset input") ?? form.querySelector("button.go")).focus();
}

async function open(link) {
  const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
  const step = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("step");
  if (!answer.ok || !step) {
    location.href = link.href;
    return;
  }
  document.getElementById("step-said").hidden = true;
  place.replaceChildren(document.adoptNode(step));
  panel.showModal();
  const form = place.querySelector("form.by-hand");
  if (form) {
    begin(form);
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-step]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open(link).catch(() => {
      location.href = link.href;
    });
  }
});

/** Up and down a list, from one line's next step to the other's. */
document.addEventListener("keydown", (event) => {
  const line = document.activeElement?.closest(".worked [data-key]");
  const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
  if (!line || !step || event.ctrlKey || event.metaKey || event.altKey || document.activeElement.matches("input, select, textarea")) {
    return;
  }
  const all = Array.from(line.parentElement.querySelectorAll("a[data-step].next"));
  const at = all.findIndex((it) => line.contains(it));
  const next = all[(at < 0 ? 0 : at + step + all.length) % all.length];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

const own = document.querySelector("#main form.by-hand");
if (own) {
  begin(own);
}
