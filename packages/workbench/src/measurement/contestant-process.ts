// The process of one contestant: what another contestant does with the same functions cannot make this one slower or
// faster. It is told a module and the name of a function in it, and answers each question with a rate.
const [url = "", name = ""] = process.argv.slice(2);
const contestants = (await import(url)) as Readonly<Record<string, () => number | Promise<number>>>;
const contestant = contestants[name];
if (contestant === undefined) throw new Error(`${url} has no contestant ${name}`);

process.on("message", async () => {
  const began = process.cpuUsage();
  const done = await contestant();
  const { user, system } = process.cpuUsage(began);
  process.send?.(done / ((user + system) / 1_000_000));
});
process.send?.("ready");
