import type { Language } from "../refusal-page.js";

/** What an invented case says in words. Each text says of itself that it is invented. */
export interface Words {
  /** The mark, which stands where a person would look first: in the name. */
  readonly mark: string;
  readonly person: string;
  readonly child: string;
  readonly comment: string;
  readonly objective: string;
  readonly narrative: string;
}

/** The words of invented cases in the languages of the standard. The Romanian and Russian ones are unreviewed. */
export const wordsIn: Readonly<Record<Language, Words>> = {
  en: {
    mark: "SYNTHETIC",
    person: "Person",
    child: "Child",
    comment: "SYNTHETIC: invented note of a conversation.",
    objective: "SYNTHETIC: invented aim of a plan.",
    narrative: "SYNTHETIC: invented account of what happened.",
  },
  ro: {
    mark: "SINTETIC",
    person: "Persoana",
    child: "Copilul",
    comment: "SINTETIC: notă inventată despre o discuție.",
    objective: "SINTETIC: obiectiv inventat al unui plan.",
    narrative: "SINTETIC: relatare inventată a celor întâmplate.",
  },
  ru: {
    mark: "СИНТЕТИКА",
    person: "Лицо",
    child: "Ребёнок",
    comment: "СИНТЕТИКА: вымышленная запись беседы.",
    objective: "СИНТЕТИКА: вымышленная цель плана.",
    narrative: "СИНТЕТИКА: вымышленный рассказ о случившемся.",
  },
};
