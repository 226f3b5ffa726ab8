/** The flags in force, as far as the reader may see them: whose, and until when. */
import { get } from "./api.js";
import { count, onDay } from "./format.js";
import { drawn, empty, lines, made, put, settled } from "./show.js";
import { text } from "./texts.js";

const SHOWN = 6;

/** Those of a colour that end first. */
export const flagsOf = (unit, colour) =>
  `/api/views/flag-board?unit=${encodeURIComponent(unit)}&colour=${colour}&sort=inForceUntil&size=${SHOWN}`;

/** The merchants with the names they had when the page first showed them. */
const merchants = new Map();

async function learn(flags) {
  const unknown = new Set(flags.map((flag) => flag.merchantId).filter((id) => !merchants.has(id)));
  await Promise.all(
    Array.from(unknown, async (id) => {
      const merchant = await get(`/api/views/merchant-register/${encodeURIComponent(id)}`);
      merchants.set(id, merchant.name);
    }),
  );
}

function flagLine(flag, names) {
  const kind = `${flag.colour.toLowerCase()}${flag.published ? "" : " unpublished"}`;
  const sign = drawn("svg", { class: "sign", viewBox: "0 0 20 20", "aria-hidden": "true" });
  sign.append(drawn("use", { href: "#flag" }));
  const unitId = flag.unitPath.split("/").at(-1);
  const whose = made("span", "whose", merchants.get(flag.merchantId), " ");
  whose.append(made("span", "about", names.get(unitId) ?? unitId));
  // The flag ends as that moment comes: the last day it flies is the one before a midnight.
  const until = made("span", "until", text("flags.until", onDay(Date.parse(flag.inForceUntil) - 1)));
  const line = made("li", kind, made("span", "flag", sign, text(`flag.${flag.colour}`)), whose, until);
  if (!flag.published) {
    line.append(made("span", "hidden", text("flags.unpublished")));
  }
  line.dataset.key = flag.flagId;
  return line;
}

/**
 * @param red a page of the board, and so is black
 * @param names of the units that may have awarded one
 */
export async function showFlags(red, black, names) {
  const flags = [...red.items, ...black.items];
  await learn(flags);
  put(document.getElementById("red"), count(red.total));
  put(document.getElementById("black"), count(black.total));
  const list = document.getElementById("flags");
  lines(list, flags.map((flag) => flagLine(flag, names)));
  empty("no-flags", flags.length === 0, list);
  const further = red.total + black.total - flags.length;
  const more = document.getElementById("more-flags");
  more.hidden = further === 0;
  more.textContent = text("flags.more", count(further));
  settled("in-force");
}
