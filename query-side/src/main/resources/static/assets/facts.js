/** A fact of the journal as one line: its number, what happened to what, how much, by whom. */
import { atMinute, onDay, wan, yuan } from "./format.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const LATE_MS = 3 * 24 * 60 * 60 * 1000;

/** What the fact is about, in its own words where it has any. */
const about = (event, stream) => event.title ?? event.name ?? event.code ?? stream.slice(stream.indexOf("/") + 1);

function span(kind, words, title) {
  const element = made("span", kind, words);
  if (title) {
    element.title = title;
  }
  return element;
}

export function factLine(fact) {
  const line = document.createElement("li");
  line.value = fact.position;
  line.dataset.key = fact.position;
  const what = span("what", `${text(`fact.${fact.type}`)} `);
  what.append(span("about", about(fact.event, fact.stream)));
  const fen = fact.event.amountFen ?? fact.event.sumFen ?? fact.event.estimateFen;
  const by = span(
    "by",
    `${atMinute(fact.recordedAt)} · ${text("facts.by", fact.actorId, text(`role.${fact.role}`))}`,
  );
  if (Date.parse(fact.recordedAt) - Date.parse(fact.occurredAt) > LATE_MS) {
    by.append(" · ", span("late", text("facts.late", onDay(fact.occurredAt))));
  }
  line.append(
    span("position", `#${fact.position}`, text("facts.number", fact.position)),
    what,
    fen === undefined ? span("number", "") : span("number", wan(fen), yuan(fen)),
    by,
  );
  return line;
}
