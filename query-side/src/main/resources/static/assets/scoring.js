/**
 * 评分表: merchants down, criteria across. Totals and thresholds follow each key; one command is sent for each merchant that
 * was scored anew, and what is refused stays as it was entered, with the rule's own words beside it.
 */
import { evidence } from "./evidence.js";
import { build } from "./fields.js";
import { count } from "./format.js";
import { hasEnded, uuid } from "./sending.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const form = document.getElementById("scoring");
const { round, red, black, back } = form.dataset;
const will = document.getElementById("scoring-will");
const send = form.querySelector("button.go");
const language = document.documentElement.lang;
const KEPT = `scores ${round}`;

const csrf = () => document.querySelector("input[name=_csrf]")?.value;

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

const memory = kept();

const reason = build(
  { name: "reason", type: "string", required: false, maxLength: 4000, label: both("reason"), rule: both("reason.rule") },
  "reason",
  form,
);
const proofs = evidence(memory.evidence ?? [], () => remember());
document.getElementById("scoring-more").append(reason.element, proofs.element);
if (memory.reason) {
  reason.fill(memory.reason);
}

function both(key) {
  return { zh: text(`do.${key}`), en: text(`do.${key}`) };
}

const entered = (input) => (/^\d+$/.test(input.value.trim()) ? Number(input.value) : null);

/** A merchant's line of the sheet. */
class Line {
  constructor(row) {
    this.row = row;
    this.merchant = row.dataset.merchant;
    this.name = row.querySelector("th").textContent;
    this.inputs = Array.from(row.querySelectorAll("input"));
    this.total = row.querySelector(".total strong");
    this.verdict = row.querySelector(".verdict");
    this.key = memory.keys?.[this.merchant] ?? uuid();
    this.inputs.forEach((input) => {
      const before = memory.values?.[this.merchant]?.[input.dataset.criterion];
      if (before !== undefined) {
        input.value = before;
      }
      // Until here nothing would have been kept of what is entered.
      input.readOnly = false;
    });
  }

  values() {
    return Object.fromEntries(this.inputs.map((input) => [input.dataset.criterion, input.value]));
  }

  isChanged() {
    return this.inputs.some((input) => input.value.trim() !== (input.dataset.recorded ?? ""));
  }

  missing() {
    return this.inputs.filter((input) => entered(input) === null).length;
  }

  show() {
    this.inputs.forEach((input) => {
      const points = entered(input);
      const out = points === null ? input.value.trim() !== "" : points > Number(input.dataset.most);
      input.classList.toggle("changed", input.value.trim() !== (input.dataset.recorded ?? ""));
      if (out) {
        input.setAttribute("aria-invalid", "true");
      } else {
        input.removeAttribute("aria-invalid");
      }
      const told = input.parentElement.querySelector(".out");
      if (out && !told) {
        input.parentElement.append(made("span", "out", text("flag.score.out", input.dataset.most)));
      } else if (!out) {
        told?.remove();
      }
    });
    const missing = this.missing();
    const sum = this.inputs.reduce((points, input) => points + (entered(input) ?? 0), 0);
    this.total.textContent = missing === this.inputs.length ? "—" : count(sum);
    const out = this.inputs.some((input) => input.hasAttribute("aria-invalid"));
    const verdict = missing > 0 || out ? "none" : sum >= Number(red) ? "red" : sum < Number(black) ? "black" : "between";
    this.verdict.className = `verdict ${verdict}`;
    this.verdict.textContent = out ? "" :
      missing > 0 && missing < this.inputs.length ? text("flag.score.missing", missing) : text(`flag.score.${verdict}`);
  }

  /** Another entry is another command. */
  edited() {
    this.key = uuid();
    this.row.classList.remove("refused", "recorded");
    this.row.querySelector(".refusal")?.remove();
    this.show();
  }

  refused(words) {
    this.row.classList.add("refused");
    this.row.querySelector(".refusal")?.remove();
    this.row.querySelector(".told").append(made("span", "refusal", `${text("flag.score.refused")} · ${words}`));
  }

  recorded(position) {
    this.row.classList.remove("refused");
    this.row.querySelector(".refusal")?.remove();
    this.row.classList.add("recorded");
    this.inputs.forEach((input) => {
      input.dataset.recorded = input.value.trim();
    });
    this.show();
    this.verdict.textContent = `${this.verdict.textContent} · ${text("flag.score.recorded", count(position))}`;
  }

  async send() {
    const answer = await fetch("/api/commands/flag/score-merchant", {
      method: "POST",
      headers: {
        Accept: "application/json",
        "Accept-Language": language,
        "Content-Type": "application/json",
        "Idempotency-Key": this.key,
        ...(csrf() && { "X-CSRF-TOKEN": csrf() }),
      },
      body: JSON.stringify({
        command: {
          roundId: round,
          merchantId: this.merchant,
          scores: this.inputs.map((input) => ({ criterionCode: input.dataset.criterion, points: entered(input) })),
        },
        ...(reason.read() && { reason: reason.read() }),
        ...(proofs.list().length > 0 && { evidence: proofs.list() }),
      }),
    });
    const told = await answer.json().catch(() => ({}));
    return { status: answer.status, ok: answer.ok, told };
  }
}

const lines = Array.from(form.querySelectorAll("tr[data-merchant]"), (row) => new Line(row));
const due = () => lines.filter((line) => line.isChanged() && line.missing() === 0);

function foretell() {
  const unfinished = lines.filter((line) => line.isChanged() && line.missing() > 0).length;
  const ready = due().length;
  will.textContent =
    ready + unfinished === 0
      ? text("flag.score.nothing")
      : text("flag.score.will", count(ready)) + (unfinished > 0 ? text("flag.score.unsaved", count(unfinished)) : "");
  send.disabled = ready === 0;
}

function remember() {
  const changed = lines.filter((line) => line.isChanged());
  sessionStorage.setItem(
    KEPT,
    JSON.stringify({
      values: Object.fromEntries(changed.map((line) => [line.merchant, line.values()])),
      keys: Object.fromEntries(changed.map((line) => [line.merchant, line.key])),
      reason: reason.read(),
      evidence: proofs.list(),
    }),
  );
  foretell();
}

function tell(message, href) {
  will.replaceChildren(message);
  if (href) {
    const link = made("a", "", text("do.log-in"));
    link.href = href;
    will.append(" ", link);
  }
}

/** One after the other, so that each is told by its own line; a login that has ended stops all. */
async function record() {
  const sent = due();
  let taken = 0;
  let position = 0;
  let stopped = false;
  send.disabled = true;
  form.setAttribute("aria-busy", "true");
  for (const line of sent) {
    try {
      const answer = await line.send();
      if (hasEnded(answer.status, answer.told)) {
        tell(text("do.logged-out"), location.href);
        stopped = true;
        break;
      }
      if (answer.ok) {
        taken += 1;
        position = Math.max(position, answer.told.position);
        line.recorded(answer.told.position);
      } else {
        line.refused([answer.told.detail ?? answer.told.title ?? answer.status, ...(answer.told.errors ?? []).map((it) => it.message)].join(" "));
      }
    } catch {
      line.refused(text("do.lost"));
    }
  }
  form.removeAttribute("aria-busy");
  remember();
  if (stopped) {
    return;
  }
  const refused = sent.length - taken;
  will.classList.toggle("agreed", refused === 0);
  tell(text("flag.score.sum", count(taken), count(refused)));
  if (position > 0) {
    const on = new URL(back, location.href);
    on.searchParams.set("position", position);
    form.querySelectorAll(".buttons a").forEach((link) => {
      link.href = on.pathname + on.search;
    });
  }
  lines.find((line) => line.row.classList.contains("refused"))?.inputs.find((input) => input.getAttribute("aria-invalid"))?.focus();
}

function move(input, step) {
  const line = lines.findIndex((it) => it.inputs.includes(input));
  const column = lines[line].inputs.indexOf(input);
  const next = lines[line + step]?.inputs[column];
  next?.focus();
  next?.select();
}

form.addEventListener("keydown", (event) => {
  const input = event.target.closest("input[data-criterion]");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    record();
  } else if (input) {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 }[event.key];
    if (step) {
      event.preventDefault();
      move(input, step);
    }
  }
});
form.addEventListener("focusin", (event) => event.target.closest("input[data-criterion]")?.select());
form.addEventListener("input", (event) => {
  const input = event.target.closest("input[data-criterion]");
  if (input) {
    lines.find((line) => line.inputs.includes(input)).edited();
  }
  remember();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  record();
});
lines.forEach((line) => line.show());
foretell();
