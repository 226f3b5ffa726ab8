/** Commands whose fields depend on each other in ways that the catalogue does not say. */
import { fenOf } from "./money.js";
import { text } from "./texts.js";

const A_DAY = /^\d{4}-\d\d-\d\d$/;

/** What a contract's value was and is now is entered in 元 and recorded in fen; its term is a day. */
function variation(field) {
  const kind = () => field("kind").read();
  const wrong = { VALUE: (it) => fenOf(it) === null && text("do.number"), DURATION: (it) => !A_DAY.test(it) && text("do.date-wrong") };
  for (const value of [field("oldValue"), field("newValue")]) {
    const { read, check } = value;
    value.read = () => {
      const entered = read();
      const fen = typeof entered === "string" && kind() === "VALUE" ? fenOf(entered) : null;
      return fen === null ? entered : fen.toString();
    };
    value.check = () => {
      const before = check();
      const message = before.length === 0 && wrong[kind()]?.(value.kept().trim());
      return message ? [value.tell(value.path, message)] : before;
    };
  }
}

const arranged = { "renovation/approve-variation": variation };

/** @param fields as they were built, in their order */
export function arrange(command, fields) {
  arranged[command]?.((name) => fields.find((field) => field.spec.name === name));
}
