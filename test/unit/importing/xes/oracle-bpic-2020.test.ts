import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { hasSharedData, sharedFile, skipSentence } from "../../../real-data/shared-data.ts";
import { differences } from "./xes-oracle.ts";

const files = [
  "bpic2020/DomesticDeclarations",
  "bpic2020/InternationalDeclarations",
  "bpic2020/PermitLog",
  "bpic2020/RequestForPayment",
];

describe.skipIf(!hasSharedData)(`the logs of BPIC 2020${skipSentence}`, () => {
  test.each(files)("%s: all attributes of all events are those that a general XML parser reads", (file) => {
    expect(differences(gunzipSync(readFileSync(sharedFile(`${file}.xes.gz`))))).toEqual([]);
  });
});
