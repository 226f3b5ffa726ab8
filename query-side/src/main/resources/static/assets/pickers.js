/** A field that names a thing: people search by what it is called, its id is what is sent. */
import { get } from "./api.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const things = new Map(
  Array.from(document.querySelector("#things")?.content.querySelectorAll("data") ?? [], (it) => [it.value, it.dataset]),
);
const WAIT_MS = 250;
const SHOWN = 20;

const project = (form) => form.valueOf("projectId");

/** Things that stand within another, or are of two kinds: where they are looked for, as [id, name, more]. */
const special = {
  async "project-contract"(words, form) {
    if (!project(form)) {
      return [];
    }
    const row = await get(`/api/views/renovation-progress/${encodeURIComponent(project(form))}`);
    return row.contracts.map((it) => [it.contractId, it.contractor, it.contractId]);
  },
  async "project-payment"(words, form) {
    const page = await get(`/api/views/renovation-payments?projectId=${encodeURIComponent(project(form) ?? "")}&size=100`);
    return page.items.map((it) => [it.paymentId, it.payee, it.paymentId]);
  },
  async beneficiary(words) {
    const [projects, campaigns] = await Promise.all([search("project", words), search("campaign", words)]);
    return [
      ...projects.map(([id, name, more]) => [`project/${id}`, name, more]),
      ...campaigns.map(([id, name, more]) => [`campaign/${id}`, name, more]),
    ];
  },
};

async function search(type, words) {
  const { view, called } = things.get(type);
  const query = new URLSearchParams({ size: SHOWN });
  if (words) {
    query.set("q", words);
  }
  const page = await get(`/api/views/${view}?${query}`);
  return page.items.map((row) => [row.key, row[called] ?? row.key, row.key]);
}

/** What a thing is called; its id where it cannot be told. */
async function nameOf(type, id, form) {
  try {
    if (special[type]) {
      return (await special[type]("", form)).find(([key]) => key === id)?.[1] ?? id;
    }
    const { view, called } = things.get(type);
    return (await get(`/api/views/${view}/${encodeURIComponent(id)}`))[called] ?? id;
  } catch {
    return id;
  }
}

/**
 * Makes an input one that searches; null where nothing is known to search in, and the id is entered itself.
 *
 * @param form whose {@code valueOf(name)} says what stands in another of its fields
 */
export function picker(type, input, form) {
  if (!things.has(type) && !special[type]) {
    return null;
  }
  const list = made("ul", "");
  list.id = `${input.id}-list`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", text("do.search"));
  list.hidden = true;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.placeholder = text("do.pick");
  const box = made("div", "picker", input, list);
  let chosen = null;
  let asked = 0;
  let due = 0;

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const take = ([id, name]) => {
    chosen = { id, name };
    input.value = name === id ? id : `${name}（${id}）`;
    show(false);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const mark = (at) => {
    const lines = Array.from(list.querySelectorAll("[role=option]"));
    lines.forEach((line, index) => line.setAttribute("aria-selected", String(index === at)));
    if (lines[at]) {
      input.setAttribute("aria-activedescendant", lines[at].id);
      lines[at].scrollIntoView({ block: "nearest" });
    }
  };
  const look = async () => {
    const mine = ++asked;
    const words = chosen ? "" : input.value.trim();
    const found = special[type] ? await special[type](words, form) : await search(type, words);
    if (mine !== asked) {
      return;
    }
    list.replaceChildren(
      ...found.map((one, index) => {
        const line = made("li", "", one[1], made("small", "", one[2] === one[1] ? "" : one[2]));
        line.id = `${list.id}-${index}`;
        line.setAttribute("role", "option");
        line.addEventListener("mousedown", (event) => {
          event.preventDefault();
          take(one);
        });
        return line;
      }),
    );
    if (found.length === 0) {
      const none = made("li", "", text("do.none"));
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      list.append(none);
    }
    show(document.activeElement === input);
  };
  const soon = () => {
    clearTimeout(due);
    due = setTimeout(() => look().catch(() => show(false)), WAIT_MS);
  };
  input.addEventListener("input", () => {
    chosen = null;
    soon();
  });
  input.addEventListener("focus", soon);
  input.addEventListener("blur", () => {
    clearTimeout(due);
    show(false);
  });
  input.addEventListener("keydown", (event) => {
    const lines = Array.from(list.querySelectorAll("[role=option]:not([aria-disabled])"));
    const at = lines.findIndex((line) => line.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        look().catch(() => show(false));
      } else {
        mark(Math.max(0, Math.min(lines.length - 1, at + (event.key === "ArrowDown" ? 1 : -1))));
      }
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      lines[at].dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true }));
    } else if (event.key === "Escape") {
      show(false);
    }
  });
  return {
    box,
    value: () => chosen?.id ?? input.value,
    shown: () => chosen?.name ?? input.value,
    choose: async (id) => {
      chosen = { id, name: id };
      input.value = id;
      if (id) {
        const name = await nameOf(type, id, form);
        if (chosen?.id === id && name !== id) {
          chosen.name = name;
          input.value = `${name}（${id}）`;
          form.dispatchEvent(new Event("change"));
        }
      }
    },
  };
}
