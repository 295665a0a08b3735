#!/usr/bin/env node
// Counts what a folder of CSV files must come to: funnel, certificates, attendance, internships and exits of each
// cohort. It knows the rules of the programmes, and nothing of the platform: it is there to be compared with.
//
//   node count.mjs FOLDER [--programme CODE] [--cohort CODE] [--today YYYY-MM-DD]
//
// Answers one JSON document on standard output. It expects well-formed files; `tremplin load` checks them.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The published rules: percentages of the planned sessions and of the hours; what each certificate opens. */
const PROGRAMMES = {
  connections: {
    series: [
      { code: "info", sessions: 14, percent: 70 },
      { code: "workshop", sessions: 6, percent: 70, requires: "info" },
    ],
    internship: { hours: 240, percent: 70, requires: "workshop" },
    attended: ["present", "late"],
  },
};

const MARKS = ["present", "late", "excused", "absent"];

/** Reads a CSV file (RFC 4180) into objects; no file reads as no rows. */
export function rows(folder, name) {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const records = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (quoted) {
      if (c === '"' && text[at + 1] === '"') cell += text[++at];
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ",") {
      records.at(-1).push(cell);
      cell = "";
    } else if (c === "\n") {
      records.at(-1).push(cell);
      cell = "";
      records.push([]);
    } else if (c !== "\r") cell += c;
  }
  records.at(-1).push(cell);
  const [header, ...body] = records.filter((record) => record.length > 1 || record[0] !== "");
  return body.map((record) => Object.fromEntries(header.map((column, at) => [column, (record[at] ?? "").trim()])));
}

const distinct = (values) => new Set(values).size;

/** Counts every programme and cohort of a folder. */
export function count(folder, { today = new Date().toISOString().slice(0, 10) } = {}) {
  const enrolments = new Map();
  for (const row of rows(folder, "participants.csv")) {
    const key = `${row.programme}/${row.cohort}`;
    if (!enrolments.has(key)) enrolments.set(key, new Set());
    enrolments.get(key).add(row.external_id);
  }
  const files = {
    attendance: rows(folder, "attendance.csv"),
    certificates: rows(folder, "certificates.csv"),
    placements: rows(folder, "placements.csv"),
    exits: rows(folder, "exits.csv"),
  };
  const programmesOf = (person) =>
    [...enrolments].filter(([, people]) => people.has(person)).map(([key]) => key.slice(0, key.indexOf("/")));
  const inProgramme = (row, programme) =>
    row.programme === programme || (row.programme === "" && programmesOf(row.external_id).includes(programme));

  return [...enrolments].map(([key, enrolled]) => {
    const programme = key.slice(0, key.indexOf("/"));
    const cohort = key.slice(key.indexOf("/") + 1);
    const rules = PROGRAMMES[programme];
    if (!rules) throw new Error(`No rules are known for the programme ${programme}.`);

    // The last row about a participant and a session is the mark that counts.
    const marks = new Map(rules.series.map((series) => [series.code, new Map()]));
    for (const row of files.attendance) {
      if (row.programme !== programme || row.cohort !== cohort || !enrolled.has(row.external_id)) continue;
      const people = marks.get(row.series);
      if (!people.has(row.external_id)) people.set(row.external_id, new Map());
      people.get(row.external_id).set(Number(row.session), row.mark);
    }

    const certified = new Map();
    for (const series of rules.series) {
      const holders = new Set();
      for (const [person, sessions] of marks.get(series.code)) {
        const attended = [...sessions.values()].filter((mark) => rules.attended.includes(mark)).length;
        const open = !series.requires || certified.get(series.requires).has(person);
        if (open && attended * 100 >= series.percent * series.sessions) holders.add(person);
      }
      certified.set(series.code, holders);
    }

    const attendance = {};
    for (const series of rules.series) {
      const roster = new Set(series.requires ? certified.get(series.requires) : enrolled);
      for (const [person, sessions] of marks.get(series.code)) {
        if ([...sessions.values()].some((mark) => MARKS.includes(mark))) roster.add(person);
      }
      attendance[series.code] = Array.from({ length: series.sessions }, (_, at) => {
        const given = [...marks.get(series.code).values()].map((sessions) => sessions.get(at + 1));
        const counts = Object.fromEntries(MARKS.map((mark) => [mark, given.filter((one) => one === mark).length]));
        const marked = MARKS.reduce((sum, mark) => sum + counts[mark], 0);
        return { session: at + 1, ...counts, unknown: roster.size - marked, expected: roster.size };
      });
    }

    const placements = files.placements.filter(
      (row) => enrolled.has(row.external_id) && inProgramme(row, programme),
    );
    const internships = placements.filter((row) => row.kind === "internship");
    const started = internships.filter((row) => row.start <= today);
    const completed = internships.filter((row) => row.outcome === "completed");
    const hours = new Map();
    for (const row of completed) {
      hours.set(row.external_id, (hours.get(row.external_id) ?? 0) + Number(row.hours_done || 0));
    }
    const byHours = [...hours].filter(
      ([person, done]) =>
        certified.get(rules.internship.requires).has(person) &&
        done * 100 >= rules.internship.percent * rules.internship.hours,
    ).length;

    const certificates = new Map(rules.series.map(({ code }) => [code, certified.get(code).size]));
    certificates.set("internship", byHours);
    const elsewhere = files.certificates.filter((row) => enrolled.has(row.external_id));
    for (const kind of [...new Set(elsewhere.map((row) => row.kind))].sort()) {
      certificates.set(kind, distinct(elsewhere.filter((row) => row.kind === kind).map((row) => row.external_id)));
    }

    const exits = files.exits.filter((row) => enrolled.has(row.external_id) && inProgramme(row, programme));
    return {
      programme,
      cohort,
      funnel: [
        { stage: "enrolled", participants: enrolled.size },
        ...rules.series.map(({ code }) => ({ stage: `${code}-certified`, participants: certified.get(code).size })),
        { stage: "internship-started", participants: distinct(started.map((row) => row.external_id)) },
        { stage: "internship-completed", participants: distinct(completed.map((row) => row.external_id)) },
        {
          stage: "job-obtained",
          participants: distinct(placements.filter((row) => row.kind === "job").map((row) => row.external_id)),
        },
      ],
      certificates: [...certificates].map(([kind, participants]) => ({ kind, participants })),
      attendance,
      internships: {
        internships: internships.length,
        participants: distinct(internships.map((row) => row.external_id)),
        hoursPlanned: internships.reduce((sum, row) => sum + Number(row.hours_planned), 0),
        hoursLogged: internships.reduce((sum, row) => sum + Number(row.hours_done || 0), 0),
        employers: distinct(internships.map((row) => row.employer.toLowerCase().replace(/\s+/g, " "))),
      },
      exits: [...new Set(exits.map((row) => row.outcome))].sort().map((outcome) => ({
        outcome,
        participants: distinct(exits.filter((row) => row.outcome === outcome).map((row) => row.external_id)),
      })),
    };
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, ...rest] = process.argv.slice(2);
  const option = (name) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
  if (!folder || folder.startsWith("--")) {
    console.error("Use: node count.mjs FOLDER [--programme CODE] [--cohort CODE] [--today YYYY-MM-DD]");
    process.exit(2);
  }
  const cohorts = count(folder, option("--today") ? { today: option("--today") } : {}).filter(
    (one) =>
      (!option("--programme") || one.programme === option("--programme")) &&
      (!option("--cohort") || one.cohort === option("--cohort")),
  );
  console.log(JSON.stringify(cohorts, null, 2));
}
