/**
 * Verifies a receipt with nothing but the browser's own SHA-256 and Ed25519, by the steps that the README gives: RFC 6962,
 * C2SP signed notes. No server is asked for anything.
 */
const utf8 = (text) => new TextEncoder().encode(text);

/** Base64 in the one way it can be written: decoding passes over what the last character has to spare. */
function bytes(base64) {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || btoa(atob(base64)) !== base64) {
    throw new Refused("no-receipt");
  }
  return Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
  parts.reduce((at, it) => (all.set(it, at), at + it.length), 0);
  return all;
}

const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
const same = (one, other) => one.length === other.length && one.every((it, at) => it === other[at]);

/** Why a receipt does not hold; the word is a key of the page's texts under {@code receipt.} */
export class Refused extends Error {}

const ED25519 = 1;

async function opened(written) {
  const found = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(written.trim());
  const typed = found && bytes(found[3]);
  if (!typed || typed.length !== 33 || typed[0] !== ED25519) {
    throw new Refused("no-key");
  }
  const id = (await sha256(utf8(`${found[1]}\n`), typed)).subarray(0, 4);
  if (Array.from(id, (it) => it.toString(16).padStart(2, "0")).join("") !== found[2]) {
    throw new Refused("no-key");
  }
  const key = await crypto.subtle.importKey("raw", typed.subarray(1), "Ed25519", false, ["verify"]);
  return { name: found[1], id, key };
}

/** The checkpoint that the key signed, of the ledger it signs for. */
async function signed(note, { name, id, key }) {
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) {
    throw new Refused("signature-false");
  }
  const text = note.slice(0, end + 1);
  for (const line of note.slice(end + 2, -1).split("\n")) {
    const written = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line);
    const signature = written && bytes(written[2]);
    if (written && written[1] === name && same(signature.subarray(0, 4), id)) {
      if (await crypto.subtle.verify("Ed25519", key, signature.subarray(4), utf8(text))) {
        const [origin, size, root, ...more] = text.slice(0, -1).split("\n");
        if (origin !== name || !/^[1-9]\d{0,14}$/.test(size) || more.length > 0) {
          throw new Refused("signature-false");
        }
        return { origin, size: Number(size), root: bytes(root) };
      }
    }
  }
  throw new Refused("signature-false");
}

/** From the leaf to the root (RFC 9162, 2.1.3.2). */
async function proves(fact, { size, root }) {
  let hash = await sha256(Uint8Array.of(0), utf8(fact.entry));
  let node = fact.leafIndex;
  let last = size - 1;
  if (!Number.isSafeInteger(node) || node < 0 || node > last) {
    return false;
  }
  for (const step of fact.path) {
    if (last === 0) {
      return false;
    }
    while (node % 2 === 0 && node === last) {
      node /= 2;
      last /= 2;
    }
    const sibling = bytes(step);
    hash = node % 2 === 1 ? await sha256(Uint8Array.of(1), sibling, hash) : await sha256(Uint8Array.of(1), hash, sibling);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(hash, root);
}

const COLUMNS = ["form", "eventId", "stream", "sequence", "type", "revision", "recordedAt", "occurredAt", "actorId", "unitPath", "payload", "metadata"];

/** What a proven entry says; it is the fact, one column a line. */
function told(entry) {
  const said = Object.fromEntries(entry.split("\n").map((line, at) => [COLUMNS[at], line]));
  const at = (micros) => new Date(Math.floor(Number(micros) / 1000));
  return { ...said, recordedAt: at(said.recordedAt), occurredAt: at(said.occurredAt) };
}

/** Whether this browser can: away from https and localhost none can, and older ones know no Ed25519. */
export async function canProve() {
  try {
    await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param written the receipt
 * @param key as somebody noted it down
 * @returns the checkpoint's size and origin, and the facts that are proven
 * @throws Refused where it does not hold
 */
export async function prove(written, key) {
  let receipt;
  try {
    receipt = JSON.parse(written);
  } catch {
    throw new Refused("no-receipt");
  }
  if (receipt?.form !== "taizhang-receipt-1" || !Array.isArray(receipt.facts) || typeof receipt.checkpoint !== "string") {
    throw new Refused("no-receipt");
  }
  const checkpoint = await signed(receipt.checkpoint, await opened(key));
  if (receipt.facts.length === 0) {
    throw new Refused("no-facts");
  }
  const facts = [];
  for (const fact of receipt.facts) {
    if (typeof fact.entry !== "string" || !Array.isArray(fact.path) || !(await proves(fact, checkpoint))) {
      throw new Refused("fact-false");
    }
    // The place in the tree is the position, whatever the receipt says of it.
    facts.push({ position: fact.leafIndex + 1, ...told(fact.entry) });
  }
  return { ...checkpoint, facts };
}
