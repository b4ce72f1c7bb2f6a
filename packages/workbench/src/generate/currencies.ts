import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { BANNER, type GeneratedFile, root, typescript } from "./generated-file.js";

type Row = Readonly<Record<"code" | "digits" | "source", string>>;

/** From `currency-minor-units.csv`: the currencies whose minor unit is not the hundredth part. */
export async function currencyFiles(): Promise<readonly GeneratedFile[]> {
  const rows = parse(readFileSync(root("packages/domain/currency-minor-units.csv")), { columns: true }) as Row[];
  const digits = rows.map((row) => [row.code, row.digits === "" ? null : Number(row.digits)]);
  return [
    {
      path: "packages/domain/src/generated/currency-minor-units.ts",
      content: await typescript(`${BANNER}
        /**
         * How many decimals the minor unit of a currency has where it is not two; null where a code has no minor unit,
         * such as that of a metal. Source: ${rows[0]?.source ?? ""}.
         */
        export const minorUnits: Readonly<Record<string, number | null>> = ${JSON.stringify(Object.fromEntries(digits))};
      `),
    },
  ];
}
