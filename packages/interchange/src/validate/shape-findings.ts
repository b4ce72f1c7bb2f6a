import { type Condition, holds } from "./conditions.js";
import { type Fault, leafFault, missing, wrongType } from "./leaf-fault.js";
import type { MapShape, ObjectShape, Shape, ShapeFinding } from "./shape.js";
import { isObject } from "./values.js";

/** The findings of one search: at most one for each place, the first. */
class Search {
  readonly #found = new Map<string, ShapeFinding>();

  add(pointer: string, { keyword, code, params }: Fault): void {
    if (this.#found.has(pointer)) return;
    const finding: ShapeFinding = { code, pointer, severity: "error", keyword };
    this.#found.set(pointer, params === undefined ? finding : { ...finding, params });
  }

  all(): readonly ShapeFinding[] {
    return [...this.#found.values()];
  }

  look(shape: Shape, value: unknown, pointer: string): void {
    const fault = value === undefined ? missing : this.#judge(shape, value, pointer);
    if (fault !== undefined) this.add(pointer, fault);
  }

  /** Looks inside a value, and gives what is wrong with the value itself. */
  #judge(shape: Shape, value: unknown, pointer: string): Fault | undefined {
    switch (shape.kind) {
      case "object":
        return shape.is(value) ? undefined : this.#object(shape, value, pointer);
      case "list":
        return this.#list(shape, value, pointer);
      case "map":
        return this.#map(shape, value, pointer);
      default:
        return leafFault(shape, value);
    }
  }

  /** An object that is right was passed over as a whole; in one that is not, each member is looked at. */
  #object({ members: membersOf, open }: ObjectShape, value: unknown, pointer: string): Fault | undefined {
    if (!isObject(value)) return wrongType;
    // Objects of JSON have thousands of forms. To list what one has is quick; to ask it for all that it could have is not.
    const own = new Map(Object.entries(value));
    const before = this.#found.size;
    let known = 0;
    for (const { name, required, shape } of membersOf()) {
      const isOwn = own.has(name);
      if (isOwn) known += 1;
      const member = isOwn || !required ? own.get(name) : value[name];
      if (required || member !== undefined) this.look(shape, member, `${pointer}/${name}`);
    }
    const foreign = own.size - known;
    if (foreign > 0 && open !== true)
      return { keyword: "additionalProperties", code: "value.not-expected", params: { count: foreign } };
    // An object that did not come from JSON can hide what the guard met; what is refused is never without a finding.
    return this.#found.size === before ? wrongType : undefined;
  }

  /** A list that is too long is not read: what it costs to judge stays bounded. */
  #list({ element, min, max }: Shape & { kind: "list" }, value: unknown, pointer: string): Fault | undefined {
    if (!Array.isArray(value)) return wrongType;
    if (value.length > max) return { keyword: "maxItems", code: "list.too-long", params: { limit: max } };
    for (let at = 0; at < value.length; at += 1) this.look(element, value[at], `${pointer}/${at}`);
    return value.length < min ? { keyword: "minItems", code: "list.too-short", params: { limit: min } } : undefined;
  }

  /** A name that the sender chose is not repeated: what is found behind it stands at the map. */
  #map({ names, values, known }: MapShape, value: unknown, pointer: string): Fault | undefined {
    if (!isObject(value)) return wrongType;
    for (const name of Object.keys(value)) {
      const place = known.has(name) ? `${pointer}/${name}` : pointer;
      if (!names.is(name)) this.add(place, { keyword: "propertyNames", code: "value.wrong-form" });
      else if (place !== pointer) this.look(values, value[name], place);
      else for (const { pointer: _, ...fault } of findingsIn(values, value[name])) this.add(pointer, fault);
    }
    return undefined;
  }
}

const findingsIn = (shape: Shape, value: unknown): readonly ShapeFinding[] => {
  const search = new Search();
  search.look(shape, value, "");
  return search.all();
};

/**
 * What a schema finds in a value: one finding for each broken place, in the order of the schema, without the value and
 * without a name that the sender invented.
 *
 * @param shape - what the schema says
 * @param value - a value of JSON
 * @param conditions - what one member of the document demands of another
 */
export function shapeFindings(
  shape: ObjectShape,
  value: unknown,
  conditions: readonly Condition[] = [],
): readonly ShapeFinding[] {
  const search = new Search();
  search.look(shape, value, "");
  for (const condition of isObject(value) ? conditions : []) {
    // The condition is only asked of a value that `isObject` accepted.
    if (!holds(condition, value as Readonly<Record<string, unknown>>))
      search.add(`/${condition.needs}`, { keyword: "required", code: condition.code });
  }
  return search.all();
}
