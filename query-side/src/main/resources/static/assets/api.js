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
