/** Questions to the server, in the name of whoever is logged in. */
export class LoggedOut extends Error {}

/** @param position that the answer is to include; the server waits for it a while */
export async function get(url, position = 0) {
  const headers = { Accept: "application/json" };
  if (position > 0) {
    headers["Ledger-Position"] = position;
  }
  const answer = await fetch(url, { headers });
  if (answer.status === 401) {
    throw new LoggedOut(url);
  }
  if (!answer.ok) {
    throw new Error(`${answer.status} ${url}`);
  }
  return answer.json();
}

const csrf = () => document.querySelector("input[name=_csrf]")?.value;

/** Sends something that changes something, or asks for a file. @returns the answer, unread, whatever its status */
export async function send(method, url, body) {
  const answer = await fetch(url, {
    method,
    headers: {
      "Accept-Language": document.documentElement.lang,
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(csrf() && { "X-CSRF-TOKEN": csrf() }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (answer.status === 401) {
    throw new LoggedOut(url);
  }
  return answer;
}

/** What a refusal says in the reader's language. */
export async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  return problem.detail ?? problem.title ?? String(answer.status);
}
