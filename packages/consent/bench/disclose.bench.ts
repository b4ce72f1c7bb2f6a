import { CaseFile, DataCategoryCode } from "@nrs-kit/domain";
import { against, type BenchRow, summaryOf } from "../../workbench/src/measurement/index.js";
import { type DecisionRequest, decide, disclose, permitDisclosure } from "../src/index.js";
import { everyRequest } from "../test/requests.js";
import { eightKilobytes } from "./eight-kilobytes.js";

const RUNS = 400;

/** Some runs of a function, as a contestant. */
const runs = (run: () => unknown) => (): number => {
  for (let done = 0; done < RUNS; done += 1) run();
  return RUNS;
};

const disclosing = (): BenchRow => {
  const json = eightKilobytes();
  const caseFile = CaseFile.parse(json);
  const permit = permitDisclosure({
    caseFile,
    consents: (caseFile.consents ?? []).map((one) => ({ ...one, categories: [...DataCategoryCode.options] })),
    receiver: { organisation: "urn:example:centre", role: "shelter" },
    purpose: "shelter-placement",
    now: "2026-11-24T09:00:00Z",
  });
  if (!permit.ok) throw new Error("the example is permitted");
  const note = `a case of ${JSON.stringify(json).length} bytes; a ratio of 0.25 is four times the cost of its clone`;
  return against(
    { id: "disclose.8k", subject: "disclose", peer: "structuredClone", note, rounds: 15 },
    runs(() => disclose(caseFile, permit.value)),
    runs(() => structuredClone(json)),
  );
};

const deciding = (): BenchRow => {
  const requests: DecisionRequest[] = [];
  for (const request of everyRequest()) {
    requests.push(request);
    if (requests.length === 200_000) break;
  }
  const all = () => {
    const began = process.cpuUsage();
    for (const request of requests) decide(request);
    const { user, system } = process.cpuUsage(began);
    return (requests.length / (user + system)) * 1_000_000;
  };
  all();
  const rates = Array.from({ length: 15 }, all);
  const { ratio, low, high, rounds } = summaryOf(rates.map((rate) => rate / 100_000));
  const note = `${Math.round(ratio * 100_000).toLocaleString("en")} decisions per second on one core; ratio to 100,000`;
  return { id: "decide", subject: "decide", peer: "100,000 per second", ratio, low, high, rounds, note };
};

/** The measurements of this package, as rows. */
export const rows = async () => [disclosing(), deciding()];
