// Pages that forbid `eval` make zod take its slower way through an object: it must tell the same.
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { readFacts } from "../../src/runtime/read-facts.js";
import { sampleFacts, sampleUnit } from "./sample-facts.js";

test("units are read alike with and without compiled schemas", () => {
  const inputs = [
    sampleUnit(),
    {},
    {
      ...sampleUnit(),
      "2.4.2": { 未督促的重点案件: 9, 重点案件: 5, x: 1 },
      "5": 3,
      y: {},
      "4": { 增长: 95, 限期: "" },
    },
  ];
  // Schemas are kept by their specs: a copy is compiled anew.
  const read = () => inputs.map((input) => readFacts([...sampleFacts], input));
  const compiled = read();
  z.config({ jitless: true });
  expect(read()).toEqual(compiled);
});
