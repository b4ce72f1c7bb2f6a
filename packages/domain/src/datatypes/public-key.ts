import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { Line } from "../primitives.js";

/** A public key as a JSON Web Key (RFC 7517). */
export const PublicKey = entity("PublicKey", "A public key as a JSON Web Key (RFC 7517).", {
  kty: member(Line, "Key type", "The family of the key."),
  crv: member(Line, "Curve", "The curve of the key."),
  x: member(Line, "X", "The first coordinate, or the whole key."),
  y: member(Line, "Y", "The second coordinate, where the curve has one.").optional(),
  kid: member(Line, "Key identifier", "The name of the key among the keys of the organisation.").optional(),
  use: member(Line, "Use", "What the key is for.").optional(),
  alg: member(Line, "Algorithm", "The algorithm the key is used with.").optional(),
});
/** {@inheritDoc PublicKey} */
export interface PublicKey extends z.infer<typeof PublicKey> {}
