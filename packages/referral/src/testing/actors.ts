import { type Actor, type ActorRole, actorMay, actorRoles } from "../actor.js";
import type { CompiledTransition } from "../compile.js";

interface Organisations {
  readonly from?: string;
  readonly to?: string;
  readonly owner?: string;
}

/** Every role in every organisation that a context names, and in one that it does not. */
export function everyActor(context: Organisations): readonly Actor[] {
  const organisations = [context.from, context.to, context.owner, "org:stranger"].filter((one) => one !== undefined);
  return actorRoles.flatMap((role: ActorRole) =>
    organisations.map((organisation) => ({ role, organisation, worker: "worker:two" })),
  );
}

/** One actor who may cause a transition, the same each time. */
export function allowedActor(transition: CompiledTransition<object>, context: Organisations): Actor | undefined {
  return everyActor(context).find((actor) => actorMay(transition.rights, context, actor));
}
