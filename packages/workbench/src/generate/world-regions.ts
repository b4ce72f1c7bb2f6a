import { countryCodes } from "@nrs-kit/domain";
import cldr from "cldr-core/supplemental/territoryContainment.json" with { type: "json" };
import { BANNER, type GeneratedFile } from "./generated-file.js";

/** The regions of the code list `world-region`, by the areas of UN M49 that make them up. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  africa: ["002"],
  "americas-oceania": ["019", "009"],
  asia: ["142"],
  europe: ["150"],
};

type Containment = Readonly<Record<string, { readonly _contains?: readonly string[] }>>;

/** Which world region each country lies in, by the containment of territories of the Unicode CLDR, which follows UN M49. */
export function worldRegionFiles(): readonly GeneratedFile[] {
  const containment: Containment = cldr.supplemental.territoryContainment;
  const within = (area: string): readonly string[] => [
    area,
    ...(containment[area]?._contains ?? []).flatMap((part) => within(part)),
  ];
  const lines = Object.entries(AREAS).map(([region, areas]) => {
    const territories = new Set(areas.flatMap(within));
    return `  ${JSON.stringify(region)}: ${JSON.stringify(countryCodes.filter((code) => territories.has(code)))},`;
  });
  const content = [
    BANNER,
    "/**",
    " * The countries of each world region (code list `world-region`). Source: Unicode CLDR 48.2, containment of territories, after UN M49;",
    " * the Americas and Oceania are one region in the list.",
    " */",
    "export const countriesOfRegion: Readonly<Record<string, readonly string[]>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
  return [{ path: "packages/anonymisation/src/generated/world-regions.ts", content }];
}
