// A page that scores one unit: the form on the left, the account on the right, both by the compiled rubric.
import { told } from "./account";
import { form } from "./form";
import { unit } from "./unit";
import { account, FactsError, rubric, type Facts } from "../../../../rubrics/yangjiang.rubric";

const place = (id: string): HTMLElement => document.getElementById(id)!;

/** The score of what stands in the form, or what is wrong with it. */
function show(facts: Facts): void {
  try {
    place("result").replaceChildren(...told(account(facts)));
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    const problems = document.createElement("p");
    problems.className = "problems";
    problems.textContent = error.message;
    place("result").replaceChildren(problems);
  }
}

document.title = rubric.title;
place("title").textContent = rubric.title;
place("edition").textContent = `细则 ${rubric.hash.slice(0, 19)}…`;
const titles = new Map(account(unit).blocks.map(({ id, title }) => [id, title]));
place("facts").replaceChildren(...form(unit, titles, show));
show(unit);
