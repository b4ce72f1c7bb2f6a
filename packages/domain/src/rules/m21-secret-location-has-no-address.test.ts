import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { smallCaseFile } from "./internal/small-case-file.js";
import { secretLocationHasNoAddress } from "./m21-secret-location-has-no-address.js";

const shelter = {
  id: "urn:example:shelter",
  name: { en: "An invented shelter" },
  type: "ngo-national" as const,
  supportedVersions: ["1.0"],
  active: true,
};
const address = { use: "work" as const, country: "MD" as const };

describe("M21, a secret location has no address", () => {
  test("accepts a secret location without an address, and an open one with it", () => {
    const organisations = [
      { ...shelter, secretLocation: true },
      { ...shelter, secretLocation: false, address },
    ];
    expect(secretLocationHasNoAddress.check(smallCaseFile({ organisations }))).toEqual([]);
  });

  test("refuses a secret location with an address", () => {
    const organisations = [{ ...shelter, secretLocation: true, address }];
    expect(secretLocationHasNoAddress.check(smallCaseFile({ organisations }))).toEqual([
      refusal("organisation.secret-address-given", "/organisations/0/address"),
    ]);
  });
});
