/** The organisations of the stories, by the identifiers of the case files. */
export const CENTRE = "urn:example:centre";
export const POLICE = "urn:example:anti-trafficking-police";
export const NGO = "urn:example:ngo";
export const SOCIAL_ASSISTANCE = "urn:example:social-assistance";
export const IOM = "urn:example:iom-mission";
export const COORDINATION_UNIT = "urn:example:coordination-unit";
export const TEAM = "urn:example:multidisciplinary-team";
export const LOCAL_AUTHORITY = "urn:example:local-authority";
export const LEGAL_AID = "urn:example:legal-aid";
export const HEALTH_PROVIDER = "urn:example:health-provider";
export const PROSECUTION = "urn:example:prosecution";
export const SCHOOL = "urn:example:school";
