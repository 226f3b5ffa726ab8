/** What is sent to the ledger, in the name of whoever is logged in: once, whatever happens on the way. */
import { text } from "./texts.js";

const csrf = () => document.querySelector("input[name=_csrf]")?.value;

export const uuid = () =>
  crypto.randomUUID?.() ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (it) => it.toString(16).padStart(2, "0")).join("");

const headers = () => ({
  Accept: "application/json",
  "Accept-Language": document.documentElement.lang,
  ...(csrf() && { "X-CSRF-TOKEN": csrf() }),
});

/** Whether nobody is logged in any more: the session is over, or what the page held of it is another one's. */
export const hasEnded = (status, told) => status === 401 || (status === 403 && Boolean(told?.type?.endsWith("/token-missing")));

/** @param key under which it is recorded once, however often it is sent */
export async function post(address, body, key) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { ...headers(), "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(body),
  });
  const told = await answer.json().catch(() => ({}));
  return { status: answer.status, ok: answer.ok, told };
}

/** @returns {uri, sha256}; fails with the reason in words */
export async function handIn(file) {
  const answer = await fetch("/api/evidence", { method: "PUT", headers: headers(), body: file });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(hasEnded(answer.status, told) ? text("do.logged-out") : (told.detail ?? told.title ?? answer.status));
  }
  return told;
}
