/** A bundle asked for, and kept as a file. */
import { LoggedOut, refusal, send } from "./api.js";
import { count } from "./format.js";
import { text } from "./texts.js";

/** The browser reads the file only after it was told of it. */
const KEPT_MS = 60_000;

const form = document.getElementById("bundle");
const bundled = document.getElementById("bundled");

/** The beginning of a day, Asia/Shanghai. */
const begin = (day) => `${day}T00:00:00+08:00`;

function following(day) {
  const next = new Date(Date.parse(day));
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function refuse(words) {
  const trouble = form.querySelector(".trouble");
  trouble.textContent = words;
  trouble.hidden = false;
  trouble.focus();
  bundled.hidden = true;
}

function keep(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const given = Object.fromEntries(Array.from(new FormData(form).entries(), ([name, value]) => [name, name === "since" ? value : value.trim()]));
  form.querySelector(".trouble").hidden = true;
  if (!given.subject && !given.unit && !given.from && !given.to) {
    refuse(text("bundle.one-at-least"));
    return;
  }
  const wanted = Object.fromEntries(
    Object.entries({
      ...given,
      from: given.from && begin(given.from),
      to: given.to && begin(following(given.to)),
      // A form turns line feeds into pairs.
      since: given.since.replaceAll("\r", ""),
    }).filter(([, value]) => value !== ""),
  );
  const button = form.querySelector("button");
  button.disabled = true;
  bundled.textContent = text("bundle.making");
  bundled.hidden = false;
  try {
    const answer = await send("POST", "/api/audit/bundles", wanted);
    if (!answer.ok) {
      refuse(await refusal(answer));
      return;
    }
    const name = /filename="?([^";]+)"?/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "bundle.zip";
    keep(await answer.blob(), name);
    bundled.textContent = text("bundle.made", name, count(Number(answer.headers.get("Bundle-Facts"))));
  } catch (failure) {
    refuse(text(failure instanceof LoggedOut ? "do.logged-out" : "do.lost"));
  } finally {
    button.disabled = false;
  }
});
