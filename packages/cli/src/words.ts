import type { DisclosureLevel } from "@nrs-kit/consent";
import type { Language } from "@nrs-kit/domain";

/** The few words of the command itself, in the three languages. */
export interface Words {
  readonly what: string;
  readonly why: string;
  readonly do: string;
  readonly clean: string;
  readonly sent: string;
  readonly reduced: string;
  readonly withheld: string;
  readonly refused: string;
  readonly nothing: string;
  readonly ofNoCategory: string;
  /** How much of a category leaves. */
  readonly level: Readonly<Record<DisclosureLevel, string>>;
  readonly unreviewed: string;
  readonly verified: string;
  /** The numbers of a measured risk. */
  readonly risk: Readonly<Record<"records" | "classes" | "unique" | "prosecutor" | "journalist" | "marketer", string>>;
}

/** The words of the command by language. The translations are unreviewed. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    what: "What:",
    why: "Why:",
    do: "Do:",
    clean: "no findings",
    sent: "Sent",
    reduced: "Sent in part",
    withheld: "Withheld",
    refused: "Refused",
    nothing: "nothing",
    ofNoCategory: "Of no category",
    level: { allow: "whole", redact: "redacted", deny: "not at all" },
    unreviewed: "This translation has not been reviewed by a native reviewer.",
    verified: "the release is what its record says",
    risk: {
      records: "Records",
      classes: "Classes that look alike",
      unique: "Alone in their class",
      prosecutor: "Greatest chance, for who knows that the person is among them",
      journalist: "Greatest chance, for who knows the population only",
      marketer: "Average chance",
    },
  },
  ro: {
    what: "Ce:",
    why: "De ce:",
    do: "De făcut:",
    clean: "nicio constatare",
    sent: "Se trimite",
    reduced: "Se trimite parțial",
    withheld: "Nu se trimite",
    refused: "Refuzat",
    nothing: "nimic",
    ofNoCategory: "Fără categorie",
    level: { allow: "integral", redact: "redus", deny: "deloc" },
    unreviewed: "Această traducere nu a fost verificată de un vorbitor nativ.",
    verified: "publicarea este ceea ce spune fișa ei",
    risk: {
      records: "Înregistrări",
      classes: "Clase care seamănă",
      unique: "Singure în clasa lor",
      prosecutor: "Cea mai mare șansă, pentru cine știe că persoana este printre ele",
      journalist: "Cea mai mare șansă, pentru cine cunoaște doar populația",
      marketer: "Șansa medie",
    },
  },
  ru: {
    what: "Что:",
    why: "Почему:",
    do: "Что делать:",
    clean: "замечаний нет",
    sent: "Передаётся",
    reduced: "Передаётся частично",
    withheld: "Не передаётся",
    refused: "Отказано",
    nothing: "ничего",
    ofNoCategory: "Без категории",
    level: { allow: "полностью", redact: "в сокращённом виде", deny: "совсем нет" },
    unreviewed: "Этот перевод не проверен носителем языка.",
    verified: "выпуск соответствует своей записи",
    risk: {
      records: "Записей",
      classes: "Классов похожих записей",
      unique: "Одни в своём классе",
      prosecutor: "Наибольшая вероятность для того, кто знает, что человек среди них",
      journalist: "Наибольшая вероятность для того, кто знает только население",
      marketer: "Средняя вероятность",
    },
  },
};
