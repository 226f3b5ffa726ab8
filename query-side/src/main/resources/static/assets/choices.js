/** What a field that names a thing can be given: where the things are looked for, each as [id, name, more]. */
import { get } from "./api.js";
import { yuanOf } from "./money.js";

const LISTED = 20;
const MOST = 200;

const things = new Map(
  Array.from(document.querySelector("#things")?.content.querySelectorAll("data") ?? [], (it) => [
    it.value,
    { view: it.dataset.view, called: it.dataset.called },
  ]),
);

const row = (view, key) => get(`/api/views/${view}/${encodeURIComponent(key)}`);
const rows = async (view, query = {}) => (await get(`/api/views/${view}?${new URLSearchParams({ size: MOST, ...query })}`)).items;

/** What the ledger says of things that no view lists. */
const told = async (type, query = {}) =>
  (await get(`/api/audit/events?${new URLSearchParams({ type, order: "newest", limit: MOST, ...query })}`)).items.map((it) => it.event);

async function search(type, words) {
  const { view, called } = things.get(type);
  const query = new URLSearchParams({ size: LISTED, ...(words && { q: words }) });
  const page = await get(`/api/views/${view}?${query}`);
  return page.items.map((it) => [it.key, it[called] ?? it.key, it.key]);
}

/** What many of one view's rows are called, asked for once each. */
async function names(view, keys, called) {
  const wanted = [...new Set(keys)].slice(0, 2 * LISTED);
  const found = await Promise.all(wanted.map((key) => row(view, key).then((it) => [key, it[called] ?? key], () => [key, key])));
  return new Map(found);
}

async function merchants(keys, line) {
  const called = await names("merchant-register", keys, "name");
  return line(called);
}

/** Of one thing that another field of the form names; nothing while that says nothing. */
const within = (field, look) => async (words, form) => {
  const named = form.valueOf(field);
  return named ? look(named, form) : [];
};

const special = {
  "project-contract": within("projectId", async (project) =>
    (await row("renovation-progress", project)).contracts.map((it) => [it.contractId, it.contractor, it.contractId]),
  ),
  "project-payment": within("projectId", async (project) =>
    (await rows("renovation-payments", { projectId: project, sort: "-requested.on" })).map((it) => [
      it.paymentId,
      `${it.payee} ¥${yuanOf(BigInt(it.amountFen))}`,
      it.paymentId,
    ]),
  ),
  async beneficiary(words) {
    const [projects, campaigns] = await Promise.all([search("project", words), search("campaign", words)]);
    return [
      ...projects.map(([id, name, more]) => [`project/${id}`, name, more]),
      ...campaigns.map(([id, name, more]) => [`campaign/${id}`, name, more]),
    ];
  },
  allocation: within("fundId", async (fund) => {
    const given = await told("fund.FundsAllocated", { subject: `fund/${fund}` });
    const idOf = (it) => it.projectOrCampaignId.slice(it.projectOrCampaignId.indexOf("/") + 1);
    const projects = given.filter((it) => it.projectOrCampaignId.startsWith("project/")).map(idOf);
    const titles = await names("renovation-progress", projects, "title");
    return given.map((it) => [
      it.allocationId,
      `${titles.get(idOf(it)) ?? idOf(it)} ¥${yuanOf(BigInt(it.amountFen))}`,
      it.allocationId,
    ]);
  }),
  standard: async () =>
    (await told("campaign.StandardPublished")).map((it) => [it.standardId, it.title, `${it.issuer} ${it.version}`]),
  indicator: within("campaignId", async (campaign) =>
    (await row("campaign-progress", campaign)).indicators.map((it) => [it.code, it.title, it.code]),
  ),
  milestone: within("campaignId", async (campaign) =>
    (await row("campaign-progress", campaign)).milestones
      .filter((it) => !it.reachedOn)
      .map((it) => [it.code, it.title, it.dueOn]),
  ),
  "progress-report": within("taskId", async (task) => {
    const { reports, target } = await row("task-ledger", task);
    return reports
      .filter((it) => it.state === "WAITING")
      .map((it) => [String(it.reportNo), `${it.reportNo} · ${it.quantity} ${target.unit}`, it.note]);
  }),
  "flag-round": async (words) =>
    (await rows("flag-round", { sort: "-period", ...(words && { q: words }) })).map((it) => [it.key, `${it.title} ${it.period}`, it.key]),
  async flag(words) {
    const all = (await rows("flag-process", { sort: "-position" })).filter((it) => !["ENDED", "HISTORICAL"].includes(it.stage));
    return merchants(all.map((it) => it.merchantId), (called) =>
      all.map((it) => [it.key, called.get(it.merchantId) ?? it.merchantId, `${it.period} ${it.key}`]),
    );
  },
  "flag-objection": within("roundId", async (round) => {
    const open = (await row("flag-round", round)).objections.filter((it) => it.upheld === null || it.upheld === undefined);
    return merchants(open.map((it) => it.merchantId), (called) =>
      open.map((it) => [it.objectionId, called.get(it.merchantId) ?? it.merchantId, it.filedOn]),
    );
  }),
  "flag-appeal": within("flagId", async (flag) => {
    const { openAppealId } = await row("flag-process", flag);
    return openAppealId ? [[openAppealId, openAppealId, ""]] : [];
  }),
  criterion: within("roundId", async (round) =>
    (await row("flag-round", round)).terms.criteria.map((it) => [it.code, it.title, `0–${it.points}`]),
  ),
  programme: async () =>
    (await told("honour.ProgrammeDefined")).map((it) => [it.programmeId, it.title, it.programmeId]),
  "honour-round": async (words) =>
    (await rows("honour-round", { sort: "-period", ...(words && { q: words }) })).map((it) => [it.key, `${it.title} ${it.period}`, it.key]),
  "honour-candidate": within("roundId", async (round) =>
    (await row("honour-round", round)).candidates.map((it) => [
      String(it.candidateNo),
      `${it.candidateNo} · ${it.name ?? it.personalName ?? it.candidate}`,
      it.votesTotal ? `${it.votesFor}/${it.votesTotal}` : "",
    ]),
  ),
  "honour-objection": within("roundId", async (round) =>
    (await told("honour.ObjectionFiled", { subject: `honour-round/${round}` })).map((it) => [
      it.objectionId,
      `${it.candidateNo} · ${it.objectionId}`,
      "",
    ]),
  ),
  honour: async () =>
    (await rows("honour-roll", { sort: "-conferredOn" })).map((it) => [
      it.key,
      `${it.title} · ${it.name ?? it.personalName ?? it.candidate}`,
      it.period,
    ]),
  checklist: async (words) =>
    (await rows("inspection-checklists", { ...(words && { q: words }) })).map((it) => [it.key, it.title, it.publishedOn]),
  async "checklist-item"(words, form) {
    const inspection = form.valueOf("inspectionId");
    const lists = inspection
      ? [await row("inspection-checklists", (await row("inspection-scores", inspection)).checklistId)]
      : await rows("inspection-checklists");
    const items = new Map(lists.flatMap((list) => list.items).map((it) => [it.code, it]));
    return Array.from(items.values(), (it) => [it.code, it.title, it.code]);
  },
  "score-appeal": within("inspectionId", async (inspection) =>
    (await row("inspection-scores", inspection)).appeals
      .filter((it) => !it.decidedOn)
      .map((it) => [it.appealId, it.filedOn, it.appealId]),
  ),
  "service-contract": async (words) =>
    (await rows("service-ledger", { sort: "-startsOn", ...(words && { q: words }) })).map((it) => [it.contractId, it.name, it.endsOn]),
  "case-category": async () => {
    const policies = await rows("service-policy");
    const all = new Map(policies.flatMap((policy) => policy.categories).map((it) => [it.code, it]));
    return Array.from(all.values(), (it) => [it.code, it.title, it.filingClause]);
  },
  erasure: async () =>
    (await rows("erasures", { state: "REQUESTED" })).map((it) => [it.key, it.key, it.requestedAt.slice(0, 10)]),
};

/** Those that the server does not search by words are searched here, and each is listed once. */
function matching(found, words) {
  const once = new Map(found.map((one) => [one[0], one]));
  const wanted = words.toLowerCase();
  return Array.from(once.values()).filter((one) => one.some((it) => String(it ?? "").toLowerCase().includes(wanted)));
}

/** Whether there is anywhere to look for things of the kind. */
export const isListed = (kind) => things.has(kind) || kind in special;

/** @param form whose {@code valueOf(name)} says what stands in another of its fields */
export async function choices(kind, words, form) {
  return special[kind] ? matching(await special[kind](words, form), words).slice(0, MOST) : search(kind, words);
}

/** What a thing is called; its id where it cannot be told. */
export async function nameOf(kind, id, form) {
  try {
    if (special[kind]) {
      return (await special[kind]("", form)).find(([key]) => key === id)?.[1] ?? id;
    }
    const { view, called } = things.get(kind);
    return (await row(view, id))[called] ?? id;
  } catch {
    return id;
  }
}
