/** The absolute path of a file of this repository. */
export function root(path?: string): string;
/** The script behind the command of an installed package. */
export function binOf(packageName: string, command?: string): string;
