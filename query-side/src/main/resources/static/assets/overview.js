/** The overview, and the wall it hangs on: its clocks run, and it fills the screen. */
import "./clocks.js";
import { get } from "./api.js";

const ZONE = "Asia/Shanghai";
const SECOND_MS = 1000;
/** A wall that nobody touches stays logged in, however quiet the night is. */
const STILL_HERE_MS = 5 * 60 * SECOND_MS;

const wall = document.getElementById("wall-clock");
if (wall) {
  const language = document.documentElement.lang;
  const day = new Intl.DateTimeFormat(language, { timeZone: ZONE, dateStyle: "full" });
  const time = new Intl.DateTimeFormat(language, { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hour12: false });
  // As for the clocks of cases, the time is the server's, counted on from when the page was made.
  const made = Date.parse(wall.dateTime);
  const show = () => {
    const now = new Date(made + performance.now());
    wall.querySelector(".day").textContent = day.format(now);
    wall.querySelector(".minute").textContent = time.format(now);
  };
  show();
  setInterval(show, SECOND_MS);
  // What keeps it from being answered is told at the bottom edge, by those who read the page again.
  setInterval(() => get("/api/views").catch(() => {}), STILL_HERE_MS);
}

const full = document.getElementById("full-screen");
if (full && document.fullscreenEnabled) {
  full.hidden = false;
  full.addEventListener("click", () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
  );
  document.addEventListener("fullscreenchange", () => {
    full.setAttribute("aria-pressed", String(document.fullscreenElement !== null));
  });
}
