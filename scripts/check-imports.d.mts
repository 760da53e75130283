export function importFaults(path: string, source: string): string[];
