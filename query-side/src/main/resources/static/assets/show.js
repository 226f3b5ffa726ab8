/** How what is read is put on the page: what has changed flashes once. */
export function flash(element) {
  element.classList.remove("just-changed");
  void element.offsetWidth;
  element.classList.add("just-changed");
}

/** @param content text, or elements */
export function made(tag, kind, ...content) {
  const element = document.createElement(tag);
  element.className = kind;
  element.append(...content);
  return element;
}
