import { chosenStages } from "./choice.js";
import { runAbreast, runInTurn } from "./run-stages.js";
import { heavyStages, staticStages } from "./stages.js";

// Everything that the continuous integration checks. The cheap stages run first and report together, so that one run
// shows every fault; the heavy ones begin only when those passed. Without one command for all of it, a change could pass
// on the desk and fail at the gate, or pass both because a check was forgotten.
const choice = chosenStages(process.argv.slice(2), staticStages, heavyStages);
if (choice === undefined) {
  process.exitCode = 2;
} else {
  const clean = await runAbreast(choice.first);
  if (!clean && choice.after.length > 0) {
    console.log(`\nNot started, because a stage above failed: ${choice.after.map(({ name }) => name).join(", ")}`);
  }
  const passed = clean && (await runInTurn(choice.after));
  process.exitCode = passed ? 0 : 1;
}
