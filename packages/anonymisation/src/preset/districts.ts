/**
 * The 37 subdivisions of Moldova (ISO 3166-2) by region. The regions are those of regional development (Law 438 of 2006; believed, not
 * verified against its text). That Bender stands with the left bank is a design decision.
 */
export const DISTRICTS: Readonly<Record<string, readonly string[]>> = {
  north: ["BA", "BR", "DO", "DR", "ED", "FA", "FL", "GL", "OC", "RI", "SI", "SO"].map((code) => `MD-${code}`),
  centre: ["AN", "CL", "CR", "DU", "HI", "IA", "NI", "OR", "RE", "SD", "ST", "TE", "UN"].map((code) => `MD-${code}`),
  south: ["BS", "CA", "CM", "CS", "CT", "LE", "SV", "TA"].map((code) => `MD-${code}`),
  chisinau: ["MD-CU"],
  gagauzia: ["MD-GA"],
  "left-bank": ["MD-BD", "MD-SN"],
};
