#!/usr/bin/env node
// Makes a synthetic cohort of the Connections programme as CSV files that `tremplin load` plays. Nobody in it exists.
//
//   node cohort.mjs --out FOLDER --seed N [--size N] [--cohort CODE] [--partner CODE] [--start YYYY-MM-DD]
//   node cohort.mjs --out FOLDER --recipe FILE.json
//
// The same seed and options give the same bytes. Without a recipe the numbers are drawn, and the rows hold what real
// files hold: marks handed in late, corrected marks that give or take a certificate, sessions nobody marked, people
// who come to a workshop before they may, internships broken off and taken up elsewhere. A recipe fixes the numbers;
// deploy/scenarios/README.md explains it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PEOPLE = [
  {
    country: "SY",
    f: ["Rima", "Hanadi", "Lubna", "Maysa", "Nour", "Salma", "Waad", "Yara", "Dima", "Ghada"],
    m: ["Anas", "Bassel", "Firas", "Hadi", "Imad", "Jawad", "Kinan", "Majd", "Nizar", "Wael"],
    family: ["Al-Khatib", "Barakat", "Darwich", "Hallaq", "Jandali", "Kassab", "Mardini", "Qabbani", "Sabbagh", "Zaim"],
  },
  {
    country: "AF",
    f: ["Farida", "Gulalai", "Homa", "Laila", "Mursal", "Nargis", "Palwasha", "Shabnam", "Zarmina", "Zohra"],
    m: ["Abdul Wahid", "Esmat", "Farhad", "Ghulam", "Jamshid", "Mirwais", "Najib", "Qais", "Rahim", "Zalmai"],
    family: ["Ahmadzai", "Barakzai", "Faizi", "Haidari", "Karimi", "Mohseni", "Nazari", "Popal", "Stanekzai", "Wardak"],
  },
  {
    country: "ER",
    f: ["Abrehet", "Feven", "Helen", "Luwam", "Merhawit", "Rahwa", "Saba", "Selam", "Tsega", "Winta"],
    m: ["Abel", "Biniam", "Dawit", "Filmon", "Ghirmay", "Kibrom", "Meron", "Samiel", "Tesfay", "Yonas"],
    family: ["Abraha", "Berhe", "Ghebre", "Habtom", "Kidane", "Mehari", "Ogbazghi", "Tekle", "Weldu", "Zerai"],
  },
  {
    country: "IQ",
    f: ["Aseel", "Dunya", "Hiba", "Israa", "Noor", "Rasha", "Shahad", "Tabarak", "Wijdan", "Zainab"],
    m: ["Ammar", "Dhia", "Hayder", "Karrar", "Laith", "Mustafa", "Qusay", "Sinan", "Thamer", "Yasir"],
    family: ["Al-Dulaimi", "Al-Jubouri", "Al-Saadi", "Hamad", "Jassim", "Khalaf", "Mahdi", "Nasser", "Rashid", "Shakir"],
  },
  {
    country: "IR",
    f: ["Azadeh", "Bahar", "Elham", "Golnaz", "Mahsa", "Niloufar", "Parisa", "Roya", "Shirin", "Taraneh"],
    m: ["Arash", "Babak", "Dariush", "Farzad", "Hooman", "Kamran", "Mehrdad", "Peyman", "Reza", "Siavash"],
    family: ["Ardalan", "Bahrami", "Ebrahimi", "Farrokhi", "Ghorbani", "Jafari", "Moradi", "Naderi", "Rostami", "Tavakoli"],
  },
  {
    country: "SD",
    f: ["Amna", "Duaa", "Hagir", "Ikhlas", "Mawahib", "Nahla", "Randa", "Sittana", "Tahani", "Wisal"],
    m: ["Abbas", "Badreldin", "Elsadig", "Hatim", "Ismail", "Khalid", "Mohanad", "Osman", "Salah", "Yousif"],
    family: ["Abdalla", "Bakri", "Elamin", "Gadir", "Hamdan", "Idris", "Mahgoub", "Nour El Din", "Suliman", "Tayeb"],
  },
  {
    country: "ET",
    f: ["Aster", "Bethlehem", "Eden", "Genet", "Hirut", "Kalkidan", "Mahlet", "Rahel", "Tigist", "Zewditu"],
    m: ["Abebe", "Bekele", "Dereje", "Ephrem", "Girma", "Henok", "Kaleb", "Mulugeta", "Solomon", "Yared"],
    family: ["Alemu", "Asfaw", "Demissie", "Gebremariam", "Kebede", "Lemma", "Mengistu", "Negash", "Tadesse", "Worku"],
  },
  {
    country: "AL",
    f: ["Albana", "Blerta", "Drita", "Elira", "Fatbardha", "Jonida", "Liri", "Mirela", "Rozafa", "Teuta"],
    m: ["Agron", "Besnik", "Dritan", "Erion", "Gentian", "Ilir", "Kujtim", "Luan", "Petrit", "Skender"],
    family: ["Basha", "Cela", "Dervishi", "Gjoni", "Hoxha", "Kola", "Leka", "Marku", "Prifti", "Shehu"],
  },
  {
    country: "GN",
    f: ["Aissatou", "Binta", "Djenabou", "Fanta", "Hawa", "Kadiatou", "Mariama", "Oumou", "Ramatoulaye", "Saran"],
    m: ["Alpha", "Boubacar", "Cellou", "Fodé", "Ibrahima", "Lansana", "Mamadou", "Ousmane", "Sékou", "Thierno"],
    family: ["Bah", "Baldé", "Camara", "Condé", "Diallo", "Keïta", "Kourouma", "Soumah", "Sylla", "Touré"],
  },
  {
    country: "CM",
    f: ["Adèle", "Blandine", "Carine", "Estelle", "Florence", "Honorine", "Judith", "Nadège", "Pélagie", "Solange"],
    m: ["Achille", "Blaise", "Cyrille", "Emmanuel", "Guy", "Hervé", "Landry", "Narcisse", "Rodrigue", "Serge"],
    family: ["Abena", "Biya'a", "Djoumessi", "Ewane", "Fotso", "Kamga", "Mbarga", "Ngassa", "Tchoumi", "Wandji"],
  },
  {
    country: "VE",
    f: ["Alejandra", "Beatriz", "Daniela", "Gabriela", "Inés", "Luisa", "Mariángel", "Rosaura", "Valentina", "Yelitza"],
    m: ["Andrés", "César", "Eduardo", "Gustavo", "Iván", "Leonardo", "Nelson", "Óscar", "Rafael", "Wilmer"],
    family: ["Briceño", "Contreras", "Delgado", "Figueroa", "Guzmán", "Ibarra", "Landaeta", "Márquez", "Rondón", "Zambrano"],
  },
  {
    country: "GE",
    f: ["Ana", "Eka", "Ketevan", "Lali", "Manana", "Nino", "Rusudan", "Salome", "Tamar", "Tinatin"],
    m: ["Avtandil", "Beka", "Davit", "Giorgi", "Irakli", "Levan", "Nika", "Otar", "Shota", "Zurab"],
    family: ["Abashidze", "Beridze", "Chikovani", "Dolidze", "Gelashvili", "Japaridze", "Kapanadze", "Lomidze", "Maisuradze", "Tsiklauri"],
  },
  {
    country: "TR",
    f: ["Ayten", "Berfin", "Ceren", "Dilan", "Elif", "Gülsüm", "Nurhan", "Özlem", "Şirin", "Zeliha"],
    m: ["Baran", "Cemal", "Deniz", "Emrah", "Hakan", "İlhan", "Kerem", "Mazlum", "Serhat", "Umut"],
    family: ["Aydın", "Bozkurt", "Çelik", "Doğan", "Güneş", "Kılıç", "Öztürk", "Şahin", "Toprak", "Yıldız"],
  },
  {
    country: "SO",
    f: ["Amina", "Deqa", "Faduma", "Hodan", "Ifrah", "Khadra", "Muna", "Nasteho", "Sagal", "Ubax"],
    m: ["Abdirahman", "Bashir", "Faisal", "Guled", "Hassan", "Ilyas", "Liban", "Mahad", "Nuradin", "Warsame"],
    family: ["Abdi", "Aden", "Dirie", "Elmi", "Farah", "Gedi", "Hersi", "Jama", "Roble", "Yusuf"],
  },
];

const EMPLOYERS = [
  ["Boulangerie Épi d'Or", "D1102"],
  ["Garage Grand-Rue", "I1604"],
  ["Hôtel du Viaduc", "G1703"],
  ["Restaurant La Passerelle", "G1602"],
  ["Maison de soins Les Tilleuls", "J1501"],
  ["Menuiserie Hêtre & Fils", "H2206"],
  ["Entretien Clair Net", "K2204"],
  ["Logistique des Trois Ponts", "N1103"],
  ["Pépinières du Vallon", "A1414"],
  ["Atelier couture Au Fil Bleu", "H2402"],
  ["Supermarché Quatre Saisons", "D1507"],
  ["Crèche Les Petits Pas", "K1303"],
  ["Électricité Lumen", "F1602"],
  ["Peinture Arc-en-Ciel", "F1606"],
  ["Blanchisserie de la Gare", "K2201"],
  ["Cuisine Centrale du Plateau", "G1603"],
  ["Bureau Comptable Colonne", "M1203"],
  ["Agence Web Passerelles", "M1805"],
  ["Sport et Loisirs du Marché", "D1211"],
  ["Cycles de la Vallée", "I1607"],
  ["Plomberie Source Vive", "F1603"],
  ["Accueil & Services", "M1601"],
  ["Transports Fil Rouge", "N4105"],
  ["Boucherie du Centre", "D1101"],
  ["Ferme des Deux Chênes", "A1402"],
  ["Maçonnerie Pierre Sèche", "F1703"],
];

const JOBS = [
  ["permanent", ""],
  ["fixed-term", "12"],
  ["permanent", ""],
  ["fixed-term", "3"],
  ["apprenticeship", ""],
  ["temporary", ""],
  ["insertion", ""],
  ["fixed-term", "6"],
];

const SERIES = {
  info: { sessions: 14, needed: 10 },
  workshop: { sessions: 6, needed: 5 },
};

const CERTIFICATES = {
  ecdl: "ecdl-centre",
  "chamber-of-trades": "chambre-des-metiers",
  "chamber-of-employees": "chambre-des-salaries",
};

/** The mark it is most easily mistaken for, on the same side of the rate. */
const NEIGHBOUR = { present: "late", late: "present", excused: "absent", absent: "excused" };

/** Whole numbers from a seed, the same on every machine (mulberry32). */
function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const die = {
    below: (bound) => next() % bound,
    between: (low, high) => low + (next() % (high - low + 1)),
    chance: (percent) => next() % 100 < percent,
    one: (list) => list[next() % list.length],
    shuffled: (list) => {
      const copy = [...list];
      for (let at = copy.length - 1; at > 0; at--) {
        const other = next() % (at + 1);
        [copy[at], copy[other]] = [copy[other], copy[at]];
      }
      return copy;
    },
    some: (list, size) => die.shuffled(list).slice(0, size),
  };
  return die;
}

const day = (date, plus) => new Date(Date.parse(`${date}T00:00:00Z`) + plus * 86_400_000).toISOString().slice(0, 10);
const weekday = (date) => new Date(`${date}T00:00:00Z`).getUTCDay();
const working = (date) => (weekday(date) === 0 ? day(date, 1) : weekday(date) === 6 ? day(date, 2) : date);

const options = Object.fromEntries(
  process.argv.slice(2).reduce((pairs, word, at, words) => {
    if (word.startsWith("--")) pairs.push([word.slice(2), words[at + 1]]);
    return pairs;
  }, []),
);
const known = ["out", "seed", "size", "cohort", "partner", "start", "recipe"];
if (!options.out || (!options.seed && !options.recipe) || Object.keys(options).some((name) => !known.includes(name))) {
  console.error("Use: node cohort.mjs --out FOLDER --seed N [--size N] [--cohort CODE] [--partner CODE] [--start DATE]");
  console.error("     node cohort.mjs --out FOLDER --recipe FILE.json");
  process.exit(2);
}

const recipe = options.recipe ? JSON.parse(readFileSync(options.recipe, "utf8")) : drawnRecipe();
const die = dice(recipe.seed);
const people = register();
const attendance = [];
const info = play("info", people, recipe.infoCertified, day(recipe.start, 0), 3.5);
const afterInfo = day(recipe.start, 7 * 7 + 10);
const early = recipe.rough ? die.some(people.filter((one) => !info.has(one)), die.below(4)) : [];
const workshop = play("workshop", [...info, ...early], recipe.workshopCertified, afterInfo, 7, new Set(early));
const afterWorkshop = day(afterInfo, 6 * 7 + 14);
const uncertified = [...info].filter((one) => !workshop.has(one));
const placements = internships([...workshop]);
const jobs = work();
const certificates = elsewhere();
const exits = leave();

mkdirSync(options.out, { recursive: true });
write("participants.csv", people);
write("attendance.csv", attendance);
write("certificates.csv", certificates);
write("placements.csv", [...placements, ...jobs]);
write("exits.csv", exits);

/** Numbers as a cohort of this size might have them, from the seed alone. */
function drawnRecipe() {
  const seed = Number(options.seed);
  const first = dice(seed ^ 0x5eed);
  const enrolled = Number(options.size ?? first.between(30, 120));
  const share = (of, low, high) => Math.floor((of * first.between(low, high)) / 100);
  const infoCertified = share(enrolled, 35, 65);
  const workshopCertified = share(infoCertified, 50, 80);
  const completed = share(workshopCertified, 50, 80);
  const brokenOff = share(workshopCertified - completed, 30, 70);
  const running = share(workshopCertified - completed - brokenOff, 0, 100);
  return {
    seed,
    rough: true,
    cohort: options.cohort ?? `seed-${seed}`,
    partner: options.partner ?? "asti",
    start: options.start ?? "2019-09-09",
    enrolled,
    infoCertified,
    workshopCertified,
    internships: { completed, brokenOff, running },
    certificates: {
      ecdl: share(enrolled, 0, 12),
      "chamber-of-trades": share(enrolled, 0, 8),
      "chamber-of-employees": share(enrolled, 0, 8),
    },
    jobs: share(enrolled, 3, 15),
    exits: share(enrolled, 5, 30),
    corrections: share(enrolled * 14, 1, 4),
    lateMarks: share(enrolled * 14, 1, 4),
    unmarked: share(enrolled * 14, 0, 2),
  };
}

function register() {
  const taken = new Set();
  const width = String(recipe.enrolled).length;
  return Array.from({ length: recipe.enrolled }, (_, at) => {
    const origin = die.one(PEOPLE);
    const sex = die.chance(1) ? "x" : die.chance(40) ? "f" : "m";
    const birthYear = Number(recipe.start.slice(0, 4)) - die.between(19, 52);
    let given;
    let family;
    let tries = 0;
    do {
      given = die.one(origin[sex === "x" ? die.one(["f", "m"]) : sex]);
      family = die.one(origin.family);
      if (++tries > 20) family = `${family}-${die.one(origin.family)}`;
      if (tries > 40) given = `${given} ${die.one([...origin.f, ...origin.m])}`;
    } while (taken.has(`${given} ${family}`));
    taken.add(`${given} ${family}`);
    const level = die.one(["", "", "A1", "A1", "A2", "A2", "A2", "B1", "B1", "B2", "C1"]);
    return {
      external_id: `${recipe.cohort}-${String(at + 1).padStart(width, "0")}`,
      programme: "connections",
      cohort: recipe.cohort,
      partner: recipe.partner,
      given_name: given,
      family_name: family,
      birth_year: String(birthYear),
      sex,
      nationality: origin.country,
      status: die.chance(60) ? "asylum-seeker" : "protection",
      language: level === "" ? "" : die.chance(85) ? "fr" : die.one(["en", "de", "lb"]),
      level,
      registered_on: working(day(recipe.start, -die.between(5, 70))),
    };
  });
}

/** The marks of one person: absences come in spells, some stop coming, and the number attended is on the right side. */
function marksOf(sessions, low, high) {
  for (let tries = 0; ; tries++) {
    const marks = [];
    const leaves = low === 0 && die.chance(45) ? die.below(sessions) : sessions;
    let away = die.chance(low === 0 ? 35 : 8);
    for (let session = 0; session < sessions; session++) {
      away = away ? die.chance(low === 0 ? 70 : 45) : die.chance(low === 0 ? 22 : 7);
      if (session >= leaves) marks.push("absent");
      else if (away) marks.push(die.chance(35) ? "excused" : "absent");
      else marks.push(die.chance(9) ? "late" : "present");
    }
    const attended = marks.filter((mark) => mark === "present" || mark === "late").length;
    if (attended >= low && attended <= high) return marks;
    if (tries > 200) throw new Error("No marks fit these numbers.");
  }
}

/** Plays one series: deals who is certified, then writes the rows as the sessions went by. */
function play(code, roster, certifiedCount, start, everyDays, never = new Set()) {
  const { sessions, needed } = SERIES[code];
  const certified = new Set(die.some(roster.filter((one) => !never.has(one)), certifiedCount));
  const dates = Array.from({ length: sessions }, (_, at) => working(day(start, Math.floor(at * everyDays))));
  const bySession = Array.from({ length: sessions }, () => []);
  const all = [];
  for (const person of roster) {
    const marks = certified.has(person)
      ? marksOf(sessions, needed, sessions)
      : marksOf(sessions, 0, never.has(person) ? sessions : needed - 1);
    marks.forEach((mark, at) => all.push({ person, at, mark, shown: at }));
  }
  const share = (number) => Math.floor(((number ?? 0) * all.length) / (recipe.enrolled * SERIES.info.sessions) + 0.5);
  const missed = all.filter((one) => one.mark === "absent" || one.mark === "excused");
  const unmarked = new Set(die.some(missed, share(recipe.unmarked)));
  const handed = all.filter((one) => !unmarked.has(one));
  for (const one of die.some(handed, share(recipe.lateMarks))) one.shown = Math.min(sessions - 1, one.at + die.between(1, 3));
  const corrections = die.some(handed, share(recipe.corrections)).map((one) => {
    const correction = { ...one, shown: Math.min(sessions - 1, one.shown + die.between(0, 3)), last: true };
    const others = ["present", "late", "excused", "absent"].filter((mark) => mark !== one.mark);
    one.mark = recipe.rough ? die.one(others) : NEIGHBOUR[one.mark];
    return correction;
  });
  for (const one of [...handed, ...corrections]) bySession[one.shown].push(one);
  for (const shown of bySession) {
    const ordered = [...shown.filter((one) => !one.last), ...shown.filter((one) => one.last)];
    for (const { person, at, mark } of ordered) {
      attendance.push({
        external_id: person.external_id,
        programme: "connections",
        cohort: recipe.cohort,
        series: code,
        session: String(at + 1),
        date: dates[at],
        mark,
      });
    }
  }
  return certified;
}

function internships(certified) {
  const { completed, brokenOff = 0, running = 0 } = recipe.internships;
  const interns = die.some(certified, completed + brokenOff + running);
  // Now and then somebody does an internship without the certificate that opens it.
  if (recipe.rough) interns.unshift(...die.some(uncertified, die.below(3)));
  return interns.flatMap((person, at) => {
    const start = working(day(afterWorkshop, die.between(14, 70)));
    if (at < interns.length - brokenOff - running) {
      // Some take it in two halves with two employers, the first of them broken off now and then.
      if (recipe.rough && die.chance(20)) {
        const gaveUp = die.chance(50);
        const middle = working(day(start, die.between(28, 56)));
        const next = working(day(middle, 7));
        return [
          internship(person, start, middle, 120, gaveUp ? die.between(1, 12) * 8 : 120, gaveUp ? "broken-off" : "completed"),
          internship(person, next, working(day(next, die.between(28, 56))), 120, 120, "completed"),
        ];
      }
      const planned = recipe.rough ? die.one([240, 240, 240, 200, 160]) : 240;
      const done = recipe.rough && die.chance(25) ? planned - die.between(1, 10) * 4 : planned;
      return [internship(person, start, working(day(start, die.between(8, 22) * 7 + 4)), planned, done, "completed")];
    }
    if (at < interns.length - running) {
      const end = working(day(start, die.between(14, 60)));
      return [internship(person, start, end, 240, die.between(0, 9) * 8, "broken-off")];
    }
    const end = working(day(start, die.between(8, 22) * 7));
    return [internship(person, start, end, 240, die.between(1, 20) * 4, "")];
  });
}

function internship(person, start, end, planned, done, outcome) {
  const [employer, rome] = die.one(EMPLOYERS);
  return {
    external_id: person.external_id,
    programme: recipe.rough && die.chance(30) ? "" : "connections",
    kind: "internship",
    employer,
    rome,
    start,
    end,
    hours_planned: String(planned),
    hours_done: String(done),
    contract: "",
    months: "",
    outcome,
  };
}

function work() {
  const first = [...workshop, ...people.filter((one) => !workshop.has(one))];
  const hired = recipe.rough ? die.some(people, recipe.jobs) : die.some(first.slice(0, workshop.size), recipe.jobs);
  return hired.map((person, at) => {
    const [employer, rome] = die.one(EMPLOYERS);
    const [contract, months] = JOBS[at % JOBS.length];
    return {
      external_id: person.external_id,
      programme: "connections",
      kind: "job",
      employer,
      rome,
      start: working(day(afterWorkshop, die.between(230, 330))),
      end: "",
      hours_planned: "",
      hours_done: "",
      contract,
      months,
      outcome: "",
    };
  });
}

function elsewhere() {
  return Object.entries(recipe.certificates).flatMap(([kind, number]) =>
    die.some(people, number).map((person) => ({
      external_id: person.external_id,
      kind,
      issuer: CERTIFICATES[kind],
      date: working(day(afterInfo, die.between(30, 240))),
    })),
  );
}

/** Who has a job leaves with it; of the others, some leave for another reason. */
function leave() {
  const outcomes = {
    permanent: "lasting-job",
    apprenticeship: "apprenticeship",
  };
  const hired = jobs.slice(0, Math.min(jobs.length, recipe.exits)).map((job) => ({
    external_id: job.external_id,
    programme: "connections",
    date: job.start,
    outcome: outcomes[job.contract] ?? (Number(job.months) >= 6 ? "lasting-job" : "transition-job"),
  }));
  const taken = new Set(jobs.map((job) => job.external_id));
  const others = die.some(people.filter((one) => !taken.has(one.external_id)), recipe.exits - hired.length);
  return [
    ...hired,
    ...others.map((person) => ({
      external_id: person.external_id,
      programme: "connections",
      date: working(day(afterWorkshop, die.between(200, 340))),
      outcome: die.one(["training", "job-search", "dropped-out", "moved-away"]),
    })),
  ];
}

function write(name, records) {
  const columns = {
    "participants.csv":
      "external_id,programme,cohort,partner,given_name,family_name,birth_year,sex,nationality,status,language,level,registered_on",
    "attendance.csv": "external_id,programme,cohort,series,session,date,mark",
    "certificates.csv": "external_id,kind,issuer,date",
    "placements.csv": "external_id,programme,kind,employer,rome,start,end,hours_planned,hours_done,contract,months,outcome",
    "exits.csv": "external_id,programme,date,outcome",
  }[name];
  const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = records.map((record) => columns.split(",").map((column) => cell(record[column])).join(","));
  writeFileSync(join(options.out, name), `${[columns, ...lines].join("\n")}\n`);
}
