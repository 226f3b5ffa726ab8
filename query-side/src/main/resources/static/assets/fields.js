/** The fields of a form: each is made from what the command side tells of it, and gives back what is to be sent. */
import { documentIn, isDocument } from "./documents.js";
import { inCapitals, inEnglish, fenOf, yuanOf } from "./money.js";
import { picker } from "./pickers.js";
import { onceReleased } from "./pressing.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const chinese = document.documentElement.lang.startsWith("zh");
export const said = (both) => both[chinese ? "zh" : "en"];

const isMoney = (spec) => spec.name?.endsWith("Fen") && (spec.type === "long" || spec.type === "int");
const isLong = (spec) => spec.type === "string" && (spec.maxLength ?? 0) > 200;

let number = 0;

/** What is wrong with a text, in words; null where nothing is. */
function wrongText(spec, value) {
  const length = Array.from(value).length;
  if (spec.maxLength && length > spec.maxLength) {
    return text("do.too-long", spec.maxLength);
  }
  if (spec.minLength && length < spec.minLength) {
    return text("do.too-short", spec.minLength);
  }
  return spec.pattern && !new RegExp(spec.pattern, "u").test(value) ? text("do.pattern") : null;
}

function wrongNumber(spec, value, shown) {
  if (spec.minimum !== undefined && value < spec.minimum) {
    return text("do.too-small", shown(spec.minimum));
  }
  if (spec.exclusiveMinimum !== undefined && value <= spec.exclusiveMinimum) {
    return text("do.too-small", shown(spec.multipleOf ?? spec.exclusiveMinimum));
  }
  return spec.maximum !== undefined && value > spec.maximum ? text("do.too-large", shown(spec.maximum)) : null;
}

/** How each kind is read from what was entered: [value, what is wrong]. */
const readers = {
  string: (spec, entered) => [entered, wrongText(spec, entered)],
  int: (spec, entered) =>
    /^-?\d+$/.test(entered) ? [Number(entered), wrongNumber(spec, Number(entered), String)] : [null, text("do.whole-number")],
  decimal: (spec, entered) =>
    /^-?\d+(\.\d+)?$/.test(entered) ? [Number(entered), wrongNumber(spec, Number(entered), String)] : [null, text("do.number")],
  boolean: (spec, entered) => [entered === "true", null],
  date: (spec, entered) => (/^\d{4}-\d\d-\d\d$/.test(entered) ? [entered, null] : [null, text("do.date-wrong")]),
  instant: (spec, entered) => [`${entered.length === 16 ? `${entered}:00` : entered}+08:00`, null],
  choice: (spec, entered) => [entered, null],
  money: (spec, entered) => {
    const fen = fenOf(entered);
    return fen === null ? [null, text("do.number")] : [Number(fen), wrongNumber(spec, Number(fen), (it) => yuanOf(BigInt(it)))];
  },
};
readers.long = readers.int;

function control(spec) {
  if (spec.type === "choice" || spec.type === "boolean") {
    const select = document.createElement("select");
    const words = spec.words ?? { true: null, false: null };
    select.append(new Option(text("do.choose"), ""));
    for (const value of spec.values ?? ["true", "false"]) {
      select.append(new Option(words[value] ? said(words[value]) : text(value === "true" ? "do.yes" : "do.no"), value));
    }
    return select;
  }
  const input = document.createElement(isLong(spec) ? "textarea" : "input");
  if (isLong(spec)) {
    input.rows = 3;
  } else {
    input.type = { date: "date", instant: "datetime-local" }[spec.type] ?? "text";
    input.inputMode = isMoney(spec) || spec.type === "decimal" ? "decimal" : spec.type === "int" || spec.type === "long" ? "numeric" : "text";
    input.autocomplete = "off";
  }
  return input;
}

/** One value: its label, its control, the rule under it, and what is wrong with it. */
function scalar(spec, path, form) {
  const id = `field-${++number}`;
  const wrong = made("p", "wrong");
  wrong.id = `${id}-wrong`;
  wrong.hidden = true;
  const rule = made("p", "rule", spec.rule ? said(spec.rule) : spec.created ? text("do.made-here") : "");
  rule.id = `${id}-rule`;
  rule.hidden = rule.textContent === "";
  const label = made("label", "", said(spec.label));
  label.htmlFor = id;
  if (!spec.required) {
    label.append(made("span", "optional", text("do.optional")));
  }
  const input = control(spec);
  input.id = id;
  input.setAttribute("aria-describedby", `${rule.id} ${wrong.id}`);
  if (spec.required) {
    input.setAttribute("aria-required", "true");
  }
  const box = made("div", "field", label);
  box.dataset.field = path;
  const money = isMoney(spec);
  const words = made("p", "in-words");
  const picks = isDocument(spec)
    ? documentIn(spec, input, (it) => tell(it), () => form.dispatchEvent(new Event("change")))
    : spec.names
      ? picker(spec.names, input, form)
      : null;
  if (money) {
    box.append(made("div", "money", input, made("span", "", text("do.yuan"))), words);
    words.setAttribute("aria-live", "polite");
  } else {
    box.append(picks ? picks.box : input);
  }
  box.append(rule, wrong);

  const read = () => {
    const entered = (picks ? picks.value() : input.value).trim();
    if (entered === "") {
      return [undefined, spec.required ? text("do.required") : null];
    }
    return readers[money ? "money" : spec.type](spec, entered);
  };
  const tell = (message) => {
    wrong.textContent = message ?? "";
    wrong.hidden = !message;
    input.setAttribute("aria-invalid", message ? "true" : "false");
  };
  const repeat = () => {
    const fen = money ? fenOf(input.value) : null;
    words.textContent = fen === null || fen === undefined ? "" : text("do.in-words", (chinese ? inCapitals : inEnglish)(fen));
  };
  input.addEventListener("input", () => {
    tell(null);
    repeat();
  });
  input.addEventListener("change", () => {
    if (money && fenOf(input.value) !== null) {
      input.value = yuanOf(fenOf(input.value));
    }
    onceReleased(() => tell(input.value.trim() === "" ? null : read()[1]));
  });
  return {
    path,
    spec,
    element: box,
    read: () => read()[0],
    kept: () => (picks ? picks.value() : input.value),
    check: () => {
      const message = read()[1];
      tell(message);
      return message ? [input] : [];
    },
    tell: (at, message) => at === path && (tell(message), input),
    /** @param value as it is sent, or as it was kept */
    fill: (value) => {
      const shown = money && typeof value === "number" ? yuanOf(BigInt(value)) : String(value ?? "");
      if (picks) {
        if (shown !== "") {
          picks.choose(shown);
        }
      } else {
        input.value = spec.type === "instant" ? shown.slice(0, 16) : shown;
      }
      repeat();
    },
    shown: () => (picks ? picks.shown() : input.tagName === "SELECT" && input.value ? input.selectedOptions[0].text : input.value),
  };
}

/** What a group is called, whether it may be left out, and the rule that governs it. */
function headed(spec) {
  const legend = made("legend", "", said(spec.label));
  if (!spec.required) {
    legend.append(made("span", "optional", text("do.optional")));
  }
  return spec.rule ? [legend, made("p", "rule", said(spec.rule))] : [legend];
}

/** A record: its fields in a group of their own. One that need not be there is sent where anything is said of it. */
function group(spec, path, form) {
  const fields = spec.fields.map((field) => build(field, path ? `${path}.${field.name}` : field.name, form));
  const box = document.createElement("fieldset");
  if (spec.label) {
    box.append(...headed(spec));
  }
  box.append(...fields.map((field) => field.element));
  const read = () => {
    const values = fields.map((field) => [field.spec.name, field.read()]).filter(([, value]) => value !== undefined);
    return values.length === 0 && !spec.required ? undefined : Object.fromEntries(values);
  };
  return {
    path,
    spec,
    element: box,
    read,
    kept: () => Object.fromEntries(fields.map((field) => [field.spec.name, field.kept()])),
    check: () => (read() === undefined ? [] : fields.flatMap((field) => field.check())),
    tell: (at, message) => fields.map((field) => field.tell(at, message)).find(Boolean),
    fill: (value) => fields.forEach((field) => value?.[field.spec.name] !== undefined && field.fill(value[field.spec.name])),
    shown: () => "",
  };
}

/** Several of the same, as many as are wanted. */
function list(spec, path, form) {
  const box = document.createElement("fieldset");
  const wrong = made("p", "wrong");
  wrong.hidden = true;
  const place = made("div", "field");
  const more = made("button", "quiet", text("do.add"));
  more.type = "button";
  more.dataset.adds = path;
  box.append(...headed(spec), place, more, wrong);
  let items = [];
  // An item keeps its own number whatever is taken out before it.
  let next = 0;
  const add = (value) => {
    const one = { ...spec.items, name: spec.items.name ?? spec.name, label: spec.items.label ?? spec.label, names: spec.items.names ?? spec.names, required: true };
    const item = build(one, `${path}[${next++}]`, form);
    const away = made("button", "plain", text("do.remove"));
    away.type = "button";
    const row = made("fieldset", "item", item.element, away);
    away.addEventListener("click", () => {
      items = items.filter((it) => it !== item);
      row.remove();
      more.focus();
      form.dispatchEvent(new Event("change"));
    });
    items.push(item);
    place.append(row);
    if (value !== undefined) {
      item.fill(value);
    }
    return item;
  };
  more.addEventListener("click", () => add().element.querySelector("input, select, textarea")?.focus());
  // One that may be left out begins without any.
  for (let i = 0; spec.required && i < (spec.minItems ?? 0); i++) {
    add();
  }
  return {
    path,
    spec,
    element: box,
    read: () => (items.length === 0 && !spec.required ? undefined : items.map((item) => item.read() ?? null)),
    kept: () => items.map((item) => item.kept()),
    check: () => {
      const few = (spec.required || items.length > 0) && items.length < (spec.minItems ?? 0) && text("do.items-few", spec.minItems);
      const many = items.length > (spec.maxItems ?? Infinity) && text("do.items-many", spec.maxItems);
      wrong.textContent = few || many || "";
      wrong.hidden = !few && !many;
      return [...(few || many ? [more] : []), ...items.flatMap((item) => item.check())];
    },
    tell: (at, message) => {
      if (at === path) {
        wrong.textContent = message ?? "";
        wrong.hidden = !message;
        return more;
      }
      return items.map((item, index) => item.tell(at.replace(`${path}[${index}]`, item.path), message)).find(Boolean);
    },
    fill: (values) => {
      items = [];
      next = 0;
      place.replaceChildren();
      (Array.isArray(values) ? values : [values]).forEach((value) => add(value));
    },
    shown: () => "",
  };
}

export function build(spec, path, form) {
  return { object: group, list }[spec.type]?.(spec, path, form) ?? scalar(spec, path, form);
}
