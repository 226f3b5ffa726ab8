/** A list that is narrowed down while one types; what is left can be reached with the arrow keys. */
const form = document.querySelector("form[data-narrows]");

if (form) {
  const place = document.getElementById(form.dataset.narrows);
  const none = document.getElementById("none-found");
  const search = form.querySelector("input[type=search]");
  const lines = Array.from(place.querySelectorAll("li"));
  const shown = () => lines.filter((line) => !line.hidden).map((line) => line.querySelector("a"));

  const narrow = () => {
    const wanted = search.value.trim().toLowerCase();
    for (const section of place.querySelectorAll("section")) {
      const all = section.querySelector("h2").textContent.toLowerCase().includes(wanted);
      for (const line of section.querySelectorAll("li")) {
        line.hidden = !all && !line.textContent.toLowerCase().includes(wanted);
      }
      section.hidden = !section.querySelector("li:not([hidden])");
    }
    none.hidden = shown().length > 0;
  };
  const move = (by) => {
    const all = [search, ...shown()];
    all[(all.indexOf(document.activeElement) + by + all.length) % all.length]?.focus();
  };
  search.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [first, ...others] = shown();
    if (first && others.length === 0) {
      first.click();
    }
  });
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && (document.activeElement === search || place.contains(document.activeElement))) {
      event.preventDefault();
      move(step);
    }
  });
}
