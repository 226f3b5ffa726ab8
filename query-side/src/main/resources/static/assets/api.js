/** Questions to the server, in the name of whoever is logged in. */
export class LoggedOut extends Error {}

export async function get(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (answer.status === 401) {
    throw new LoggedOut(url);
  }
  if (!answer.ok) {
    throw new Error(`${answer.status} ${url}`);
  }
  return answer.json();
}
