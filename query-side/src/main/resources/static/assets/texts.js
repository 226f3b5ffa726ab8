/** The page's texts, which the server wrote into it in the reader's language. */
const texts = new Map(
  Array.from(document.querySelectorAll("template.texts"))
    .flatMap((all) => Array.from(all.content.querySelectorAll("data")))
    .map((it) => [it.value, it.textContent]),
);

/** The text of a key with its {0}, {1} … filled in; the key itself where there is none. */
export const text = (key, ...values) =>
  (texts.get(key) ?? key).replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? "").replaceAll("''", "'");
