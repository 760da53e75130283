/**
 * The page runs under `require-trusted-types-for 'script'` (SAFETY §3). Mantine writes its generated CSS through
 * `innerHTML` of a `<style>`; the default policy lets exactly that through: text without `<`, which cannot be markup.
 * Addresses of scripts are refused here: a worker's comes from a policy of its own.
 */
interface PolicyRules {
  createHTML?(text: string): string;
  createScriptURL?(address: string): string;
}

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: PolicyRules): { createScriptURL(address: string): string };
    };
  }
}

function createHTML(text: string): string {
  if (text.includes("<")) throw new TypeError("Markup from text is refused");
  return text;
}

export function installTrustedTypes(): void {
  window.trustedTypes?.createPolicy("default", { createHTML });
}
