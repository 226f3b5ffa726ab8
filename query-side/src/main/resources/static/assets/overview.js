/** 总览: one unit's headline figures; under them what is due, which flags are in force, and the latest facts. */
import { get } from "./api.js";
import { count, share, wan, yuan } from "./format.js";
import { factLine } from "./facts.js";
import { showFigures } from "./figures.js";
import { flagsOf, showFlags } from "./flags.js";
import { follow } from "./live.js";
import { empty, lines, made, money, put, settled } from "./show.js";
import { showTasks, tasksOf } from "./tasks.js";
import { text } from "./texts.js";

const { unit, own } = document.body.dataset;
const LATEST = 14;

function showStages(row) {
  for (const stage of document.querySelectorAll("#stages [data-stage]")) {
    const projects = row.renovation.projectsByStage[stage.dataset.stage] ?? 0;
    const shown = stage.querySelector(".count");
    put(shown, count(projects));
    shown.classList.toggle("none", projects === 0);
  }
  settled("stages");
}

function showSpending(row) {
  const steps = Array.from(document.querySelectorAll("#spending [data-step]"));
  const most = Math.max(1, ...steps.map((step) => row.renovation[step.dataset.step]));
  for (const step of steps) {
    const fen = row.renovation[step.dataset.step];
    step.querySelector("rect:not(.ground)").setAttribute("width", `${(100 * fen) / most}%`);
    money(step.querySelector(".amount"), fen);
    step.querySelector(".share").textContent = share(fen, row.renovation.estimateFen);
  }
  settled("spending");
}

function cell(row, content, kind = "") {
  const added = made("td", kind, content);
  row.append(added);
  return added;
}

function unitLine(below) {
  const line = document.createElement("tr");
  line.dataset.key = below.unitId;
  const link = document.createElement("a");
  link.href = `/?unit=${encodeURIComponent(below.unitId)}`;
  link.textContent = below.name ?? below.unitId;
  const { projects, estimateFen, paidFen } = below.renovation;
  const quiet = (value) => (value === 0 ? " zero" : "");
  cell(line, link);
  cell(line, count(projects), `number${quiet(projects)}`);
  cell(line, wan(estimateFen), `number wide${quiet(estimateFen)}`).title = yuan(estimateFen);
  cell(line, wan(paidFen), `number${quiet(paidFen)}`).title = yuan(paidFen);
  cell(line, share(paidFen, estimateFen), `number wide share`);
  return line;
}

function showUnits(row, all) {
  const below = all
    .filter((it) => it.open && it.unitPath === `${row.unitPath}/${it.unitId}`)
    .sort((a, b) => b.renovation.paidFen - a.renovation.paidFen || a.unitPath.localeCompare(b.unitPath));
  lines(document.getElementById("units"), below.map(unitLine));
  const table = document.querySelector("#below table");
  empty("no-units", below.length === 0, table);
  table.classList.remove("waiting");
}

/** The units above that the reader may see, with the names they had when the page was opened. */
const namesAbove = new Map();

async function showPath(row) {
  document.getElementById("name").textContent = row.name ?? row.unitId;
  document.title = `${row.name ?? row.unitId} · ${text("overview.title")}`;
  const path = row.unitPath.split("/");
  const above = path.slice(Math.max(0, path.indexOf(own)), -1);
  for (const id of above.filter((it) => !namesAbove.has(it))) {
    const unitAbove = await get(`/api/views/unit-overview/${encodeURIComponent(id)}`);
    namesAbove.set(id, unitAbove.name ?? id);
  }
  document.getElementById("path").replaceChildren(
    ...above.flatMap((id) => {
      const link = document.createElement("a");
      link.href = `/?unit=${encodeURIComponent(id)}`;
      link.textContent = namesAbove.get(id);
      return [link, " / "];
    }),
  );
}

function showFacts(facts) {
  const list = document.getElementById("facts");
  lines(list, facts.map(factLine));
  empty("no-facts", facts.length === 0, list);
  settled("facts");
}

/** @param position that everything on the page is to include */
async function refresh(position) {
  const [row, list, tasks, red, black, journal] = await Promise.all([
    get(`/api/views/unit-overview/${encodeURIComponent(unit)}`, position),
    get(`/api/views/unit-overview?unit=${encodeURIComponent(unit)}&size=200`, position),
    get(tasksOf(unit), position),
    get(flagsOf(unit, "RED"), position),
    get(flagsOf(unit, "BLACK"), position),
    get(`/api/audit/events?subject=${encodeURIComponent(`unit/${unit}`)}&order=newest&limit=${LATEST}`),
  ]);
  const names = new Map(list.items.map((it) => [it.unitId, it.name]));
  await Promise.all([showPath(row), showFlags(red, black, names)]);
  showFigures(row);
  settled("headline");
  showTasks(tasks, names);
  showStages(row);
  showSpending(row);
  showUnits(row, list.items);
  showFacts(journal.items);
}

if (unit) {
  follow(["unit-overview", "task-ledger", "flag-board"], unit, refresh, true);
}
