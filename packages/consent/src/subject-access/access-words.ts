import type { Language } from "@nrs-kit/domain";

/** The words of an answer to a person, in one language. The Romanian and Russian texts are unreviewed. */
export interface AccessWords {
  readonly title: string;
  readonly intro: string;
  readonly yes: string;
  readonly no: string;
  readonly about: string;
  readonly received: string;
  readonly nobody: string;
  readonly consents: string;
  readonly noConsent: string;
  readonly left: string;
  readonly texts: string;
  readonly rights: string;
  readonly rightTexts: readonly string[];
  readonly on: string;
  readonly to: string;
  readonly purpose: string;
  readonly basis: string;
  readonly categories: string;
  readonly status: string;
  readonly until: string;
  readonly unreviewed: string;
}

/** The words of an answer by language. */
export const accessWords: Readonly<Record<Language, AccessWords>> = {
  en: {
    title: "What is written about you",
    intro:
      "You asked what is written about you. This is the answer. You may keep it, or ask us to keep it for you in a safe place.",
    yes: "yes",
    no: "no",
    about: "What is written",
    received: "Who received something about you",
    nobody: "Nobody outside received anything about you.",
    consents: "What you agreed to",
    noConsent: "There is no consent of yours on record.",
    left: "What is not shown here",
    texts: "These places hold free text. It may name other people, so a worker reads it through with you first:",
    rights: "What you may ask for",
    rightTexts: [
      "You may have what is wrong corrected.",
      "You may take back a consent at any time. It is as easy as giving it, and you lose no help because of it.",
      "You may ask that what is written be erased, or kept and not used.",
      "You may ask for a copy in a form that another organisation can read.",
      "You may complain to the data protection authority.",
    ],
    on: "on",
    to: "to",
    purpose: "what for",
    basis: "why it was allowed",
    categories: "about what",
    status: "stands at",
    until: "until",
    unreviewed: "",
  },
  ro: {
    title: "Ce este scris despre dumneavoastră",
    intro:
      "Ați întrebat ce este scris despre dumneavoastră. Acesta este răspunsul. Îl puteți păstra sau ne puteți cere să îl păstrăm într-un loc sigur.",
    yes: "da",
    no: "nu",
    about: "Ce este scris",
    received: "Cine a primit ceva despre dumneavoastră",
    nobody: "Nimeni din afară nu a primit nimic despre dumneavoastră.",
    consents: "La ce ați consimțit",
    noConsent: "Nu este înregistrat niciun consimțământ al dumneavoastră.",
    left: "Ce nu este arătat aici",
    texts:
      "În aceste locuri este text liber. El poate numi alte persoane, de aceea un lucrător îl citește mai întâi împreună cu dumneavoastră:",
    rights: "Ce puteți cere",
    rightTexts: [
      "Puteți cere corectarea a ceea ce este greșit.",
      "Puteți retrage oricând un consimțământ. Este la fel de ușor ca a-l da și nu pierdeți niciun ajutor din această cauză.",
      "Puteți cere ca ceea ce este scris să fie șters sau păstrat fără a fi folosit.",
      "Puteți cere o copie într-o formă pe care o altă organizație o poate citi.",
      "Puteți depune o plângere la autoritatea pentru protecția datelor.",
    ],
    on: "la",
    to: "către",
    purpose: "în ce scop",
    basis: "de ce a fost permis",
    categories: "despre ce",
    status: "starea",
    until: "până la",
    unreviewed: "Această traducere nu a fost verificată de un vorbitor nativ.",
  },
  ru: {
    title: "Что о вас записано",
    intro:
      "Вы спросили, что о вас записано. Это ответ. Вы можете хранить его у себя или попросить нас хранить его в безопасном месте.",
    yes: "да",
    no: "нет",
    about: "Что записано",
    received: "Кто получил сведения о вас",
    nobody: "Никто за пределами организации не получил сведений о вас.",
    consents: "На что вы согласились",
    noConsent: "Ваших согласий не записано.",
    left: "Что здесь не показано",
    texts:
      "В этих местах есть свободный текст. В нём могут быть названы другие люди, поэтому сотрудник сначала прочтёт его вместе с вами:",
    rights: "О чём вы можете попросить",
    rightTexts: [
      "Вы можете попросить исправить то, что записано неверно.",
      "Вы можете в любое время отозвать согласие. Это так же просто, как дать его, и вы не потеряете помощь.",
      "Вы можете попросить стереть записанное или хранить его и не использовать.",
      "Вы можете попросить копию в форме, которую может прочитать другая организация.",
      "Вы можете подать жалобу в орган по защите данных.",
    ],
    on: "когда",
    to: "кому",
    purpose: "для чего",
    basis: "почему это было разрешено",
    categories: "о чём",
    status: "статус",
    until: "до",
    unreviewed: "Этот перевод не проверен носителем языка.",
  },
};
