/** Keeps a page current: tells when views have changed, and whether the connection stands. One stream for a whole page. */
import { get, LoggedOut } from "./api.js";
import * as edge from "./edge.js";

const GATHER_MS = 300;
const AGAIN_MS = 3000;

/**
 * @param views that are followed
 * @param unit whose rows, with all below it; empty for all within reach
 * @param onChange is called once for changes that arrive together, with the position the views have come to and the keys
 *   that changed by view, "*" for any; never again before its promise is settled. What it throws is tried again
 * @param always whether facts that changed none of the rows count, too
 */
export function follow(views, unit, onChange, always = false) {
  const gathered = new Map();
  let due = 0;
  let busy = false;
  let seen = 0;

  const run = async () => {
    due = 0;
    busy = true;
    const changed = new Map(gathered);
    gathered.clear();
    try {
      await onChange(seen, changed);
      edge.current(seen);
    } catch (failure) {
      changed.forEach((keys, view) => note(view, keys));
      edge.failed(failure instanceof LoggedOut);
      if (!(failure instanceof LoggedOut)) {
        due = setTimeout(run, AGAIN_MS);
      }
    } finally {
      busy = false;
      plan();
    }
  };

  const plan = () => {
    if (!busy && due === 0 && gathered.size > 0) {
      due = setTimeout(run, GATHER_MS);
    }
  };

  const note = (view, keys) => {
    const before = gathered.get(view);
    gathered.set(view, keys === "*" || before === "*" ? "*" : new Set([...(before ?? []), ...keys]));
  };

  const query = new URLSearchParams(views.map((view) => ["view", view]));
  if (unit) {
    query.set("unit", unit);
  }

  const open = () => {
    const source = new EventSource(`/api/live?${query}`);
    const told = (event) => {
      const data = JSON.parse(event.data);
      seen = data.position;
      return data;
    };
    source.addEventListener("standing", (event) => {
      // Also after the server was away: whatever was missed meanwhile is read again.
      Object.keys(told(event).views).forEach((view) => note(view, "*"));
      plan();
    });
    source.addEventListener("changed", (event) => {
      Object.entries(told(event).views).forEach(([view, keys]) => note(view, keys));
      plan();
    });
    source.addEventListener("position", (event) => {
      const before = seen;
      told(event);
      if (always && seen > before) {
        views.forEach((view) => note(view, []));
        plan();
      } else if (!busy && due === 0) {
        edge.current(seen);
      }
    });
    source.onerror = async () => {
      edge.lost();
      // The browser tries again by itself unless it was answered something else than a stream.
      if (source.readyState === EventSource.CLOSED) {
        try {
          await get("/api/views");
        } catch (failure) {
          if (failure instanceof LoggedOut) {
            edge.failed(true);
            return;
          }
        }
        setTimeout(open, AGAIN_MS);
      }
    };
  };
  open();
}
