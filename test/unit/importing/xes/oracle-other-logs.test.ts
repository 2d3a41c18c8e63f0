import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { hasSharedData, sharedFile, skipSentence } from "../../../real-data/shared-data.ts";
import { differences } from "./xes-oracle.ts";

const files = [
  "sepsis/SEPSIS",
  "bpic2011_hospital/Hospital_log",
  "bpic2013/bpic2013_closed_problems",
  "bpic2013/bpic2013_open_problems",
  "bpic2012/BPI_Challenge_2012",
  "bpic2015/T_BPIC15_1",
  "bpic2015/T_BPIC15_3",
  "bpic2015/T_BPIC15_4",
  "helpdesk/Helpdesk",
  "academic_credentials/ConsultaDataMining201618",
];

describe.skipIf(!hasSharedData)(`public logs in XES${skipSentence}`, () => {
  test.each(files)("%s: all attributes of all events are those that a general XML parser reads", (file) => {
    expect(differences(gunzipSync(readFileSync(sharedFile(`${file}.xes.gz`))))).toEqual([]);
  });
});
