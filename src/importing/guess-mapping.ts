import type { ColumnGuess, ColumnMapping, ColumnRole } from "../domain/imported-log.ts";

/** What is known of a column before its role is. */
export interface ColumnFacts {
  readonly name: string;
  /** Rows with a text in this column that were looked at, and the different texts among them. */
  readonly looked: number;
  readonly distinct: number;
  /** What most texts read as; NUMBER_OR_TIME: numbers that could count seconds since 1970 or be written-together dates. */
  readonly reads: "TIME" | "NUMBER_OR_TIME" | "NUMBER" | "TEXT" | "NOTHING";
  /** Every text is a transition of the XES standard, such as `start` and `complete`. */
  readonly lifecycle: boolean;
  /** Different texts, in order of first appearance. */
  readonly samples: readonly string[];
}

type GuessedRole = Extract<
  ColumnRole,
  "CASE" | "ACTIVITY" | "START" | "COMPLETE" | "TIMESTAMP" | "LIFECYCLE" | "DEPARTMENT" | "RESOURCE" | "STATUS"
>;

interface NameRule {
  readonly role: GuessedRole;
  readonly sure: number;
  /** Matched against the name in lower case without accents and without anything but letters and digits. */
  readonly name: RegExp;
}

/** Names in English, German, Spanish, Portuguese, French, Dutch, Italian and Polish; the surer rule wins. */
const nameRules: readonly NameRule[] = [
  rule("CASE", 0.98, "caseconceptname|case(id|key|number|nr|no|identifier)|traceid|idcase"),
  rule(
    "CASE",
    0.97,
    "fall(id|nummer|nr)|id?caso|casoid|idcas|casid|zaak(id|nummer|nr)|numero(decaso|caso|dossier)|idsprawy",
  ),
  rule("CASE", 0.93, ".*process(instance)?(id|key|number|nr|no)|.*processinstance|processid|(case)?instanceid|piid"),
  rule("CASE", 0.9, "case|trace|fall|caso|cas|zaak|sprawa|expediente|dossier|vorgangs(id|nummer|nr)|idproceso"),
  rule(
    "CASE",
    0.8,
    `(${[
      "order",
      "ticket",
      "incident",
      "request",
      "application",
      "claim",
      "invoice",
      "loan",
      "contract",
      "permit",
      "declaration",
      "purchaseorder",
      "po",
      "document",
      "job",
      "shipment",
      "delivery",
      "patient",
      "customerorder",
      "auftrags",
      "bestell",
      "rechnungs",
      "pedido",
      "factura",
      "commande",
      "bestelling",
      "ordine",
      "zamowienie",
    ].join("|")})(id|nr|no|num|number|key|nummer|numero)`,
  ),
  rule("CASE", 0.55, "process|proceso|processo|processus|prozess|proces"),
  rule(
    "CASE",
    0.5,
    "id|(?!(event|activity|task|resource|user|employee|step|role|dept|department|group)).*(id|nr|no|number|nummer|key)",
  ),

  rule("ACTIVITY", 0.98, "conceptname|activity(name|label)?"),
  rule(
    "ACTIVITY",
    0.95,
    "aktivitaet|aktivitat|taetigkeit|tatigkeit|actividad|atividade|activite|activiteit|attivita|czynnosc|aktywnosc",
  ),
  rule(
    "ACTIVITY",
    0.9,
    "(task|step|event|action|operation)(name|label|description)?|schritt|tache|etape|tarea|paso|taak|stap",
  ),
  rule("ACTIVITY", 0.8, ".*(activity|taskname|stepname|eventname)(name|description)?"),
  rule("ACTIVITY", 0.6, "(event|activity|task|action)(type|code|id)|vorgang|transaction(code|type)?"),
  rule("ACTIVITY", 0.5, "status(name|text)?|state|zustand|estado|statut|stan|stato|phase|stage|milestone"),

  rule(
    "COMPLETE",
    0.98,
    "complete(d|on|at)?(time)?(stamp)?|completion(time|date|timestamp)?|end(time|date|timestamp|datetime|edat)?|ended",
  ),
  rule("COMPLETE", 0.95, "(finish|finished|stop|close|closed|completed|complete)(time|date|at|on|timestamp|datetime)?"),
  rule(
    "COMPLETE",
    0.9,
    "ende|endzeit(punkt)?|enddatum|fin|fecha(hora)?(de)?fin|hora(de)?fin|(date|heure)(de)?fin|eind(e|tijd|datum)|fim|fine|koniec",
  ),
  rule("COMPLETE", 0.6, ".*(end|ended|complete|completed|completion|finish|finished|stop)(time|date|timestamp|at|on)?"),
  rule(
    "TIMESTAMP",
    0.95,
    "timetimestamp|(event)?(timestamp|datetime|time|date)|zeitstempel|zeit(punkt)?|datum|fecha(hora)?|horodatage",
  ),
  rule(
    "TIMESTAMP",
    0.9,
    "(event|log|activity)(timestamp|datetime|time|date)|tijd(stip)?|data(ora|hora)?|hora|heure|date(heure)?|czas|createdat|ts|when|(happened|occurred)(at|on)?",
  ),
  rule("TIMESTAMP", 0.6, ".*(timestamp|datetime|time|date|zeit|datum|fecha|hora|tijd|stempel)"),
  rule("START", 0.98, "start(ed|time|date|timestamp|datetime|edat)?|starttimetimestamp"),
  rule("START", 0.95, "(begin|began|begun|started|start)(time|date|at|on|timestamp|datetime)?"),
  rule(
    "START",
    0.9,
    "beginn|startzeit(punkt)?|anfang|inicio|fecha(hora)?(de)?inicio|hora(de)?inicio|debut|(date|heure)(de)?debut|inizio|begintijd|poczatek",
  ),
  rule("START", 0.65, "(.*(start|started|begin)(time|date|timestamp|at|on)?|(start|begin).*(time|date|timestamp))"),

  rule("RESOURCE", 0.98, "orgresource|resource(name|id)?"),
  rule(
    "RESOURCE",
    0.9,
    "(user|employee|agent|performer|actor|worker|staff|originator|assignee|operator|handler|executor|owner|person)(name|id)?",
  ),
  rule(
    "RESOURCE",
    0.9,
    "mitarbeiter(in)?|bearbeiter(in)?|benutzer|ressource|recurso|usuario|empleado|utilisateur|employe|medewerker|gebruiker|risorsa|utente|pracownik|uzytkownik|zasob",
  ),
  rule("RESOURCE", 0.6, "(processed|executed|performed|changed|created|done|handled)by|.*(username|employeename)"),

  rule(
    "DEPARTMENT",
    0.98,
    "department(name|id)?|dept(name)?|abteilung|departamento|departement|afdeling|reparto|dzial|servizio",
  ),
  rule("DEPARTMENT", 0.95, "orggroup"),
  rule("DEPARTMENT", 0.93, "orgrole"),
  rule("DEPARTMENT", 0.92, "(org|organi[sz]ation(al)?|business)unit(name)?|unit(name)?|bereich|area|lane|division"),
  rule(
    "DEPARTMENT",
    0.88,
    "(resource|user|performer)?(role|team|group)(name)?|workgroup|supportteam|rolle|gruppe|rol|grupo|equipo|equipe|groep|ruolo|gruppo|rola|zespol|papel",
  ),
  rule("DEPARTMENT", 0.7, "potentialperformer(name)?|candidategroup|assignmentgroup|queue|section"),

  rule("LIFECYCLE", 0.98, "lifecycletransition|lifecycle|transition"),
  rule("LIFECYCLE", 0.7, "event(type|state)|transaction(type)?|eventstatus|type|status|state|transicion"),
];

function rule(role: GuessedRole, sure: number, name: string): NameRule {
  return { role, sure, name: new RegExp(`^(?:${name})$`) };
}

/** START, COMPLETE and TIMESTAMP are guessed one column each, COMPLETE and TIMESTAMP share theirs: both are the event's own time. */
function slotOf(role: ColumnRole): ColumnRole {
  return role === "COMPLETE" ? "TIMESTAMP" : role;
}

/**
 * The role of each column, in the order of the columns: what the caller fixed, then what names and contents give away, the surest guess first;
 * a role goes to one column. What is left carries attributes, or is ignored where it is empty. The level of an attribute is not known yet:
 * every one is an ITEM_ATTRIBUTE here.
 */
export function guessMapping(columns: readonly ColumnFacts[], fixed: readonly ColumnMapping[]): ColumnGuess[] {
  const guesses = new Map<ColumnFacts, Guess>();
  const taken = new Set<ColumnRole>(fixed.map(({ role }) => slotOf(role)));
  const told = new Set(fixed.map(({ column }) => column));
  const give = (candidate: Candidate): void => {
    if (told.has(candidate.column.name) || guesses.has(candidate.column) || taken.has(slotOf(candidate.role))) return;
    guesses.set(candidate.column, candidate);
    taken.add(slotOf(candidate.role));
  };
  columns
    .flatMap(byName)
    .sort((a, b) => b.sure - a.sure)
    .forEach(give);
  const free = (): ColumnFacts[] => columns.filter((column) => !told.has(column.name) && !guesses.has(column));
  if (!taken.has("TIMESTAMP") && !taken.has("START")) timesByContent(free()).forEach(give);
  if (!taken.has("CASE")) caseByContent(free()).forEach(give);
  if (!taken.has("ACTIVITY")) activityByContent(free()).forEach(give);
  return columns.flatMap((column): ColumnGuess[] => {
    const { name } = column;
    const samples = column.samples.slice(0, 3);
    const roles = fixed.filter((mapping) => mapping.column === name);
    if (roles.length > 0) return roles.map(({ role }) => ({ column: name, role, why: "mapped so", sure: 1, samples }));
    const guess = guesses.get(column) ?? leftOver(column);
    return [{ column: name, role: guess.role, why: guess.why, sure: guess.sure, samples }];
  });
}

interface Guess {
  readonly role: ColumnRole;
  readonly why: string;
  readonly sure: number;
}

interface Candidate extends Guess {
  readonly column: ColumnFacts;
}

function byName(column: ColumnFacts): Candidate[] {
  const name = plainName(column.name);
  return nameRules.flatMap((nameRule): Candidate[] => {
    if (!nameRule.name.test(name)) return [];
    const { role, sure } = nameRule;
    if (role === "LIFECYCLE" && !column.lifecycle) {
      // As in XES: transitions the standard does not know are a status of the business (methods.md 1.1).
      return sure > 0.9 && column.looked > 0
        ? [
            {
              column,
              role: "STATUS",
              sure,
              why: "named as a lifecycle, but its texts are no transitions of the XES standard",
            },
          ]
        : [];
    }
    const fit = contentFit(column, role);
    return fit === 0 ? [] : [{ column, role, sure: sure * fit, why: whyByName(column, role) }];
  });
}

/** With how many different texts it has, where that tells a person whether the name speaks true. */
function whyByName({ distinct, looked }: ColumnFacts, role: GuessedRole): string {
  const texts = `${distinct.toLocaleString("en")} different ${distinct === 1 ? "text" : "texts"}`;
  switch (role) {
    case "CASE":
      return distinct === 0
        ? "its name says so"
        : `its name says so; ${texts}, about ${Math.round(looked / distinct)} rows each`;
    case "ACTIVITY":
    case "DEPARTMENT":
    case "RESOURCE":
      return `its name says so; ${texts}`;
    default:
      return "its name says so";
  }
}

/** From 0 (cannot be) to 1: how well the texts of a column suit a role its name suggests. */
function contentFit(column: ColumnFacts, role: GuessedRole): number {
  const { reads, distinct, looked } = column;
  if (reads === "NOTHING") return 0;
  const fewRows = looked < 20;
  switch (role) {
    case "START":
    case "COMPLETE":
    case "TIMESTAMP":
      return reads === "TIME" ? 1 : reads === "NUMBER_OR_TIME" ? 0.9 : 0;
    case "CASE":
      // A case has several events, and a log several cases.
      if (reads === "TIME") return 0;
      return fewRows || (distinct < looked && distinct > 1) ? 1 : 0.5;
    case "ACTIVITY":
      if (reads === "TIME") return 0;
      return fewRows || distinct <= looked / 2 ? 1 : 0.5;
    default:
      return reads === "TIME" ? 0 : 1;
  }
}

function timesByContent(columns: readonly ColumnFacts[]): Candidate[] {
  const times = columns.filter(({ reads }) => reads === "TIME").sort((a, b) => b.looked - a.looked);
  const sure = times.length === 1 ? 0.6 : 0.4;
  const why =
    times.length === 1 ? "the only column whose texts read as times" : "its texts read as times, in the most rows";
  return times.slice(0, 1).map((column) => ({ column, role: "TIMESTAMP", sure, why }));
}

/** Identifiers: as many as possible, but each in several rows. */
function caseByContent(columns: readonly ColumnFacts[]): Candidate[] {
  return columns
    .filter(({ reads, distinct, looked }) => reads !== "TIME" && distinct > 1 && distinct <= looked / 1.5)
    .filter(
      ({ samples }) => samples.some((sample) => /\d/.test(sample)) && !samples.some((sample) => /\s\S+\s/.test(sample)),
    )
    .sort((a, b) => b.looked - a.looked || b.distinct - a.distinct)
    .slice(0, 1)
    .map((column) => ({
      column,
      role: "CASE",
      sure: 0.4,
      why: "of the columns whose texts repeat, the one with the most of them",
    }));
}

/** Words rather than numbers, few of them, in (nearly) every row. */
function activityByContent(columns: readonly ColumnFacts[]): Candidate[] {
  return columns
    .filter(({ reads, distinct, looked }) => reads === "TEXT" && distinct > 1 && distinct <= Math.max(looked / 5, 10))
    .sort((a, b) => b.looked - a.looked || b.distinct - a.distinct)
    .slice(0, 1)
    .map((column) => ({
      column,
      role: "ACTIVITY",
      sure: 0.4,
      why: "in every row one of a few texts, and more of them than any other such column",
    }));
}

/** What a column without a role is, and what else it might be mapped to. */
function leftOver(column: ColumnFacts): Guess {
  if (column.reads === "NOTHING") return { role: "IGNORE", sure: 1, why: "it is empty in every row" };
  const name = plainName(column.name);
  const offer = offers.find(({ pattern }) => pattern.test(name));
  const why = offer === undefined ? "no role suits it" : `no role is taken for granted; ${offer.text}`;
  return { role: "ITEM_ATTRIBUTE", sure: 0.8, why };
}

const offers: readonly { readonly pattern: RegExp; readonly text: string }[] = [
  { pattern: /process(name|type)?$|workflow(name)?$/, text: "map it as the process to split the file into several" },
  { pattern: /^event(id|nr|no|number|key)$/, text: "map it as the event id if it is unique" },
  {
    pattern: /^(seq|sequence|order|position|sort)(nr|no|number|order)?$/,
    text: "map it as the sequence if it orders the events of a case",
  },
  { pattern: /(status|state|outcome|result)$/, text: "map it as the status if it says how a case ended" },
  {
    pattern: /(amount|value|price|cost|total|betrag|wert)$/,
    text: "map it as the value if it is what a case is worth",
  },
];

/** `Order Nr.` is `ordernr`, `Tätigkeit` `tatigkeit`, `org:group` `orggroup`. */
function plainName(name: string): string {
  return name
    .replaceAll("ß", "ss")
    .replaceAll("ł", "l")
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
