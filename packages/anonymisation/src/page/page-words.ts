import type { Language } from "@nrs-kit/domain";

/** The words of the page of a release. */
export interface PageWords {
  readonly title: string;
  readonly notPublic: string;
  readonly madeWith: string;
  readonly records: Readonly<Record<"heading" | "source" | "released" | "leftOut" | "allowed", string>>;
  readonly models: string;
  readonly model: Readonly<Record<"smallest", string>>;
  readonly risk: Readonly<
    Record<
      "heading" | "before" | "after" | "unique" | "prosecutor" | "journalist" | "marketer" | "classes" | "note",
      string
    >
  >;
  readonly classes: Readonly<Record<"heading" | "count" | "note", string>>;
  readonly utility: Readonly<
    Record<"heading" | "kept" | "level" | "metric" | "loss" | "least" | "proved" | "notProved" | "recoding", string>
  >;
  readonly leftOutNote: string;
  readonly digests: string;
  readonly population: string;
  readonly unreviewed: string;
}

/** The words by language. The translations are unreviewed. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    title: "How a release was made",
    notPublic: "For the makers of the release and those who audit it. Not for publication: the certificate is.",
    madeWith: "Made with",
    records: {
      heading: "Records",
      source: "Source records",
      released: "Released",
      leftOut: "Left out",
      allowed: "allowed",
    },
    models: "What holds in every class of records that look alike",
    model: { smallest: "Smallest class" },
    risk: {
      heading: "Risk",
      before: "Before",
      after: "After",
      unique: "Records alone in their class",
      prosecutor: "Greatest chance, for who knows that the person is among them",
      journalist: "Greatest chance, for who knows the population only",
      marketer: "Average chance",
      classes: "Classes",
      note: "The chance that a record is matched to its person by the quasi-identifiers alone. Who knows more, or sees what a whole class shares, has a greater one.",
    },
    classes: {
      heading: "Class sizes",
      count: "classes",
      note: "What share of the released records lies in classes of so many records that look alike.",
    },
    utility: {
      heading: "Detail kept",
      kept: "kept",
      level: "level",
      metric: "Metric",
      loss: "Loss",
      least: "Nothing under this policy loses less than",
      proved: "proved the least",
      notProved: "not proved the least",
      recoding: "Recoding",
    },
    leftOutNote: "Records that would stand out. They are no class, and nobody counts them as one again.",
    digests: "Digests (SHA-256)",
    population: "Population",
    unreviewed: "",
  },
  ro: {
    title: "Cum a fost făcută o publicare",
    notPublic: "Pentru cei care fac publicarea și pentru cei care o auditează. Nu se publică: se publică certificatul.",
    madeWith: "Făcut cu",
    records: {
      heading: "Înregistrări",
      source: "Înregistrări sursă",
      released: "Publicate",
      leftOut: "Omise",
      allowed: "permise",
    },
    models: "Ce este valabil în fiecare clasă de înregistrări care arată la fel",
    model: { smallest: "Cea mai mică clasă" },
    risk: {
      heading: "Risc",
      before: "Înainte",
      after: "După",
      unique: "Înregistrări singure în clasa lor",
      prosecutor: "Cea mai mare șansă, pentru cine știe că persoana este printre ele",
      journalist: "Cea mai mare șansă, pentru cine cunoaște doar populația",
      marketer: "Șansa medie",
      classes: "Clase",
      note: "Șansa ca o înregistrare să fie legată de persoana ei doar prin cvasi-identificatori. Cine știe mai mult sau vede ce are în comun o clasă întreagă are o șansă mai mare.",
    },
    classes: {
      heading: "Mărimea claselor",
      count: "clase",
      note: "Ce parte din înregistrările publicate se află în clase de atâtea înregistrări care arată la fel.",
    },
    utility: {
      heading: "Detaliul păstrat",
      kept: "păstrat",
      level: "nivelul",
      metric: "Metrica",
      loss: "Pierderea",
      least: "Nimic sub această politică nu pierde mai puțin de",
      proved: "demonstrată ca fiind cea mai mică",
      notProved: "nu este demonstrată ca fiind cea mai mică",
      recoding: "Recodarea",
    },
    leftOutNote: "Înregistrări care ar ieși în evidență. Nu formează o clasă și nimeni nu le numără din nou ca atare.",
    digests: "Rezumate (SHA-256)",
    population: "Populația",
    unreviewed: "Această traducere nu a fost verificată de un vorbitor nativ.",
  },
  ru: {
    title: "Как сделан выпуск",
    notPublic: "Для тех, кто делает выпуск, и для тех, кто его проверяет. Не для публикации: публикуется сертификат.",
    madeWith: "Сделано с помощью",
    records: {
      heading: "Записи",
      source: "Исходные записи",
      released: "Выпущено",
      leftOut: "Исключено",
      allowed: "разрешено",
    },
    models: "Что выполняется в каждом классе одинаково выглядящих записей",
    model: { smallest: "Наименьший класс" },
    risk: {
      heading: "Риск",
      before: "До",
      after: "После",
      unique: "Записи, одинокие в своём классе",
      prosecutor: "Наибольшая вероятность для того, кто знает, что человек среди них",
      journalist: "Наибольшая вероятность для того, кто знает лишь население",
      marketer: "Средняя вероятность",
      classes: "Классы",
      note: "Вероятность связать запись с человеком по одним квазиидентификаторам. У того, кто знает больше или видит общее для целого класса, она выше.",
    },
    classes: {
      heading: "Размеры классов",
      count: "классов",
      note: "Какая доля выпущенных записей лежит в классах из стольких одинаково выглядящих записей.",
    },
    utility: {
      heading: "Сохранённые подробности",
      kept: "сохранено",
      level: "уровень",
      metric: "Метрика",
      loss: "Потеря",
      least: "Ничто при этой политике не теряет меньше чем",
      proved: "доказано, что она наименьшая",
      notProved: "не доказано, что она наименьшая",
      recoding: "Перекодирование",
    },
    leftOutNote: "Записи, которые выделялись бы. Они не образуют класса, и никто не считает их классом снова.",
    digests: "Хеш-суммы (SHA-256)",
    population: "Население",
    unreviewed: "Этот перевод не проверен носителем языка.",
  },
};
