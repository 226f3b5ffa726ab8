/** The whole ledger verified by the server, which tells how far it is. */
import { get, LoggedOut, refusal, send } from "./api.js";
import { count } from "./format.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const LOOK_MS = 300;

const form = document.getElementById("verify");
const section = document.getElementById("verifying");
const verdict = document.getElementById("verify-verdict");
const flaws = document.getElementById("flaws");

function progress(facts, head) {
  const percent = head === 0 ? 100 : Math.floor((100 * facts) / head);
  section.querySelector("progress").value = percent;
  section.querySelector(".percent").textContent = `${percent} %`;
  document.getElementById("verified").textContent = text("verify.so-far", count(facts), count(head));
}

/** Several notes may stand behind each other: each ends with its signature's line. */
const notes = (all) => Array.from(all.matchAll(/[^\n]+\n\d+\n[^\n]+\n\n(?:— [^\n]+\n?)+/g), ([note]) => (note.endsWith("\n") ? note : `${note}\n`));

function show(found) {
  progress(found.facts, found.head);
  verdict.className = `verdict ${found.sound ? "holds" : "broken"}`;
  verdict.replaceChildren(
    made("p", "outcome", text(found.sound ? "verify.sound" : "verify.broken")),
    made("p", "", text("verify.sound.signed", count(found.facts), count(found.signed), count(found.checkpoints))),
  );
  verdict.hidden = false;
  flaws.replaceChildren(...found.flaws.map((flaw) => made("li", "", flaw.text)));
}

function refuse(words) {
  const trouble = form.querySelector(".trouble");
  trouble.textContent = words;
  trouble.hidden = false;
  trouble.focus();
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const given = new FormData(form);
  const button = form.querySelector("button");
  form.querySelector(".trouble").hidden = true;
  verdict.hidden = true;
  flaws.replaceChildren();
  section.hidden = false;
  button.disabled = true;
  const looking = setInterval(async () => {
    const told = await get("/api/audit/verify/progress").catch(() => null);
    if (told?.running) {
      progress(told.facts, told.head);
    }
  }, LOOK_MS);
  try {
    const key = given.get("key").trim();
    const answer = await send("POST", "/api/audit/verify", {
      ...(key && { key }),
      checkpoints: notes(given.get("notes").replaceAll("\r", "")),
    });
    if (answer.ok) {
      show(await answer.json());
    } else {
      section.hidden = true;
      refuse(await refusal(answer));
    }
  } catch (failure) {
    section.hidden = true;
    refuse(text(failure instanceof LoggedOut ? "do.logged-out" : "verify.failed"));
  } finally {
    clearInterval(looking);
    button.disabled = false;
  }
});
