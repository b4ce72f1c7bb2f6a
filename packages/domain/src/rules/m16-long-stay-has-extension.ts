import type { ShelterStay } from "../entities/shelter-stay.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { refusal } from "../result.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "stay.without-extension";

/** `profile.stayDays`, the default of the model. It comes from a repealed Moldovan act; the present number was not read. */
const STAY_DAYS = 30;

const MILLISECONDS_OF_A_DAY = 86_400_000;

const lastsTooLong = ({ admittedOn, dischargedOn }: ShelterStay): boolean =>
  dischargedOn !== undefined && Date.parse(dischargedOn) - Date.parse(admittedOn) > STAY_DAYS * MILLISECONDS_OF_A_DAY;

/** M16: a shelter stay that lasted longer than a stay may has an extension. */
export const longStayHasExtension: SemanticRule = {
  id: "M16",
  code,
  check: ({ shelterStays = [] }) =>
    shelterStays.flatMap((stay, at) =>
      lastsTooLong(stay) && !stay.extensions?.length
        ? [refusal(code, `/shelterStays/${at}/extensions`, { days: STAY_DAYS })]
        : [],
    ),
};
