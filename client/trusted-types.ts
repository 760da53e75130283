/**
 * The page runs under `require-trusted-types-for 'script'` (SAFETY §3). Mantine writes its generated CSS through
 * `innerHTML` of a `<style>`; this default policy lets exactly that through: text without `<`, which cannot be markup.
 */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(address: string): string },
  ): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

function createHTML(text: string): string {
  if (text.includes("<")) throw new TypeError("Markup from text is refused");
  return text;
}

/** Workers are ours: same origin, below /assets/. */
function createScriptURL(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new TypeError("Scripts of other origins are refused");
  return url.href;
}

export function installTrustedTypes(): void {
  window.trustedTypes?.createPolicy("default", { createHTML, createScriptURL });
}
