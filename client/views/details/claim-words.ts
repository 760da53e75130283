/** Claims and relations in plain words of ours: one wording for the page and the brief. */
export { sayClaim, sayRelation } from "#text/say-claim.ts";
