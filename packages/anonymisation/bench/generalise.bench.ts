import { againstIsolated, type BenchRow, type Isolated } from "../../workbench/src/measurement/index.js";
import { ADULT_ABSENT, adultSample } from "../test/adult.js";
import { recodeCensus } from "./contestants.js";

const ROUNDS = 15;

const contestant = (name: string): Isolated => ({ module: new URL("./contestants.ts", import.meta.url), name });

/** Models and metrics on the census sample beside k-anonymity by loss: the end of the id, the contestant, and what it does. */
const CELLS = [
  ["geometric", "geometric", "k = 5, 5 %, geometric loss"],
  ["entropy", "entropy", "k = 5, 5 %, entropy as metric"],
  ["discernibility", "discernibility", "k = 5, 5 %, discernibility as metric"],
  ["average-class-size", "averageClassSize", "k = 5, 5 %, average class size as metric"],
  ["distinct-3", "distinct3", "k = 5 and distinct 3-diversity, 5 %"],
  ["entropy-3", "entropy3", "k = 5 and entropy 3-diversity, 5 %"],
  ["entropy-3.0", "entropy3At0", "k = 5 and entropy 3-diversity, 0 %"],
  ["recursive-4-3", "recursive43", "k = 5 and recursive (4, 3)-diversity, 5 %"],
  ["equal-0.2", "equal02", "k = 5 and equal 0.2-closeness, 5 %"],
  ["equal-0.2.0", "equal02At0", "k = 5 and equal 0.2-closeness, 0 %"],
  ["hierarchical-0.2", "hierarchical02", "k = 5 and hierarchical 0.2-closeness, 5 %"],
] as const;

const measured = (match: Parameters<typeof againstIsolated>[0], name: string, peer: string): Promise<BenchRow> =>
  againstIsolated({ rounds: ROUNDS, inPeers: true, ...match }, contestant(name), contestant(peer));

/** What the best generalisation costs, in groupings of DuckDB and in searches of the census sample. */
export const rows = async (): Promise<readonly BenchRow[]> => {
  const adult = adultSample();
  if (adult === undefined) {
    console.info(ADULT_ABSENT);
    return [];
  }
  const found: BenchRow[] = [];
  const inUnits = { subject: "generalise", peer: "duckdb-group-by" };
  const note = (what: string) => `${what}, encoding and search, one thread`;
  for (const limit of ["0", "1", "5"])
    found.push(
      await measured(
        { ...inUnits, id: `anonymise.adult.${limit}`, note: note(`k = 5, ${limit} %, loss`) },
        `adult${limit}`,
        "groupBy",
      ),
    );
  for (const [id, name, what] of CELLS)
    found.push(await measured({ ...inUnits, id: `anonymise.adult.${id}`, note: note(what) }, name, "groupBy"));
  const granularity = `k = 5, granularity ${(1 - recodeCensus(adult).loss).toFixed(4)}, nobody suppressed, encoding included, one thread`;
  const local = { ...inUnits, id: "anonymise.local.adult", subject: "recodeLocally", note: granularity };
  found.push(await measured(local, "local", "groupBy"));
  const inSearches = { subject: "generalise", peer: "adult.5", note: note("k = 5, 5 %, loss") };
  found.push(await measured({ ...inSearches, id: "anonymise.nrs20k.5", rounds: 5 }, "nrs20k", "adult5"));
  found.push(await measured({ ...inSearches, id: "anonymise.nrs200k.5", rounds: 3 }, "nrs200k", "adult5"));
  return found;
};
