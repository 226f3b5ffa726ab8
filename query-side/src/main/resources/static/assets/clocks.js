/**
 * Clocks that run down in the page. The time they go by is the server's: it stands in the page as it was made, and is counted
 * on from there, whatever this machine takes the time to be.
 */
import { text } from "./texts.js";

const SECOND_MS = 1000;
const MINUTE_SEC = 60;
const HOUR_SEC = 60 * MINUTE_SEC;
const DAY_SEC = 24 * HOUR_SEC;

const read = new WeakSet();
/** What the server's clock is ahead of the time since this page was opened. What was read late says too little, never too much. */
let ahead = -Infinity;

function learn() {
  for (const place of document.querySelectorAll("[data-now]")) {
    if (!read.has(place)) {
      const first = ahead === -Infinity;
      const arrived = first ? (performance.getEntriesByType("navigation")[0]?.responseStart ?? 0) : performance.now();
      read.add(place);
      ahead = Math.max(ahead, Date.parse(place.dataset.now) - arrived);
    }
  }
}

/** In its two largest units. */
function span(seconds) {
  const days = Math.floor(seconds / DAY_SEC);
  const hours = Math.floor(seconds / HOUR_SEC) % 24;
  const minutes = Math.floor(seconds / MINUTE_SEC) % 60;
  if (days > 0) {
    return text("span.days", days, hours);
  }
  return hours > 0 ? text("span.hours", hours, minutes) : text("span.minutes", minutes, seconds % 60);
}

function tick() {
  learn();
  const now = ahead + performance.now();
  for (const clock of document.querySelectorAll("[data-due]")) {
    const left = Math.ceil((Date.parse(clock.dataset.due) - now) / SECOND_MS);
    const said = left > 0 ? text("due.left", span(left)) : text("due.over", span(-left));
    if (clock.textContent !== said) {
      clock.textContent = said;
    }
    const urgency = left <= 0 ? "late" : left <= Number(clock.dataset.soon) ? "soon" : "in-time";
    if (!clock.classList.contains(urgency)) {
      clock.classList.remove("late", "soon", "in-time");
      clock.classList.add(urgency);
      const word = clock.parentElement.querySelector("[data-urgency]");
      if (word) {
        word.textContent = text(`due.${urgency}`);
      }
    }
  }
}

if (!document.body.dataset.past && document.querySelector("[data-now]")) {
  tick();
  setInterval(tick, SECOND_MS);
}
