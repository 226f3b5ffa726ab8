/** Keeps a page current: tells when a view's rows have changed, and whether the connection stands. */
const GATHER_MS = 300;
const AGAIN_MS = 5000;

/**
 * @param url of the view's stream
 * @param onChange called once for changes that arrive together, with the position the view is known to have come to;
 *   never again before its promise is settled
 * @param onState called with true when the connection stands, false when it is lost
 */
export function follow(url, onChange, onState) {
  let due = null;
  let busy = false;
  let again = false;
  let seen = 0;

  const run = async () => {
    due = null;
    busy = true;
    try {
      await onChange(seen);
    } finally {
      busy = false;
      if (again) {
        again = false;
        changed();
      }
    }
  };

  const changed = () => {
    if (busy) {
      again = true;
    } else if (due === null) {
      due = setTimeout(run, GATHER_MS);
    }
  };

  const open = () => {
    const source = new EventSource(url);
    source.onopen = () => {
      // A server that was put back to an earlier day is not asked for what it no longer knows.
      seen = 0;
      onState(true);
      changed();
    };
    source.onerror = () => {
      onState(false);
      // The browser tries again by itself unless it was answered something else than a stream.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, AGAIN_MS);
        changed();
      }
    };
    for (const kind of ["row", "removed", "reset"]) {
      source.addEventListener(kind, changed);
    }
    // Also where facts have come that changed no row: they may have changed another view's.
    source.addEventListener("position", (event) => {
      const position = Number(event.lastEventId);
      if (position > seen) {
        seen = position;
        changed();
      }
    });
  };
  open();
}
