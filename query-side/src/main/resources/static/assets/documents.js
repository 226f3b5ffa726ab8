/** A field that names a document by its digest: the file is handed in as it is chosen. */
import { handIn } from "./sending.js";
import { made } from "./show.js";
import { text } from "./texts.js";

const KINDS = { photo: "image/jpeg,image/png", document: "image/jpeg,image/png,application/pdf,.xlsx,.docx" };

export const isDocument = (spec) => spec.type === "string" && /sha256$/i.test(spec.name ?? "");

/**
 * @param input of type file, whose label and rule the field has
 * @param said where what goes on is told
 * @param held is called with the digest, or with null where there is none any more
 */
export function documentIn(spec, input, said, held) {
  input.type = "file";
  input.accept = /photo/i.test(spec.name) ? KINDS.photo : KINDS.document;
  const thumbs = made("div", "thumbs");
  let digest = "";

  const show = () => {
    thumbs.replaceChildren();
    if (digest) {
      const picture = document.createElement("img");
      picture.src = `/api/evidence/${digest}/thumbnail`;
      picture.alt = text("do.handed-in");
      picture.addEventListener("error", () => picture.replaceWith(text("do.handed-in")));
      const away = made("button", "plain", text("do.remove"));
      away.type = "button";
      away.addEventListener("click", () => take(""));
      thumbs.append(made("div", "", picture, away));
    }
  };
  const take = (sha256) => {
    digest = sha256;
    show();
    held();
  };
  input.addEventListener("change", async (event) => {
    event.stopImmediatePropagation();
    const [file] = input.files;
    if (!file) {
      return;
    }
    said(text("do.uploading", file.name));
    try {
      const { sha256 } = await handIn(file);
      said(null);
      take(sha256);
    } catch (failure) {
      said(text("do.upload-failed", file.name, failure.message));
    } finally {
      input.value = "";
    }
  });
  return { box: made("div", "", input, thumbs), value: () => digest, shown: () => (digest ? text("do.handed-in") : ""), choose: take };
}
