import type { Language } from "@nrs-kit/domain";
import { type Actor, availableActions, type ReferralContext, referralChart, type Snapshot } from "@nrs-kit/referral";
import { explain } from "@nrs-kit/referral/exports";
import type { ReactElement } from "react";

interface Props {
  readonly snapshot: Snapshot<ReferralContext>;
  readonly actor: Actor;
  readonly language: Language;
  /** Called with the name of the event; a form of yours asks for what the event needs. */
  readonly onEvent: (event: string, needs: readonly string[]) => void;
}

/**
 * What a worker may do with a referral, and why the rest is not possible now. It decides nothing: the server steps the
 * chart again, and its answer counts.
 */
export function ActionPanel({ snapshot, actor, language, onEvent }: Props): ReactElement {
  const actions = availableActions(referralChart, snapshot, actor);
  // What this state does not know at all would only fill the screen.
  const near = actions.filter((one) => one.allowed || one.refusals[0]?.code === "role.not-allowed");
  return (
    <ul aria-label={referralChart.table.states[snapshot.value]?.description ?? ""}>
      {near.map((action) => (
        <li key={action.event}>
          {action.allowed ? (
            <button type="button" onClick={() => onEvent(action.event, action.needs)}>
              {action.description}
            </button>
          ) : (
            <p>
              {action.event}: {action.refusals.map((refusal) => explain(refusal, language).what).join(" ")}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
