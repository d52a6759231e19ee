import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Checked } from "../../src/diagnostics/formats/checked.js";
import { renderJunit } from "../../src/diagnostics/formats/junit.js";
import { checkedFile, everything, nothing, sound, undecoded } from "./formats.js";

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Tag[];
  text: string;
}

/** Reads XML, and throws where it is none. */
function readXml(xml: string): Tag {
  const top: Tag = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const tag: Tag = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)!.children.push(tag);
    open.push(tag);
  });
  parser.on("text", (text) => (open.at(-1)!.text += text));
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

const suites = (checked: Checked, warningsFail = false): Tag[] =>
  readXml(renderJunit(checked, warningsFail)).children;
const casesOf = (suite: Tag): Tag[] => suite.children.filter((tag) => tag.name === "testcase");
const outcomes = (suite: Tag): string[] =>
  casesOf(suite).map((tag) => `${tag.attributes["name"]}: ${tag.children[0]?.name ?? "passed"}`);

const doubtful = `rubric "T" {
  unit station { title: text }
  indicator 1 "A" 2 points {
    given unused: count
    start at full
    add 1 when praised
    acknowledge points-exceeded "as < printed & meant"
    deduct 1 per case of late
  }
}
`;

describe("JUnit XML", () => {
  it("of every finding can be read, and counts what is in it", () => {
    const root = readXml(renderJunit(everything, false));
    expect(root.name).toBe("testsuites");
    expect(root.children).toHaveLength(everything.files.length + 1);
    for (const suite of root.children) {
      const names = casesOf(suite).map((tag) => tag.attributes["name"]);
      expect(new Set(names).size).toBe(names.length);
      const of = (name: string): number =>
        casesOf(suite).filter((tag) => tag.children.some((child) => child.name === name)).length;
      expect(suite.attributes).toMatchObject({
        tests: `${names.length}`,
        failures: `${of("failure")}`,
        errors: `${of("error")}`,
        skipped: `${of("skipped")}`,
      });
      expect(names.length).toBeGreaterThan(0);
    }
    const total = (name: string): number =>
      root.children.reduce((sum, suite) => sum + Number(suite.attributes[name]), 0);
    for (const name of ["tests", "failures", "errors", "skipped"])
      expect(root.attributes[name]).toBe(`${total(name)}`);
  });

  it("has a file that passes as a case, and findings that are errors as failures", () => {
    const [good, bad] = suites({
      files: [checkedFile("a.rubric", sound), checkedFile("错.rubric", sound.replace("deduct", "Deduct"))],
      unread: [],
    });
    expect(outcomes(good!)).toEqual(["a.rubric: passed"]);
    expect(outcomes(bad!)).toEqual(["unexpected 4:30: failure"]);
    const [failed] = casesOf(bad!);
    expect(failed!.attributes).toMatchObject({ classname: "错.rubric", file: "错.rubric", line: "4" });
    expect(failed!.children[0]!.attributes).toEqual({
      message: '"Deduct" cannot stand here.',
      type: "unexpected",
    });
    expect(failed!.children[0]!.text).toContain('Did you mean "deduct"?');
  });

  it("has what is acknowledged as skipped, and warnings in the output unless they fail", () => {
    const checked = { files: [checkedFile("a.rubric", doubtful)], unread: [] };
    const [suite] = suites(checked);
    expect(outcomes(suite!)).toEqual(["a.rubric: passed", "points-exceeded 3:19: skipped"]);
    expect(casesOf(suite!)[1]!.children[0]!.attributes["message"]).toBe("as < printed & meant");
    const output = suite!.children.at(-1)!;
    expect(output.name).toBe("system-out");
    expect(output.text).toContain("a.rubric:4:11: warning unused-fact");
    const [strict] = suites(checked, true);
    expect(outcomes(strict!)).toContain("unused-fact 4:11: failure");
    expect(outcomes(strict!)).not.toContain("a.rubric: passed");
  });

  it("has files that cannot be read as errors", () => {
    const [gbk, missing] = suites({ files: [undecoded], unread: [{ path: "x", message: "x：没有权限" }] });
    expect(outcomes(gbk!)).toEqual(["gb18030: failure"]);
    expect(outcomes(missing!)).toEqual(["x: error"]);
    expect(suites(nothing)).toEqual([]);
  });

  it("holds no character that XML forbids", () => {
    const nasty = "甲\u0000\u0008\u001b[31m]]>\ufffe\ud800 <a b=\"c\"> & 'd'\t";
    const [suite] = suites({
      files: [
        {
          ...undecoded,
          path: nasty,
          diagnostics: [{ ...undecoded.diagnostics[0]!, title: nasty, notes: [nasty], acknowledged: nasty }],
        },
      ],
      unread: [],
    });
    expect(suite!.attributes["name"]).toBe("甲\ufffd\ufffd\ufffd[31m]]>\ufffd\ufffd <a b=\"c\"> & 'd'\t");
  });
});
