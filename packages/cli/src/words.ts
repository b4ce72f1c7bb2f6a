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
  /** Before how many records of how many were released. */
  readonly released: string;
  /** The numbers of a measured risk. */
  readonly risk: Readonly<Record<"records" | "classes" | "unique" | "prosecutor" | "journalist" | "marketer", string>>;
  readonly report: ReportWords;
}

/** The words around the numbers of a report. */
interface ReportWords {
  readonly populations: Readonly<Record<"identified-victims" | "potential-victims", string>>;
  readonly dimensions: Readonly<
    Record<
      | "Person.gender"
      | "Person.ageAtRegistration"
      | "ExploitationEpisode.type"
      | "ExploitationEpisode.country"
      | "ServiceDelivery.type",
      string
    >
  >;
  /** Codes that only reports have. */
  readonly codes: Readonly<
    Record<"several" | "other-or-unknown" | "elsewhere-or-unknown" | "unknown" | "35-plus", string>
  >;
  readonly without: string;
  readonly hidden: string;
  readonly total: string;
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
    released: "records released:",
    risk: {
      records: "Records",
      classes: "Classes that look alike",
      unique: "Alone in their class",
      prosecutor: "Greatest chance, for who knows that the person is among them",
      journalist: "Greatest chance, for who knows the population only",
      marketer: "Average chance",
    },
    report: {
      populations: { "identified-victims": "Identified victims", "potential-victims": "Potential victims" },
      dimensions: {
        "Person.gender": "Gender",
        "Person.ageAtRegistration": "Age at registration",
        "ExploitationEpisode.type": "Form of exploitation",
        "ExploitationEpisode.country": "Country of exploitation",
        "ServiceDelivery.type": "Service",
      },
      codes: {
        several: "several",
        "other-or-unknown": "other or unknown",
        "elsewhere-or-unknown": "elsewhere or unknown",
        unknown: "unknown",
        "35-plus": "35 and over",
      },
      without: "without",
      hidden: "hidden",
      total: "Total",
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
    released: "înregistrări publicate:",
    risk: {
      records: "Înregistrări",
      classes: "Clase care seamănă",
      unique: "Singure în clasa lor",
      prosecutor: "Cea mai mare șansă, pentru cine știe că persoana este printre ele",
      journalist: "Cea mai mare șansă, pentru cine cunoaște doar populația",
      marketer: "Șansa medie",
    },
    report: {
      populations: { "identified-victims": "Victime identificate", "potential-victims": "Victime potențiale" },
      dimensions: {
        "Person.gender": "Gen",
        "Person.ageAtRegistration": "Vârsta la înregistrare",
        "ExploitationEpisode.type": "Forma de exploatare",
        "ExploitationEpisode.country": "Țara de exploatare",
        "ServiceDelivery.type": "Serviciu",
      },
      codes: {
        several: "mai multe",
        "other-or-unknown": "altul sau necunoscut",
        "elsewhere-or-unknown": "în altă parte sau necunoscut",
        unknown: "necunoscut",
        "35-plus": "35 și peste",
      },
      without: "fără",
      hidden: "ascuns",
      total: "Total",
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
    released: "записей выпущено:",
    risk: {
      records: "Записей",
      classes: "Классов похожих записей",
      unique: "Одни в своём классе",
      prosecutor: "Наибольшая вероятность для того, кто знает, что человек среди них",
      journalist: "Наибольшая вероятность для того, кто знает только население",
      marketer: "Средняя вероятность",
    },
    report: {
      populations: {
        "identified-victims": "Идентифицированные жертвы",
        "potential-victims": "Потенциальные жертвы",
      },
      dimensions: {
        "Person.gender": "Гендер",
        "Person.ageAtRegistration": "Возраст при регистрации",
        "ExploitationEpisode.type": "Форма эксплуатации",
        "ExploitationEpisode.country": "Страна эксплуатации",
        "ServiceDelivery.type": "Услуга",
      },
      codes: {
        several: "несколько",
        "other-or-unknown": "другое или неизвестно",
        "elsewhere-or-unknown": "в другой стране или неизвестно",
        unknown: "неизвестно",
        "35-plus": "35 и старше",
      },
      without: "без",
      hidden: "скрыто",
      total: "Всего",
    },
  },
};
