import { closeSync, openSync, writeSync } from "node:fs";
import {
  activityName,
  byCompletion,
  departmentName,
  eventsPerCase,
  instantText,
  resourceName,
  type SyntheticLog,
} from "./synthetic-log.ts";

/** One row an event, by completion. */
export function writeCsv(log: SyntheticLog, path: string): void {
  writeParts(path, function* rows() {
    yield "case_id,activity,resource,department,start_timestamp,end_timestamp\n";
    for (const event of byCompletion(log)) {
      const code = log.activity[event]!;
      const names = `${activityName(code)},${resourceName(log.resource[event]!)},${departmentName(code)}`;
      const times = `${instantText(log.start[event]!)},${instantText(log.end[event]!)}`;
      yield `C${Math.floor(event / eventsPerCase)},${names},${times}\n`;
    }
  });
}

/** Five attributes an event, case by case. */
export function writeXes(log: SyntheticLog, path: string): void {
  writeParts(path, function* elements() {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">\n';
    yield '<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>\n';
    yield '<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>\n';
    yield '<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>\n';
    for (let event = 0; event < log.cases * eventsPerCase; event++) {
      const code = log.activity[event]!;
      if (event % eventsPerCase === 0) {
        yield `${event === 0 ? "" : "</trace>\n"}<trace>\n<string key="concept:name" value="C${event / eventsPerCase}"/>\n`;
      }
      yield `<event>\n<string key="concept:name" value="${activityName(code)}"/>\n`;
      yield `<string key="org:resource" value="${resourceName(log.resource[event]!)}"/>\n`;
      yield `<string key="org:group" value="${departmentName(code)}"/>\n`;
      yield `<date key="start_timestamp" value="${instantText(log.start[event]!)}"/>\n`;
      yield `<date key="time:timestamp" value="${instantText(log.end[event]!)}"/>\n</event>\n`;
    }
    yield "</trace>\n</log>\n";
  });
}

const partLength = 1 << 20;

function writeParts(path: string, parts: () => Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    let pending = "";
    for (const part of parts()) {
      pending += part;
      if (pending.length < partLength) continue;
      writeSync(file, pending);
      pending = "";
    }
    writeSync(file, pending);
  } finally {
    closeSync(file);
  }
}
