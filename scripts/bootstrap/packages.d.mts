export function installedAsLocked(root: string, lock: string): boolean;
