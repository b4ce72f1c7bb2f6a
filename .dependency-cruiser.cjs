// The arrows of the architecture, one rule for each package. An import that no rule names is allowed; an import against
// an arrow fails `npm run check`, with the comment of the rule as the reason.

// What benchmarks and soaks share; nothing else may use it.
const MEASUREMENT = "^packages/workbench/src/measurement/index[.]ts$";

/** A package may import these siblings and no other. */
const only = (name, siblings, comment, ruleName) => ({
  name: ruleName,
  comment,
  severity: "error",
  from: { path: `^packages/${name}/` },
  to: { path: "^(packages|examples|docs)/", pathNot: [`^packages/(${[name, ...siblings].join("|")})/`, MEASUREMENT] },
});

const TESTS = "([.]test[.]tsx?$|/(test|bench|soak)/|/tsup[.]config[.]ts$|/src/(testing|test-support)/)";

module.exports = {
  forbidden: [
    only(
      "domain",
      [],
      "Everything rests on the meaning of the words, so the words rest on nothing.",
      "domain-imports-no-package",
    ),
    only(
      "consent",
      ["domain"],
      "Whether a disclosure is allowed must not depend on how it is sent, charted or counted.",
      "consent-imports-domain-only",
    ),
    only(
      "referral",
      ["domain", "consent"],
      "The charts are embedded by systems with a wire format of their own; an example glues them to ours.",
      "referral-imports-domain-and-consent",
    ),
    only(
      "anonymisation",
      ["domain"],
      "Statistics offices use it on tables that never were cases, without consent rules, charts or messages.",
      "anonymisation-imports-domain-only",
    ),
    only(
      "interchange",
      ["domain", "consent"],
      "A partner agency validates documents without our state machines: the standard must not grow from one program's charts.",
      "interchange-imports-domain-and-consent",
    ),
    {
      name: "interchange-never-imports-referral-or-xstate",
      comment:
        "The standard on the wire is read by programs in any language; a state machine library in it would bind it to one.",
      severity: "error",
      from: { path: "^packages/interchange/" },
      to: { path: "(^packages/referral/|(^|/)node_modules/xstate/)" },
    },
    only(
      "crosswalk",
      ["domain", "interchange"],
      "Converting between standards is about shapes and meanings, never about permissions or charts.",
      "crosswalk-imports-domain-and-interchange",
    ),
    only(
      "exchange",
      ["domain", "consent", "interchange"],
      "Sealing and sending carries messages; what they cause in a chart is decided where they arrive.",
      "exchange-never-imports-referral",
    ),
    only(
      "cli",
      ["domain", "consent", "interchange", "referral", "anonymisation", "crosswalk", "exchange"],
      "The command glues the packages together; it uses neither vectors nor the workbench.",
      "cli-imports-published-packages-only",
    ),
    {
      name: "cli-is-imported-by-nobody",
      comment:
        "What a program needs from the command belongs into a package; the command itself is the outermost layer.",
      severity: "error",
      from: { path: "^(packages|examples)/", pathNot: "^packages/(cli|workbench)/" },
      to: { path: "^packages/cli/" },
    },
    {
      name: "workbench-is-imported-by-nobody",
      comment: "Generators and checks are not published; an import of them would break at the first user.",
      severity: "error",
      from: { path: "^(packages|examples)/", pathNot: ["^packages/workbench/", "^packages/[^/]+/(bench|soak)/"] },
      to: { path: "^packages/workbench/", pathNot: "^packages/workbench/src/plain-line-reporter[.]ts$" },
    },
    {
      name: "measurements-share-one-entry-of-the-workbench",
      comment: "Benchmarks and soaks share the way they measure; generators and checks are not for them.",
      severity: "error",
      from: { path: "^packages/[^/]+/(bench|soak)/" },
      to: { path: "^packages/workbench/", pathNot: MEASUREMENT },
    },
    only(
      "conformance",
      [],
      "The vectors judge implementations, ours among them, so they may not lean on any.",
      "conformance-imports-nothing",
    ),
    {
      name: "examples-import-published-entries-only",
      comment: "An example that reaches into a package shows its reader what the reader cannot do.",
      severity: "error",
      from: { path: "^examples/([^/]+)/" },
      to: { path: "^(packages|examples)/", pathNot: "^examples/$1/", dependencyTypes: ["local"] },
    },
    {
      name: "no-deep-imports",
      comment:
        "A package is used through its published entries; a path into its files would break with its next release.",
      severity: "error",
      from: { path: "^packages/([^/]+)/", pathNot: "^packages/workbench/" },
      to: { path: "^(packages|examples)/", pathNot: ["^packages/$1/", MEASUREMENT], dependencyTypes: ["local"] },
    },
    {
      name: "no-circular",
      comment:
        "Files that need each other are one notion in two places. Types may: they are gone when the program runs.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "src-never-imports-dev-deps",
      comment: "A published source that imports a development tool fails at the first user who installs the package.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: [TESTS, "^packages/workbench/"] },
      // The one optional peer, which is loaded when it is asked for (ADR 0017).
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        pathNot: "(^|/)node_modules/@duckdb/node-api/",
      },
    },
    {
      name: "outside-dependencies-are-zod-xstate-jose",
      comment: "Every dependency runs beside case data. Another one needs a decision record.",
      severity: "error",
      from: { path: "^(packages|examples)/[^/]+/src/", pathNot: [TESTS, "^packages/workbench/"] },
      to: {
        path: "(^|/)node_modules/",
        pathNot: "(^|/)node_modules/(zod|xstate|jose|react|csv-parse|@duckdb/node-api|@nrs-kit|@types/(node|react))/",
      },
    },
    {
      name: "files-of-tables-in-the-command-only",
      comment: "Packages take rows; which file they come from is for the program that uses them (ADR 0015, 0017).",
      severity: "error",
      from: { path: "^(packages|examples)/[^/]+/src/", pathNot: [TESTS, "^packages/(cli|workbench)/"] },
      to: { path: "(^|/)node_modules/(csv-parse|@duckdb/node-api)/" },
    },
    {
      name: "react-in-examples-only",
      comment: "A package draws nothing: which screens show it is for the program that embeds it.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "(^|/)node_modules/(react|react-dom)/" },
    },
    {
      name: "xstate-in-referral-cli-examples",
      comment: "Charts live in referral; only what runs them names their engine.",
      severity: "error",
      from: { path: "^packages/", pathNot: ["^packages/(referral|cli|workbench)/", TESTS] },
      to: { path: "(^|/)node_modules/xstate/" },
    },
    {
      name: "jose-in-exchange-only",
      comment: "Keys and signatures are handled in one place, so that one place has to be reviewed.",
      severity: "error",
      from: { path: "^(packages|examples)/", pathNot: "^packages/(exchange|workbench)/" },
      to: { path: "(^|/)node_modules/jose/" },
    },
    {
      name: "pure-packages-import-nothing-of-node",
      comment: "Clock, randomness and files arrive as arguments: the same packages run in a browser.",
      severity: "error",
      from: { path: "^packages/(domain|consent|referral|anonymisation|interchange)/src/", pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "not-unresolvable",
      comment: "An import that leads nowhere here leads nowhere for the user either. What is built may be missing.",
      severity: "error",
      from: { pathNot: "^packages/cli/bin/nrs[.]js$" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(packages|examples)/[^/]+/(dist|coverage|[.]turbo|out)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@nrs-kit/source", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".cts", ".cjs", ".mts", ".mjs", ".json"],
    },
  },
};
