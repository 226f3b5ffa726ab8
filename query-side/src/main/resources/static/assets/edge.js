/** The bottom edge: whether the page is current, and what it has come to. */
import { atSecond, count } from "./format.js";
import { text } from "./texts.js";

let updated = null;

function show(kind, words) {
  const state = document.getElementById("state");
  if (state.textContent !== words) {
    state.textContent = words;
  }
  state.className = `state ${kind}`;
  document.body.classList.toggle("stale", kind === "lost" && updated !== null);
}

/** What stands on the page is what the ledger says. */
export function current(position) {
  updated = new Date();
  show("live", text("edge.live"));
  document.getElementById("position").textContent = text("edge.position", count(position));
  document.getElementById("updated").textContent = text("edge.updated", atSecond(updated));
}

/** The connection is gone, and what stands on the page is as old as it was then. */
export function lost() {
  show("lost", updated ? text("edge.lost", atSecond(updated)) : text("edge.connecting"));
}

/** @param loggedOut whether that is why nothing is answered any more */
export function failed(loggedOut) {
  show("lost", text(loggedOut ? "edge.refused" : "edge.failed"));
}

export const still = () => show("past", text("edge.past"));

/** A page that shows nothing of the views, as a form does not. */
export const apart = () => {
  document.getElementById("state").hidden = true;
};
