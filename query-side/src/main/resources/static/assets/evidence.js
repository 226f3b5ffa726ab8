/** Documents that a fact rests on: handed in as they are chosen, cited by their digest. */
import { handIn } from "./sending.js";
import { made } from "./show.js";
import { text } from "./texts.js";

/**
 * @param before what was handed in already: [{title, uri, sha256}]
 * @param changed is called whenever the list is another
 */
export function evidence(before, changed) {
  let cited = [...before];
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = "image/jpeg,image/png,application/pdf,.xlsx,.docx";
  input.id = "field-evidence";
  const label = made("label", "", text("do.evidence"), made("span", "optional", text("do.optional")));
  label.htmlFor = input.id;
  const rule = made("p", "rule", text("do.evidence.rule"));
  rule.id = "field-evidence-rule";
  input.setAttribute("aria-describedby", rule.id);
  const said = made("p", "wrong");
  said.setAttribute("role", "status");
  const thumbs = made("div", "thumbs");
  const element = made("div", "field", label, input, rule, said, thumbs);

  const show = () => {
    thumbs.replaceChildren(
      ...cited.map((one) => {
        const picture = document.createElement("img");
        picture.src = `${one.uri}/thumbnail`;
        picture.alt = one.title;
        picture.addEventListener("error", () => picture.replaceWith(one.title));
        const away = made("button", "plain", text("do.remove"));
        away.type = "button";
        away.setAttribute("aria-label", `${text("do.remove")} ${one.title}`);
        away.addEventListener("click", () => {
          cited = cited.filter((it) => it !== one);
          show();
          changed();
        });
        return made("div", "", picture, away);
      }),
    );
  };

  input.addEventListener("change", async (event) => {
    event.stopPropagation();
    for (const file of Array.from(input.files)) {
      said.textContent = text("do.uploading", file.name);
      try {
        const told = await handIn(file);
        cited.push({ title: file.name, uri: told.uri, sha256: told.sha256 });
        said.textContent = "";
      } catch (failure) {
        said.textContent = text("do.upload-failed", file.name, failure.message);
      }
    }
    input.value = "";
    show();
    changed();
  });
  show();
  return { element, list: () => cited };
}
