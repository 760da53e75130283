export function readEnvFile(path: string): Array<[string, string]>;
export function parseEnv(text: string): Array<[string, string]>;
