/** The tasks that are due: those overdue first, the longest first, then the next ones. */
import { count, daysUntil, onDay } from "./format.js";
import { bar, empty, lines, made, settled } from "./show.js";
import { text } from "./texts.js";

const SHOWN = 8;
const SOON_DAYS = 14;

export const tasksOf = (unit) =>
  `/api/views/task-ledger?unit=${encodeURIComponent(unit)}&state=OPEN&sort=dueOn&size=${SHOWN}`;

/** The ledger says that a task is overdue, at the end of its day; how many days ago that was is counted here. */
function left(task) {
  const days = daysUntil(task.dueOn);
  if (task.overdue) {
    return made("span", "left late", days < 0 ? text("tasks.overdue.days", count(-days)) : text("tasks.overdue"));
  }
  if (days < 0 || days > SOON_DAYS) {
    return "";
  }
  return made("span", "left soon", days === 0 ? text("tasks.today") : text("tasks.days", count(days)));
}

function progress(task) {
  const of = text("tasks.verified", count(task.verifiedQuantity), count(task.target.quantity), task.target.unit);
  const cell = made("td", "progress number", made("span", "done", of), bar(task.verifiedPercent));
  if (task.waitingQuantity > 0) {
    cell.append(made("span", "about", text("tasks.waiting", count(task.waitingQuantity))));
  }
  return cell;
}

function taskLine(task, names) {
  const letter = text(task.letterInForce ? "letter.inForce" : "letter.waiting");
  const about = `${names.get(task.leadUnitId) ?? task.leadUnitId} · ${letter}`;
  const line = made(
    "tr",
    "",
    made("td", "what", made("span", "title", task.title), made("span", "about", about)),
    made("td", "due", made("span", "day", onDay(task.dueOn)), left(task)),
    progress(task),
  );
  line.dataset.key = task.taskId;
  return line;
}

/** @param names of the units that may lead one */
export function showTasks(page, names) {
  const list = document.getElementById("tasks");
  lines(list, page.items.map((task) => taskLine(task, names)));
  empty("no-tasks", page.total === 0, list.parentElement);
  const more = document.getElementById("more-tasks");
  more.hidden = page.total <= page.items.length;
  more.textContent = text("tasks.more", count(page.total - page.items.length));
  settled("due");
}
