// Checked facts of a unit as the plainest data that say the same: what scoring in integers takes.
import { isPlainList } from "./entries.js";
import { print, toNumber, type Exact } from "./exact.js";
import type { Entries, FactSpec, FactValue } from "./facts.js";
import type { Facts } from "./schema.js";

type Data = Record<string, unknown>;

/** A group of facts as the data of a unit nest. */
interface Group {
  readonly names: string[];
  /** A fact, or a group inside. */
  readonly members: (FactSpec | Group)[];
  /**
   * An object with all names, where there are many: added one by one, the engine would keep them in a dictionary, which is slow to
   * read. Copies are not.
   */
  template: Data | undefined;
}

const fewNames = 8;
const groups = new WeakMap<readonly FactSpec[], Group>();

function groupOf(specs: readonly FactSpec[]): Group {
  const top: Group = { names: [], members: [], template: undefined };
  for (const spec of specs) {
    let group = top;
    for (const name of spec.path.slice(0, -1)) {
      let at = group.names.indexOf(name);
      if (at < 0) at = add(group, name, { names: [], members: [], template: undefined });
      group = group.members[at] as Group;
    }
    add(group, spec.path.at(-1)!, spec);
  }
  const finish = (group: Group): void => {
    if (group.names.length > fewNames)
      group.template = Object.fromEntries(group.names.map((name) => [name, undefined]));
    for (const member of group.members) if ("members" in member) finish(member);
  };
  finish(top);
  return top;
}
const add = ({ names, members }: Group, name: string, member: FactSpec | Group): number => {
  names.push(name);
  return members.push(member) - 1;
};

/** A number where one prints as the exact decimal, else the decimal's text. */
function plainNumber(value: Exact): number | string {
  const number = toNumber(value);
  if (value.d === 1n && Number.isSafeInteger(number)) return number;
  const text = print(value);
  return String(number) === text ? number : text;
}

function plainAnswer(spec: FactSpec, value: FactValue): unknown {
  if (typeof value !== "object") return value;
  if ("n" in value) return plainNumber(value);
  if ("value" in value) return plainNumber(value.value);
  const fields = spec.fields ?? [];
  return (value as Entries).map((entry) => {
    if (isPlainList(spec)) return plainAnswer(fields[0]!, entry.get(fields[0]!.key)!);
    const answers = fields.map((field) => [field, entry.get(field.key)] as const);
    return Object.fromEntries(
      answers.flatMap(([field, answer]) =>
        answer === undefined ? [] : [[field.name, plainAnswer(field, answer)]],
      ),
    );
  });
}

/** What a group says; undefined where it says nothing. */
function plainGroup({ names, members, template }: Group, facts: Facts): Data | undefined {
  const values = new Array<unknown>(names.length);
  let said = 0;
  for (let i = 0; i < members.length; i++) {
    const member = members[i]!;
    let value: unknown;
    if ("members" in member) value = plainGroup(member, facts);
    else {
      const fact = facts.get(member.key);
      if (fact !== undefined) value = plainAnswer(member, fact);
    }
    values[i] = value;
    if (value !== undefined) said++;
  }
  if (said === 0) return undefined;
  const data: Data = template && said === names.length ? { ...template } : {};
  for (let i = 0; i < names.length; i++) if (values[i] !== undefined) data[names[i]!] = values[i];
  return data;
}

/** The facts nested as the rubric asks for them; reasons of marks are left out, for no score hangs on them. */
export function plainUnit(specs: readonly FactSpec[], facts: Facts): object {
  let group = groups.get(specs);
  if (!group) groups.set(specs, (group = groupOf(specs)));
  return plainGroup(group, facts) ?? {};
}
