/** What an office has published, beside what the ledger computes. */
import { count, wan, yuan } from "./format.js";
import { text } from "./texts.js";

/** How far below "nearly", and to either side of "about", a figure may lie. */
const NEAR = 0.05;

const agrees = {
  EXACT: (computed, published) => computed === published,
  OVER: (computed, published) => computed >= published,
  NEARLY: (computed, published) => computed <= published && computed >= published * (1 - NEAR),
  ABOUT: (computed, published) => Math.abs(computed - published) <= published * NEAR,
};

export function showPublished(element, declared, computed, form) {
  element.hidden = !declared;
  if (!declared) {
    return;
  }
  const published = Number(declared.value);
  const figure = text(`published.${declared.qualifier}`, form === "money" ? wan(published) : count(published));
  const right = agrees[declared.qualifier](computed, published);
  element.classList.toggle("differs", !right);
  element.textContent = right ? figure : text("published.differs", figure);
  const exact = form === "money" ? `${yuan(published)} · ` : "";
  element.title = exact + text("published.source", declared.source, declared.period);
}
