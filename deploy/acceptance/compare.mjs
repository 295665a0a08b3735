#!/usr/bin/env node
// Compares what a folder of CSV files must come to (count.mjs) with what a running platform shows.
//
//   node compare.mjs FOLDER [--url URL] [--client ID --secret SECRET]
//
// Prints one line per cohort and every difference; exit code 0 if all figures are equal, 1 if not, 2 after wrong use.
import { count } from "./count.mjs";

const [folder, ...rest] = process.argv.slice(2);
const option = (name, otherwise) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : otherwise);
if (!folder || folder.startsWith("--")) {
  console.error("Use: node compare.mjs FOLDER [--url URL] [--client ID --secret SECRET]");
  process.exit(2);
}
const url = option("--url", "http://127.0.0.1:8080").replace(/\/+$/, "");
const credentials = `${option("--client", "demo-board")}:${option("--secret", "demo")}`;
const token = (
  await json(`${url}/oauth2/token`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(credentials).toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "grant_type=client_credentials",
  })
).access_token;

let differences = 0;
for (const expected of count(folder)) {
  const { programme, cohort } = expected;
  const before = differences;
  let figures = 0;
  const compare = (what, wanted, shown) => {
    figures++;
    if (wanted !== shown) {
      differences++;
      console.log(`${programme} ${cohort} ${what}: ${shown ?? "nothing"} is shown, ${wanted} is right`);
    }
  };

  const funnel = await reported(programme, "funnel", { cohort });
  const stages = new Map(funnel.stages.map(({ stage, participants }) => [stage, participants]));
  for (const { stage, participants } of expected.funnel) compare(stage, participants, stages.get(stage) ?? 0);

  const { certificates } = await reported(programme, "certificates", { cohort });
  const kinds = new Map(certificates.map(({ kind, participants }) => [kind, participants]));
  const wantedKinds = new Map(expected.certificates.map(({ kind, participants }) => [kind, participants]));
  for (const kind of new Set([...kinds.keys(), ...wantedKinds.keys()])) {
    compare(`certificate ${kind}`, wantedKinds.get(kind) ?? 0, kinds.get(kind) ?? 0);
  }

  for (const [series, sessions] of Object.entries(expected.attendance)) {
    const shown = await reported(programme, "attendance", { cohort, series });
    const bySession = new Map((shown.sessions ?? shown).map((one) => [one.session ?? one.number, one]));
    for (const { session, ...marks } of sessions) {
      // A session that nobody has dated or marked need not be listed.
      if (!bySession.has(session) && marks.unknown === marks.expected) continue;
      for (const [mark, number] of Object.entries(marks)) {
        compare(`${series} ${session} ${mark}`, number, bySession.get(session)?.[mark]);
      }
    }
  }

  const internships = await reported(programme, "internships", { cohort });
  for (const [figure, number] of Object.entries(expected.internships)) {
    const shown = internships[figure];
    compare(`internships ${figure}`, number, Array.isArray(shown) ? shown.length : shown);
  }

  const exits = await reported(programme, "exits", { cohort });
  const outcomes = new Map((exits.outcomes ?? exits.exits ?? exits).map((one) => [one.outcome, one.participants]));
  for (const { outcome, participants } of expected.exits) compare(`exit ${outcome}`, participants, outcomes.get(outcome));

  console.log(`${programme} ${cohort}: ${figures} figures compared, ${differences - before} differ`);
}
process.exit(differences === 0 ? 0 : 1);

function reported(programme, figure, query) {
  return json(`${url}/api/reporting/v1/programmes/${programme}/${figure}?${new URLSearchParams(query)}`, {
    headers: { authorization: `Bearer ${token}` },
  });
}

async function json(address, request) {
  const answer = await fetch(address, request).catch((error) => {
    console.error(`${url} cannot be reached (${error.cause?.code ?? error.message}).`);
    process.exit(1);
  });
  if (!answer.ok) {
    console.error(`${address} answers with status ${answer.status}.`);
    process.exit(1);
  }
  return answer.json();
}
