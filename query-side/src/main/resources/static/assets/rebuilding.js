/** Rebuilds begun, watched, cancelled, swapped in; and rows that stand still looked after. */
import { LoggedOut, refusal, send } from "./api.js";
import { count } from "./format.js";
import { text } from "./texts.js";

function trouble(within, words) {
  const place = within.querySelector(".trouble");
  place.textContent = words;
  place.hidden = false;
  place.focus();
}

/** @returns whether it was done; where it was refused the page says why */
async function attempt(within, ...asked) {
  try {
    const answer = await send(...asked);
    if (answer.ok) {
      return answer.status === 204 ? {} : await answer.json();
    }
    trouble(within, await refusal(answer));
  } catch (failure) {
    trouble(within, text(failure instanceof LoggedOut ? "do.logged-out" : "do.lost"));
  }
  return null;
}

const form = document.getElementById("rebuild");
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const given = new FormData(form);
  const mode = given.get("mode");
  const wanted = given.get("all") ? [{ all: true, mode }] : given.getAll("view").map((view) => ({ view, mode }));
  if (wanted.length === 0) {
    trouble(form, text("rebuild.choose"));
    return;
  }
  const button = form.querySelector("button");
  button.disabled = true;
  const begun = [];
  for (const one of wanted) {
    const answer = await attempt(form, "POST", "/api/audit/rebuilds", one);
    if (!answer) {
      button.disabled = false;
      return;
    }
    begun.push(answer.id);
  }
  const next = new URL(begun.length === 1 ? `/audit/rebuilds/${begun[0]}` : "/audit/rebuilds", location.href);
  next.search = location.search;
  location.assign(next);
});

const rebuild = document.getElementById("rebuilding");
if (rebuild) {
  const address = `/api/audit/rebuilds/${rebuild.dataset.rebuild}`;
  const over = async (...asked) => (await attempt(rebuild, ...asked)) && location.reload();
  document.getElementById("cancel")?.addEventListener("click", () => over("DELETE", address));
  document.getElementById("discard")?.addEventListener("click", () => over("DELETE", address));
  document.getElementById("swap")?.addEventListener("click", () => over("POST", `${address}/swap`));
  if (rebuild.dataset.atWork) {
    const source = new EventSource(`${address}/stream`);
    source.addEventListener("progress", (event) => {
      const told = JSON.parse(event.data);
      const percent = Math.floor(told.progress * 100);
      document.getElementById("progress").value = percent;
      document.getElementById("percent").textContent = `${percent} %`;
      if (told.facts !== undefined) {
        document.getElementById("rebuild-facts").textContent = count(told.facts);
        document.getElementById("rebuild-rows").textContent = count(told.rows);
      }
    });
    // What it ended with stands in the page as the server makes it.
    ["done", "held", "failed", "cancelled", "discarded", "abandoned"].forEach((end) =>
      source.addEventListener(end, () => {
        source.close();
        location.reload();
      }),
    );
  }
}

const parked = document.getElementById("parked");
parked?.addEventListener("click", async (event) => {
  const row = event.target.closest("[data-parked]");
  if (row && event.target.matches("[data-retry]")) {
    (await attempt(document.getElementById("rebuild").parentElement, "POST", `${row.dataset.parked}/retry`)) && location.reload();
  } else if (row && event.target.matches("[data-leave-out]")) {
    const why = document.getElementById("leave-out");
    why.hidden = false;
    why.dataset.parked = row.dataset.parked;
    why.querySelector("textarea").focus();
  }
});
document.getElementById("leave-out")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const why = event.target;
  const reason = new FormData(why).get("reason");
  (await attempt(document.getElementById("rebuild").parentElement, "POST", `${why.dataset.parked}/skip`, { reason })) && location.reload();
});
