/** The line of days: the whole page is moved along it, with the mouse or the keyboard. */
const DAY_MS = 24 * 60 * 60 * 1000;
/** Keys come in a row: the page is asked for where they end. */
const SETTLED_MS = 300;
const MOVED = "moved along days";

const written = (time) => new Date(time).toISOString().slice(0, 10);

/** The same day of another month, or its last where it has no such day. */
function monthsFrom(time, months) {
  const day = new Date(time);
  const moved = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day.getUTCDate(), last));
  return moved.getTime();
}

export function moveAlongDays() {
  const line = document.getElementById("days");
  if (!line) {
    return;
  }
  const range = document.getElementById("days-range");
  const field = document.getElementById("days-day");
  const first = Date.parse(line.dataset.first);
  const last = Date.parse(line.dataset.last);
  let due = 0;

  const go = (time, from) => {
    const here = new URL(location.href);
    ["page", "position", "before", "after"].forEach((name) => here.searchParams.delete(name));
    if (time >= last) {
      here.searchParams.delete("asOf");
      here.searchParams.delete("time");
    } else {
      here.searchParams.set("asOf", written(Math.max(first, time)));
    }
    sessionStorage.setItem(MOVED, from.id);
    location.assign(here);
  };

  const chosen = () => first + Number(range.value) * DAY_MS;
  const show = () => {
    field.value = written(chosen());
    const asked = line.closest("form")?.elements.asOf;
    if (asked) {
      asked.value = field.value;
    }
    range.setAttribute("aria-valuetext", field.value);
  };

  range.addEventListener("input", show);
  range.addEventListener("change", () => {
    clearTimeout(due);
    due = setTimeout(() => go(chosen(), range), SETTLED_MS);
  });
  range.addEventListener("keydown", (event) => {
    const months = { PageUp: 1, PageDown: -1 }[event.key];
    if (months) {
      event.preventDefault();
      range.value = String(Math.round((monthsFrom(chosen(), months) - first) / DAY_MS));
      range.dispatchEvent(new Event("input"));
      range.dispatchEvent(new Event("change"));
    }
  });
  field.addEventListener("change", () => field.value && go(Date.parse(field.value), field));

  const again = sessionStorage.getItem(MOVED);
  sessionStorage.removeItem(MOVED);
  if (again) {
    document.getElementById(again)?.focus({ preventScroll: true });
  }
}
