/** A unit's figures, wherever the page names one, beside what was published for them. */
import { count, rounded } from "./format.js";
import { showPublished } from "./published.js";
import { money, put } from "./show.js";
import { text } from "./texts.js";

const at = (row, path) => path.split(".").reduce((value, name) => value?.[name], row);

const forms = {
  count: (shown, value) => put(shown, count(value ?? 0)),
  money: (shown, value) => money(shown, value ?? 0),
  percent: (shown, value) => put(shown, value === null || value === undefined ? "—" : rounded(value)),
  overdue(shown, value, row) {
    put(shown, count(value));
    shown.classList.toggle("late", value > 0);
    shown.nextElementSibling.textContent = text("tasks.of", count(row.campaign.tasks.open));
  },
};

export function showFigures(row) {
  for (const figure of document.querySelectorAll("[data-figure]")) {
    const { figure: code, form } = figure.dataset;
    const value = at(row, code);
    forms[form](figure.querySelector(".value"), value, row);
    showPublished(figure.querySelector(".published"), row.declared?.[code], value ?? 0, form);
  }
}
