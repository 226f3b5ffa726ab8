/** A field that names a thing: people search by what it is called, its id is what is sent. */
import { choices, isListed, nameOf } from "./choices.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const WAIT_MS = 250;

/**
 * Makes an input one that searches; null where nothing is known to search in, and the id is entered itself.
 *
 * @param form whose {@code valueOf(name)} says what stands in another of its fields
 */
export function picker(type, input, form) {
  if (!isListed(type)) {
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
    const found = await choices(type, words, form);
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
