/** Misuse of the command or a failure outside the data: told on standard error, exit code 2. */
export class Trouble extends Error {
  override readonly name = "Trouble";
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder",
  EACCES: "the file may not be read",
};

/**
 * Says why a file could not be read, without the stack of the platform.
 *
 * @param path - the file
 * @param error - what the platform threw
 */
export function unreadable(path: string, error: unknown): Trouble {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new Trouble(`${path}: ${WORDS[code] ?? "the file cannot be read"}`);
}

/**
 * Says why a file could not be written, without the stack of the platform.
 *
 * @param path - the file
 * @param error - what the platform threw
 */
export function unwritable(path: string, error: unknown): Trouble {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new Trouble(`${path}: ${code === "ENOENT" ? "there is no such folder" : "the file cannot be written"}`);
}
