// A form for the facts of a unit: a group for each indicator, a field for each fact, by what the unit has there.
import type { Facts } from "../../../../rubrics/yangjiang.rubric";

type Value = boolean | string | number | Tree;
interface Tree {
  [name: string]: Value;
}

/** Tells `changed` the facts as they stand, whenever one is changed. */
export function form(
  unit: Facts,
  titles: ReadonlyMap<string, string>,
  changed: (facts: Facts) => void,
): HTMLElement[] {
  const facts = structuredClone(unit) as unknown as Tree;
  return Object.entries(facts).map(([id, values]) => {
    const group = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = titles.has(id) ? `${id} ${titles.get(id)}` : id;
    group.append(
      legend,
      ...fields(values as Tree, id, () => changed(structuredClone(facts) as unknown as Facts)),
    );
    return group;
  });
}

/** Facts may be nested: by the parts of an indicator, and a mark is a figure with its reason. */
function fields(values: Tree, path: string, changed: () => void): HTMLElement[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const key = `${path}/${name}`;
    return typeof value === "object" ? fields(value, key, changed) : [field(values, name, key, changed)];
  });
}

const names: Readonly<Record<string, string>> = { value: "评分", reason: "评分理由" };

function field(values: Tree, name: string, key: string, changed: () => void): HTMLElement {
  const value = values[name];
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.name = key;
  if (typeof value === "boolean") {
    input.type = "checkbox";
    input.checked = value;
  } else {
    input.type = typeof value === "number" ? "number" : "text";
    input.value = String(value);
    input.step = "any";
    input.min = "0";
  }
  input.addEventListener("input", () => {
    if (typeof value === "boolean") values[name] = input.checked;
    // Figures stay texts: the scorer reads them exactly, and says itself what is wrong with them.
    else values[name] = input.value;
    changed();
  });
  const words = document.createElement("span");
  words.textContent = names[name] ?? name;
  label.className = input.type;
  label.append(words, input);
  return label;
}
