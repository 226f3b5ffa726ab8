/** Receipts verified in the page: one that is brought along, or that of the fact the page is about. */
import { get } from "./api.js";
import { count } from "./format.js";
import { canProve, prove, Refused } from "./proving.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const language = document.documentElement.lang;
const minute = new Intl.DateTimeFormat(language, { timeZone: "Asia/Shanghai", dateStyle: "medium", timeStyle: "short" });
const proved = document.getElementById("proved");

function fact(found) {
  const list = made("dl", "");
  const say = (name, value) => list.append(made("dt", "", text(`receipt.${name}`)), made("dd", "", value));
  say("position", `#${count(found.position)}`);
  say("type", found.type);
  say("stream", found.stream);
  say("actor", found.actorId);
  say("recorded", minute.format(found.recordedAt));
  say("payload", found.payload);
  return list;
}

function show(kind, ...content) {
  proved.className = `verdict ${kind}`;
  proved.replaceChildren(...content);
  proved.hidden = false;
}

async function verify(written, key) {
  try {
    const found = await prove(written, key);
    const numbers = found.facts.map((it) => it.position).join("、");
    show(
      "holds",
      made("p", "outcome", text("receipt.holds")),
      made("p", "", text("receipt.facts", numbers, count(found.size))),
      made("p", "small", `${found.origin} · ${text("receipt.by-browser")}`),
      ...found.facts.map(fact),
    );
  } catch (failure) {
    const why = failure instanceof Refused ? failure.message : "no-receipt";
    show("broken", made("p", "outcome", text("receipt.broken")), made("p", "", text(`receipt.${why}`)));
  }
}

const form = document.getElementById("receipt");
if (form) {
  const written = document.getElementById("receipt-text");
  const key = document.getElementById("receipt-key");
  document.getElementById("receipt-file").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file) {
      written.value = await file.text();
    }
  });
  canProve().then((able) => {
    if (able) {
      document.getElementById("receipt-where").textContent = text("receipt.in-browser");
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        verify(written.value, key.value);
      });
    }
  });
}

const button = document.getElementById("prove");
if (button) {
  canProve().then((able) => {
    button.hidden = !able;
  });
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const [receipt, key] = await Promise.all([get(button.dataset.receipt), get("/api/audit/key")]);
      await verify(JSON.stringify(receipt), key.key);
    } finally {
      button.disabled = false;
    }
  });
}
