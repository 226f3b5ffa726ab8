/** The form of a command: filled in, rehearsed, recorded once. Nothing entered is lost on an error or an ended login. */
import { get, LoggedOut } from "./api.js";
import { arrange } from "./arrangements.js";
import { evidence } from "./evidence.js";
import { build, said } from "./fields.js";
import { count } from "./format.js";
import { onceReleased } from "./pressing.js";
import { hasEnded, post, uuid } from "./sending.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const form = document.getElementById("command");
const { command, back, offered } = form.dataset;
const address = `/api/commands/${command}`;
const language = document.documentElement.lang;
const WAIT_MS = 400;
const given = Object.fromEntries(
  Array.from(document.querySelector("#given").content.querySelectorAll("data"), (it) => [it.value, it.textContent]),
);

/** What the page was opened with: a list or a record stands in the address as JSON, one item of a list by itself, too. */
function known({ name, type }) {
  const told = given[name];
  if ((type === "list" || type === "object") && /^[[{]/.test(told ?? "")) {
    try {
      return JSON.parse(told);
    } catch {
      return undefined;
    }
  }
  return told;
}

/** The same form about the same thing, in whatever language and however it was come back to. */
const KEPT = `form ${location.pathname} ${JSON.stringify(given)}`;

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

async function start() {
  const described = await get(address);
  const memory = kept();
  let key = memory.key ?? uuid();
  let looking = 0;

  form.valueOf = (name) => fields.find((field) => field.spec.name === name)?.read();
  const fields = described.fields
    .filter((spec) => !spec.created || given[spec.name] !== undefined)
    .map((spec) => build(spec, `command.${spec.name}`, form));
  arrange(command, fields);
  const occurred = build(
    { name: "occurredAt", type: "instant", required: false, label: both("occurred"), rule: both("occurred.rule") },
    "occurredAt",
    form,
  );
  const reason = build(
    { name: "reason", type: "string", required: false, maxLength: 4000, label: both("reason"), rule: both("reason.rule") },
    "reason",
    form,
  );
  const proofs = evidence(memory.evidence ?? [], remember);
  const trouble = made("p", "trouble");
  trouble.setAttribute("role", "alert");
  trouble.tabIndex = -1;
  trouble.hidden = true;
  const will = made("p", "will");
  will.setAttribute("aria-live", "polite");
  const rehearse = made("button", "quiet", text("do.rehearse"));
  rehearse.type = "button";
  const record = made("button", "go", text("do.send"));
  const buttons = made("div", "buttons", record, rehearse);
  form.replaceChildren(
    trouble,
    ...fields.map((field) => field.element),
    occurred.element,
    reason.element,
    proofs.element,
    will,
    buttons,
  );

  const all = [...fields, occurred, reason];
  for (const field of all) {
    const value = memory.values?.[field.spec.name] ?? known(field.spec);
    if (value !== undefined && value.length !== 0) {
      field.fill(value);
    }
  }

  const values = () => Object.fromEntries(all.map((field) => [field.spec.name, field.read()]).filter(([, it]) => it !== undefined));

  /** As it was entered: what cannot be sent yet is kept, too. */
  function remember() {
    const entered = Object.fromEntries(all.map((field) => [field.spec.name, field.kept()]));
    sessionStorage.setItem(KEPT, JSON.stringify({ key, values: entered, evidence: proofs.list() }));
    onceReleased(foretell);
    lookAside();
  }

  /** What stands beside the form, as it is with what has been entered. */
  function lookAside() {
    const aside = document.getElementById("aside");
    if (aside) {
      clearTimeout(looking);
      looking = setTimeout(() => showAside(aside).catch(() => aside.classList.add("stale")), WAIT_MS);
    }
  }

  async function showAside(aside) {
    const entered = Object.entries(values()).filter(([, it]) => typeof it !== "object");
    const answer = await fetch(`${location.pathname}/aside?${new URLSearchParams({ ...given, ...Object.fromEntries(entered) })}`);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("aside");
    if (answer.ok && !answer.redirected && next && aside.innerHTML !== next.innerHTML) {
      aside.classList.remove("stale");
      onceReleased(() => aside.replaceChildren(...document.adoptNode(next).childNodes));
    }
  }

  /** The fact, with what tells it from others. */
  function fact() {
    const told = fields
      .filter((field) => field.spec.required || field.spec.names)
      .map((field) => (field.spec.name.endsWith("Fen") && field.shown() ? `¥${field.shown()}` : field.shown()))
      .filter(Boolean);
    return [said(described.title), ...told].join(language.startsWith("zh") ? "，" : ", ");
  }

  function foretell() {
    will.textContent = text("do.will", fact());
    will.classList.remove("agreed");
  }

  function body() {
    const { occurredAt, reason: because } = values();
    const content = {
      command: Object.fromEntries(fields.map((field) => [field.spec.name, field.read()]).filter(([, it]) => it !== undefined)),
    };
    return {
      ...content,
      ...(occurredAt && { occurredAt }),
      ...(because && { reason: because }),
      ...(proofs.list().length > 0 && { evidence: proofs.list() }),
    };
  }

  function refuse(message) {
    trouble.replaceChildren(made("strong", "", text("do.refused")), made("span", "", ` · ${message}`));
    trouble.hidden = false;
    trouble.focus();
  }

  function loggedOut() {
    const again = made("a", "", text("do.log-in"));
    again.href = location.href;
    trouble.replaceChildren(text("do.logged-out"), " ", again);
    trouble.hidden = false;
    trouble.focus();
  }

  /** @returns whether everything entered can be sent */
  function checked() {
    const wrong = all.flatMap((field) => field.check());
    wrong[0]?.focus();
    return wrong.length === 0;
  }

  function told({ status, told: problem }) {
    if (hasEnded(status, problem)) {
      loggedOut();
      return;
    }
    const places = (problem.errors ?? []).map(({ field, message }) => all.map((it) => it.tell(field, message)).find(Boolean));
    const unplaced = (problem.errors ?? []).filter((_, index) => !places[index]);
    refuse([problem.detail ?? problem.title ?? status, ...unplaced.map((it) => it.message)].join(" "));
    places.find(Boolean)?.focus();
  }

  async function attempt(rehearsing) {
    trouble.hidden = true;
    if (!checked()) {
      return;
    }
    remember();
    form.setAttribute("aria-busy", "true");
    record.disabled = rehearse.disabled = true;
    try {
      const asked = await post(rehearsing ? `${address}?rehearse=true` : address, body(), key);
      if (!asked.ok) {
        told(asked);
      } else if (rehearsing) {
        will.classList.add("agreed");
        will.textContent = `${will.textContent} · ${text("do.agreed")}`;
      } else {
        recorded(asked.told);
      }
    } catch {
      refuse(text("do.lost"));
    } finally {
      form.removeAttribute("aria-busy");
      record.disabled = rehearse.disabled = false;
    }
  }

  /** The new line of the ledger, its receipt, and the way back to a page that includes it. */
  function recorded({ position }) {
    sessionStorage.removeItem(KEPT);
    const on = new URL(back, location.href);
    on.searchParams.set("position", position);
    const link = made("a", "action", text("do.open-back"));
    link.href = on.pathname + on.search;
    const receipt = made("a", "", text("do.receipt"));
    receipt.href = `/api/audit/receipts/${position}`;
    const again = made("button", "plain", text("do.again"));
    again.type = "button";
    again.addEventListener("click", () => {
      key = uuid();
      line.replaceWith(form);
      remember();
    });
    const line = made(
      "section",
      "recorded",
      made("h2", "", text("do.recorded")),
      made("p", "position", text("do.recorded.position", count(position))),
      made("p", "", fact()),
      made("div", "buttons", link, receipt, again),
    );
    line.tabIndex = -1;
    line.setAttribute("role", "status");
    form.replaceWith(line);
    line.focus();
  }

  form.addEventListener("input", remember);
  form.addEventListener("change", remember);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(false);
  });
  rehearse.addEventListener("click", () => attempt(true));
  foretell();
  lookAside();
}

const both = (key) => ({ zh: text(`do.${key}`), en: text(`do.${key}`) });

if (offered === "true") {
  start().catch((failure) => {
    const waiting = document.getElementById("command-waiting") ?? form;
    waiting.textContent = text(failure instanceof LoggedOut ? "do.logged-out" : "frame.failed");
  });
} else {
  form.remove();
}
