/** A list taken in by hand: tried row by row, entered once, and followed while it runs. */
import { count } from "./format.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const SHOWN = 200;
const CSV = "text/csv";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const { kind, seen } = document.getElementById("import").dataset;
const by = (id) => document.getElementById(`import-${id}`);
const file = by("file");
const KEPT = `import ${kind}`;
const csrf = () => document.querySelector("input[name=_csrf]")?.value;

/** The file as it was when it was chosen: whatever becomes of it, what was tried is what is entered. */
let chosen = null;
let bad = [];

function busy(what) {
  by("busy").textContent = what ?? "";
  by("try").disabled = Boolean(what) || chosen === null;
}

function trouble(...said) {
  by("trouble").replaceChildren(...said);
  by("trouble").hidden = false;
  by("trouble").focus();
}

function nothingTried() {
  by("trouble").hidden = true;
  by("tried").replaceChildren();
  by("bad").hidden = true;
  by("run").disabled = true;
  by("will").textContent = text("import.run.first");
  bad = [];
}

async function send(dryRun) {
  const answer = await fetch(`/api/imports/${kind}?dryRun=${dryRun}`, {
    method: "POST",
    headers: {
      Accept: "application/json",
      "Accept-Language": document.documentElement.lang,
      "Content-Type": chosen.type,
      ...(csrf() && { "X-CSRF-TOKEN": csrf() }),
    },
    body: chosen.content,
  });
  return { ok: answer.ok, status: answer.status, told: await answer.json().catch(() => ({})) };
}

function refused({ status, told }) {
  if (status === 401) {
    const again = made("a", "", text("import.log-in"));
    again.href = location.href;
    again.target = "_blank";
    again.rel = "noopener";
    trouble(text("import.logged-out"), " ", again);
  } else {
    trouble(made("strong", "", text("import.refused")), ` · ${told.detail ?? told.title ?? status}`);
  }
  if (told.bad) {
    showBad(told.bad);
  }
}

function showBad(rows) {
  bad = rows;
  by("bad").hidden = rows.length === 0;
  by("bad-count").textContent = text("import.bad.count", count(new Set(rows.map((it) => it.row)).size));
  by("bad-rows").replaceChildren(
    ...rows.slice(0, SHOWN).map((one) =>
      made(
        "tr",
        "",
        made("td", "number", count(one.row)),
        made("td", "", one.header ?? one.column ?? "—"),
        made("td", "", one.reason),
      ),
    ),
  );
  by("bad-more").hidden = rows.length <= SHOWN;
  by("bad-more").textContent = text("import.bad.more", count(rows.length - SHOWN));
}

async function rehearse() {
  nothingTried();
  busy(text("import.trying", chosen.name));
  try {
    const answer = await send(true);
    if (!answer.ok) {
      refused(answer);
      return;
    }
    const { rows, toEnter, alreadyEntered, bad: wrong } = answer.told;
    by("tried").replaceChildren(
      made("p", wrong.length === 0 ? "agreed" : "", text("import.tried", count(rows), count(toEnter), count(alreadyEntered))),
    );
    showBad(wrong);
    by("run").disabled = wrong.length > 0 || toEnter === 0;
    by("will").textContent =
      wrong.length > 0
        ? text("import.run.bad")
        : toEnter === 0
          ? text("import.run.nothing")
          : text("import.run.will", count(toEnter), chosen.name);
  } catch {
    trouble(text("import.lost"));
  } finally {
    busy();
  }
}

function progressed({ rows, done, entered, alreadyEntered, refused: left }) {
  by("progress").hidden = false;
  by("bar").max = Math.max(rows, 1);
  by("bar").value = done;
  const howMany = Array.isArray(left) ? left.length : left;
  by("counts").textContent = text("import.counts", count(done), count(rows), count(entered), count(alreadyEntered), count(howMany));
}

function over(result, stopped) {
  sessionStorage.removeItem(KEPT);
  progressed(result);
  showBad(result.refused);
  const line = [made("h2", "", text(stopped ? "import.stopped" : "import.done"))];
  line.push(made("p", "", text("import.entered", count(result.entered), count(result.alreadyEntered), count(result.refused.length))));
  const links = made("p", "buttons");
  const look = made("a", "action", text("import.look"));
  const on = new URL(seen, location.href);
  if (result.position > 0) {
    on.searchParams.set("position", result.position);
    const receipt = made("a", "", text("import.receipt", count(result.position)));
    receipt.href = `/api/audit/receipts/${result.position}`;
    links.append(receipt);
  }
  look.href = on.pathname + on.search;
  links.prepend(look);
  line.push(links);
  by("done").replaceChildren(...line);
  by("done").hidden = false;
  by("done").focus();
  by("run").disabled = !stopped || chosen === null;
  by("will").textContent = text(stopped ? "import.again" : "import.run.first");
}

/** Goes on by itself when the connection is lost; a run that this server knows nothing of is sent again. */
function follow(id) {
  sessionStorage.setItem(KEPT, id);
  by("done").hidden = true;
  by("progress").hidden = false;
  const source = new EventSource(`/api/imports/${encodeURIComponent(id)}/stream`);
  const told = (event) => JSON.parse(event.data);
  source.addEventListener("progress", (event) => progressed(told(event)));
  source.addEventListener("done", (event) => {
    source.close();
    over(told(event), false);
  });
  source.addEventListener("stopped", (event) => {
    source.close();
    over(told(event), true);
  });
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) {
      sessionStorage.removeItem(KEPT);
      by("run").disabled = chosen === null;
      trouble(text("import.unknown"));
    }
  };
}

async function run() {
  by("run").disabled = true;
  by("trouble").hidden = true;
  by("will").textContent = text("import.sending", chosen.name);
  try {
    const answer = await send(false);
    if (answer.ok) {
      by("will").textContent = text("import.running");
      follow(answer.told.id);
    } else {
      refused(answer);
      by("run").disabled = false;
    }
  } catch {
    by("run").disabled = false;
    trouble(text("import.lost"));
  }
}

/** What is wrong with which row, as a list to work from. */
function listBad() {
  const quoted = (value) => `"${String(value ?? "").replaceAll('"', '""')}"`;
  const lines = [
    [text("import.row"), text("import.column"), text("import.reason")],
    ...bad.map((one) => [one.row, one.header ?? one.column, one.reason]),
  ].map((cells) => cells.map(quoted).join(","));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`\uFEFF${lines.join("\r\n")}\r\n`], { type: CSV }));
  link.download = `${kind}-${text("import.bad.file")}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

if (file) {
  file.addEventListener("change", async () => {
    nothingTried();
    const [given] = file.files;
    chosen = null;
    if (given) {
      try {
        chosen = {
          name: given.name,
          type: given.name.toLowerCase().endsWith(".csv") ? CSV : XLSX,
          content: await given.arrayBuffer(),
        };
      } catch {
        trouble(text("import.unreadable", given.name));
      }
    }
    busy();
  });
  by("try").addEventListener("click", rehearse);
  by("run").addEventListener("click", run);
  by("bad-list").addEventListener("click", listBad);
  const left = sessionStorage.getItem(KEPT);
  if (left) {
    by("will").textContent = text("import.running");
    follow(left);
  }
}
