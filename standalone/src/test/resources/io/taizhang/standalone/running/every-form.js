/** What is wrong with the forms of the catalogue's commands in the language of the page; each is made as the console makes it. */
async () => {
  const assets = document.querySelector("script[src*='console.js']").src;
  const { build } = await import(new URL("fields.js", assets).href);
  const { isListed } = await import(new URL("choices.js", assets).href);
  const chinese = document.documentElement.lang.startsWith("zh");
  const han = /\p{Script=Han}/u;
  const anId = /^\^\[\\p\{L\}\\p\{N\}\]\[\\p\{L\}\\p\{N\}\._-\]\{0,63\}\$$/;
  // Things that no list of the office's may show: they are entered by their ids.
  // A rotation of the keys is ended by an automation only.
  const entered = new Set(["household", "subject", "candidate", "rotation"]);
  const wrong = [];
  let fields = 0;

  const words = (at, what, text) => {
    if (!text || text.trim() === "") {
      wrong.push(`${at}: no ${what}`);
    } else if (/[a-z][A-Z]|_[A-Z]|\?\?/.test(text.replace(/[a-z]+\.[a-zA-Z]+/g, ""))) {
      wrong.push(`${at}: the ${what} is a code: ${text}`);
    } else if (chinese !== han.test(text)) {
      wrong.push(`${at}: the ${what} is in the other language: ${text}`);
    }
  };

  const look = (at, spec, box) => {
    fields++;
    const control = box.querySelector("input, select, textarea");
    const label = control && box.querySelector(`label[for="${control.id}"]`);
    words(at, "label", label?.firstChild?.textContent);
    if (spec.required !== (control.getAttribute("aria-required") === "true")) {
      wrong.push(`${at}: not marked as ${spec.required ? "required" : "optional"}`);
    }
    if (!spec.required && !label.querySelector(".optional")) {
      wrong.push(`${at}: may be left out and does not say so`);
    }
    const rule = document.getElementById(control.getAttribute("aria-describedby").split(" ")[0]);
    if (rule && !rule.hidden) {
      words(at, "rule", rule.textContent.replace(/JPEG|PNG|XLSX|DOCX|PDF|MB|GB\/T/g, ""));
    }
    const document_ = control.type === "file";
    if (spec.pattern && !spec.maxLength && !anId.test(spec.pattern) && !spec.names && !document_ && rule.hidden) {
      wrong.push(`${at}: has to be written in a certain way and does not say how: ${spec.pattern}`);
    }
    if (spec.names && !document_) {
      const picked = control.getAttribute("role") === "combobox";
      if (picked !== isListed(spec.names) || (!picked && !entered.has(spec.names))) {
        wrong.push(`${at}: a ${spec.names} cannot be looked for`);
      }
    }
    for (const option of control.tagName === "SELECT" ? Array.from(control.options).slice(1) : []) {
      words(`${at}=${option.value}`, "choice", option.text);
    }
  };

  const each = (at, spec, host) => {
    if (spec.type === "object") {
      spec.fields.forEach((one) => each(`${at}.${one.name}`, one, host));
    } else if (spec.type === "list") {
      const more = host.querySelector(`[data-adds="${at}"]`);
      words(at, "legend", more?.closest("fieldset").querySelector("legend")?.firstChild?.textContent);
      if (!host.querySelector(`[data-field^="${at}[0]"]`)) {
        more.click();
      }
      each(`${at}[0]`, { name: spec.name, names: spec.names, ...spec.items, required: true }, host);
    } else {
      const box = host.querySelector(`[data-field="${at}"]`);
      if (box) {
        look(at, spec, box);
      } else {
        wrong.push(`${at}: no field`);
      }
    }
  };

  const { commands } = await (await fetch("/api/commands", { headers: { Accept: "application/json" } })).json();
  for (const command of commands) {
    const form = document.createElement("form");
    form.valueOf = () => undefined;
    document.getElementById("main").append(form);
    words(command.href, "title", command.title[chinese ? "zh" : "en"]);
    for (const spec of command.fields) {
      const at = `${command.href}:${spec.name}`;
      form.replaceChildren(build(spec, at, form).element);
      each(at, spec, form);
    }
    form.remove();
  }
  return { commands: commands.length, fields, wrong };
};
