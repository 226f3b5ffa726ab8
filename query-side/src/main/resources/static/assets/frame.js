/** Every page: kept current, its panels opened, its charts drawn. */
import { draw } from "./charts.js";
import { moveAlongDays } from "./days.js";
import * as edge from "./edge.js";
import { openPanels } from "./panels.js";
import { keepSectionsCurrent } from "./sections.js";

document.documentElement.classList.add("scripted");
openPanels();
moveAlongDays();
draw(document);

// Fields that say nothing do not stand in the address.
document.addEventListener("htmx:configRequest", (event) => {
  for (const [name, value] of Array.from(event.detail.formData?.entries() ?? [])) {
    if (value === "") {
      event.detail.formData.delete(name);
    }
  }
});

const { past, asked } = document.body.dataset;
if (past) {
  edge.still();
} else if (!keepSectionsCurrent(asked ?? "") && !document.querySelector("[data-follows]")) {
  edge.apart();
}

// What could not be shown for the moment is asked for again.
const again = document.querySelector("[data-again]");
if (again) {
  setTimeout(() => location.reload(), Number(again.dataset.again) * 1000);
}
