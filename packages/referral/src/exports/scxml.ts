import type { AnyChart } from "../chart.js";

/**
 * Writes a chart as SCXML (State Chart XML, W3C 2015): its states, events and targets. Conditions and roles are given by
 * name in attributes of this project, because SCXML has no words for who may cause an event.
 *
 * @example
 * ```ts
 * scxml(planChart).split("\n")[1]; // => '<scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:nrs="https://w3id.org/nrs-kit/v1/scxml" version="1.0" name="plan" initial="assessing">'
 * ```
 */
export function scxml(chart: AnyChart): string {
  const { initial, states } = chart.table;
  const open = `<scxml ${NAMESPACES} version="1.0" name="${chart.name}" initial="${initial}">`;
  const written = Object.values(states).flatMap((state) => {
    const transitions = Object.values(state.on).map(({ event, to, meta, conditions }) => {
      const roles = meta.roles.join(" ");
      const names = conditions.map(([name]) => name).join(" ");
      const guarded = names === "" ? "" : ` nrs:conditions="${names}"`;
      return `    <transition event="${event}" target="${to}" nrs:roles="${roles}"${guarded}/>`;
    });
    const tag = state.final ? "final" : "state";
    return [`  <${tag} id="${state.name}">`, ...transitions, `  </${tag}>`];
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...written, "</scxml>", ""].join("\n");
}

const NAMESPACES = 'xmlns="http://www.w3.org/2005/07/scxml" xmlns:nrs="https://w3id.org/nrs-kit/v1/scxml"';
