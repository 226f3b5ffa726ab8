/**
 * An inspection recorded as a grid, place by item, with few keys: what is marked is kept in this browser until it is recorded,
 * each observation once under its own key.
 */
import { flash, made } from "./show.js";
import { hasEnded } from "./sending.js";
import { text } from "./texts.js";

const RESULTS = { 1: "PASS", 2: "FAIL", 0: "NOT_APPLICABLE" };
const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

const form = document.getElementById("observing");
const { inspection } = form?.dataset ?? {};
const KEPT = `observing ${inspection}`;
const cells = Array.from(form?.querySelectorAll("td[data-item]") ?? []);
const button = form?.querySelector("button.go");
const trouble = form?.querySelector(".trouble");
const csrf = () => document.querySelector("input[name=_csrf]")?.value;
const uuid = () =>
  crypto.randomUUID?.() ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (it) => it.toString(16).padStart(2, "0")).join("");

const nameOf = (cell) => `${cell.dataset.place}|${cell.dataset.item}`;
const resultOf = (cell) => cell.querySelector(".result");
const deductionOf = (cell) => cell.querySelector(".deduction");
const marked = new Map();

function keep() {
  sessionStorage.setItem(KEPT, JSON.stringify(Array.from(marked)));
}

function show() {
  button.textContent = text("inspection.record.send", marked.size);
  button.disabled = marked.size === 0;
}

function paint(cell) {
  const result = resultOf(cell).value;
  cell.className = result ? result.toLowerCase().replace("_", "-") : "unseen-yet";
  cell.classList.toggle("unsent", marked.has(nameOf(cell)));
  cell.querySelector(".fail-more").hidden = result !== "FAIL";
}

/** What the cell says now: marked where that is not what the ledger says. */
function mark(cell) {
  const result = resultOf(cell).value;
  const deduction = result === "FAIL" ? Number(deductionOf(cell).value || 0) : 0;
  const photo = cell.dataset.photo;
  const same = result === (cell.dataset.was ?? "") && deduction === Number(cell.dataset.lost) && !photo;
  if (!result || same) {
    marked.delete(nameOf(cell));
  } else {
    const before = marked.get(nameOf(cell));
    const again = before && before.result === result && before.deduction === deduction && before.photo === photo;
    marked.set(nameOf(cell), again ? before : { key: uuid(), result, deduction, photo });
  }
  cell.querySelector(".verdict").textContent = "";
  paint(cell);
  keep();
  show();
}

const at = (row, column) => cells.find((cell) => Number(cell.dataset.row) === row && Number(cell.dataset.column) === column);

function move(cell, [down, right]) {
  const next = at(Number(cell.dataset.row) + down, Number(cell.dataset.column) + right);
  if (next) {
    resultOf(next).focus();
  }
  return Boolean(next);
}

/** The next cell to the right, else the first of the line below. */
function onward(cell) {
  if (!move(cell, [0, 1])) {
    const below = at(Number(cell.dataset.row) + 1, 0);
    (below ? resultOf(below) : button).focus();
  }
}

function pressed(event) {
  const cell = event.target.closest("td[data-item]");
  if (!cell || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const select = event.target.matches(".result");
  if (select && RESULTS[event.key]) {
    event.preventDefault();
    resultOf(cell).value = RESULTS[event.key];
    mark(cell);
    if (RESULTS[event.key] === "FAIL") {
      deductionOf(cell).focus();
      deductionOf(cell).select();
    } else {
      onward(cell);
    }
  } else if (select && ARROWS[event.key]) {
    event.preventDefault();
    move(cell, ARROWS[event.key]);
  } else if (event.key === "Enter" && !event.target.matches("button")) {
    event.preventDefault();
    onward(cell);
  }
}

async function photo(input) {
  const cell = input.closest("td");
  const said = cell.querySelector(".verdict");
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
    cell.dataset.photo = told.sha256;
    mark(cell);
    said.textContent = file.name;
  } catch (failure) {
    said.textContent = text("do.upload-failed", file.name, failure.message);
  }
}

/** @returns whether every deduction that is needed is there */
function checked() {
  let first = null;
  for (const cell of cells) {
    const input = deductionOf(cell);
    const needed = marked.has(nameOf(cell)) && resultOf(cell).value === "FAIL";
    const lost = Number(input.value);
    const wrong = needed && !(Number.isInteger(lost) && lost >= 1 && lost <= Number(cell.dataset.points));
    input.setAttribute("aria-invalid", String(wrong));
    if (wrong) {
      cell.querySelector(".verdict").textContent = text("inspection.record.deduction", cell.dataset.points);
      first ??= input;
    }
  }
  first?.focus();
  return !first;
}

async function send(cell, { key, result, deduction, photo: photoSha256 }) {
  const answer = await fetch("/api/commands/inspection/record-observation", {
    method: "POST",
    headers: {
      Accept: "application/json",
      "Accept-Language": document.documentElement.lang,
      "Content-Type": "application/json",
      "Idempotency-Key": key,
      ...(csrf() && { "X-CSRF-TOKEN": csrf() }),
    },
    body: JSON.stringify({
      command: { inspectionId: inspection, placeId: cell.dataset.place, itemCode: cell.dataset.item, result, deduction, ...(photoSha256 && { photoSha256 }) },
    }),
  });
  return { status: answer.status, ok: answer.ok, told: await answer.json().catch(() => ({})) };
}

function refuse(...said) {
  trouble.replaceChildren(made("strong", "", text("do.refused")), " · ", ...said);
  trouble.hidden = false;
  trouble.focus();
}

/** One after the other, in the grid's order; those that are refused stay marked and say why. */
async function record() {
  trouble.hidden = true;
  if (!checked()) {
    return;
  }
  button.disabled = true;
  let done = 0;
  try {
    for (const cell of cells.filter((it) => marked.has(nameOf(it)))) {
      const one = marked.get(nameOf(cell));
      const answer = await send(cell, one);
      if (hasEnded(answer.status, answer.told)) {
        const again = made("a", "", text("do.log-in"));
        again.href = location.href;
        refuse(text("do.logged-out"), " ", again);
        break;
      }
      if (!answer.ok) {
        cell.querySelector(".verdict").textContent = answer.told.detail ?? answer.told.title ?? answer.status;
        refuse(answer.told.detail ?? answer.told.title ?? String(answer.status));
        break;
      }
      cell.dataset.was = one.result;
      cell.dataset.lost = one.deduction;
      delete cell.dataset.photo;
      marked.delete(nameOf(cell));
      cell.querySelector(".verdict").textContent = "✓";
      paint(cell);
      flash(cell);
      keep();
      done++;
    }
  } catch {
    refuse(text("do.lost"));
  } finally {
    document.getElementById("observing-said").textContent = text("inspection.record.done", done);
    show();
  }
}

/** What was marked before, and is not recorded yet. */
function recall() {
  let before = [];
  try {
    before = JSON.parse(sessionStorage.getItem(KEPT)) ?? [];
  } catch {
    return;
  }
  for (const [name, one] of before) {
    const cell = cells.find((it) => nameOf(it) === name);
    if (cell) {
      resultOf(cell).value = one.result;
      deductionOf(cell).value = one.deduction || "";
      if (one.photo) {
        cell.dataset.photo = one.photo;
      }
      marked.set(name, one);
    }
  }
}

if (form) {
  recall();
  cells.forEach(paint);
  show();
  form.addEventListener("keydown", pressed);
  form.addEventListener("change", (event) => {
    const cell = event.target.closest("td[data-item]");
    if (event.target.type === "file") {
      photo(event.target);
    } else if (cell) {
      mark(cell);
    }
  });
  form.addEventListener("input", (event) => event.target.matches(".deduction") && mark(event.target.closest("td")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    record();
  });
  (cells.map(resultOf).find((it) => it.value === "") ?? cells.map(resultOf)[0])?.focus();
}
