/** What a page says of a field once it is left waits while a button is pressed: else the button moves away from under the pointer. */
const waiting = [];
let pressing = false;

addEventListener("pointerdown", () => (pressing = true), true);
for (const end of ["pointerup", "pointercancel"]) {
  addEventListener(end, () => {
    pressing = false;
    // The click is heard before.
    setTimeout(() => waiting.splice(0).forEach((tell) => tell()));
  }, true);
}

/** Does it now, or once the button that is being pressed is released. */
export function onceReleased(tell) {
  if (pressing) {
    waiting.push(tell);
  } else {
    tell();
  }
}
