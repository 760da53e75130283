import { formatDate } from "../../client/i18n/format.ts";
import { sayClaim } from "../../client/views/details/claim-words.ts";
import { refsOf } from "../../client/views/details/refs.ts";
import { api } from "./support/api.ts";
import { settledLink } from "./support/link.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

/** H20's two axes: what Washington and Beijing said of it, and when. */
const STORY = [
  { predicate: "RESTRICTS", by: "us-government", months: ["2025-04"] },
  { predicate: "PERMITS", by: "us-government", months: ["2025-07", "2025-08"] },
  { predicate: "DISCOURAGES_PURCHASE_OF", by: "chinese-government", months: ["2025-08"] },
  { predicate: "BANS_PURCHASE_OF", by: "chinese-regulators", months: ["2025-08", "2025-09"] },
] as const;

const NORMS = STORY.map(({ predicate }) => predicate);

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("H20's timeline tells restriction, permission, request and order by event date, each with its sentence", async ({
      page,
      explorer,
    }) => {
      const { events, refs } = await api.timeline("h20", NORMS);
      const { details } = explorer.words;
      await explorer.open({ v: 1, selection: ["entity", "h20"] });
      for (const { predicate, by, months } of STORY) {
        const claim = events
          .map((event) => event.claim)
          .find(
            ({ subject, date = "", ...told }) =>
              told.predicate === predicate && subject === by && months.some((month) => date.startsWith(month)),
          );
        if (claim?.date === undefined) throw new Error(`No ${predicate} by ${by} in ${months.join(" or ")}`);
        const list = await explorer.openMonth(claim.date.slice(0, 7));
        const sentence = sayClaim(claim, refsOf(refs), language);
        await list.getByRole("button", { name: sentence }).first().click();
        const { selection } = await settledLink(page, (link) => link.selection?.[0] === "relation");
        expect(selection?.[1]).toBe(`${by}:${predicate}:h20`);
        const opened = events.find((event) => event.claim.id === selection?.[2])?.claim;
        await explorer.details.getByRole("button", { name: details("relation.open") }).click();
        await expect.poll(() => explorer.highlightedText()).toBe(opened?.quote);
        await page.keyboard.press("Escape");
        await expect(explorer.timeline).toBeVisible();
        await explorer.details.getByRole("button", { name: "H20", exact: true }).click();
        await settledLink(page, (link) => link.selection?.[0] === "entity");
      }
    });

    test("H20's card tells Washington's and Beijing's stand, stretch by stretch; each opens its claim", async ({
      page,
      explorer,
    }) => {
      const { details } = explorer.words;
      await explorer.open({ v: 1, selection: ["entity", "h20"] });
      const strips = explorer.details.getByRole("region", { name: details("strips.label", { goods: "H20" }) });
      const stretches = strips.getByRole("listitem");
      await expect(stretches).toContainText([
        details("strips.standing.untold"),
        details("strips.standing.restricted"),
        details("strips.standing.permitted"),
        details("strips.standing.untold"),
        details("strips.standing.asked"),
        details("strips.standing.ordered"),
      ]);
      const dates = await strips
        .locator("time")
        .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
      expect(dates[0]).toMatch(/^2025-04/);
      expect(dates[1]).toMatch(/^2025-0[78]/);
      expect(dates[2]).toMatch(/^2025-08/);
      expect(dates[3]).toMatch(/^2025-0[89]/);
      await strips.getByRole("button").first().click();
      const { selection } = await settledLink(page, (link) => link.selection?.[0] === "relation");
      expect(selection?.[1]).toMatch(/^[a-z-]+:RESTRICTS:h20$/);
    });

    test("the handle reads the drawing up to a month by key; what came later is held back, and the status line lifts it", async ({
      page,
      explorer,
    }) => {
      await explorer.open();
      const all = await explorer.drawn();
      const handle = explorer.timeline.getByRole("slider", { name: explorer.words.timeline("handle") });
      await handle.focus();
      const back = language === "ar" ? "ArrowRight" : "ArrowLeft";
      const end = Number(await handle.getAttribute("aria-valuemax"));
      for (let step = 0; step < 8; step++) await page.keyboard.press(back);
      await expect(handle).toHaveAttribute("aria-valuenow", String(end - 8));
      const words = await handle.getAttribute("aria-valuetext");
      await settledLink(page, ({ asOf }) => asOf !== undefined && formatDate(asOf, language) === words);
      await expect.poll(async () => (await explorer.drawn()).relations).toBeLessThan(all.relations);
      const lift = explorer.heldBack;
      await expect(lift).toHaveCount(1);
      const held = Number(/\d+/.exec(await lift.innerText())?.[0] ?? "1");
      await expect(lift).toHaveText(explorer.words.explore("status.byDate", { count: held }));
      await lift.click();
      await expect.poll(() => explorer.drawn()).toEqual(all);
      await expect(handle).toHaveAttribute("aria-valuetext", explorer.words.timeline("allPlain"));
    });
  });
}
