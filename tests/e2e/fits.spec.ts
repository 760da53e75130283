/** Nothing that is to be read or pressed is cut off at an edge, in either language, on a desk or on a phone. */
import type { Locator } from "@playwright/test";
import { api } from "./support/api.ts";
import { linkOf, settledLink } from "./support/link.ts";
import { NVIDIA_AND_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

/** No part of it lies beyond what clips it. */
async function expectUncut(target: Locator): Promise<void> {
  await expect(target).toBeInViewport({ ratio: 1 });
  const over = await target.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    for (let frame = element.parentElement; frame !== null; frame = frame.parentElement) {
      if (getComputedStyle(frame).overflowX === "visible") continue;
      const room = frame.getBoundingClientRect();
      if (left < room.left - 1 || right > room.right + 1) return `${frame.className}: ${left} to ${right}`;
    }
    return null;
  });
  expect(over).toBeNull();
}

const SCENES = {
  asOf: { asOf: "2025-09" },
  range: { since: "2025-04", asOf: "2025-09" },
  compare: { past: "2025-04", asOf: "2025-09" },
};

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("the three ways to look at time, whichever is chosen, and until when the graph knows", async ({
      page,
      explorer,
    }) => {
      for (const scene of Object.values(SCENES)) {
        await explorer.open({ v: 1, ...scene });
        const modes = explorer.timeline.locator("label").filter({ has: page.getByRole("radio") });
        await expect(modes).toHaveCount(3);
        for (const mode of await modes.all()) await expectUncut(mode);
      }
      await expectUncut(explorer.status.getByText(/2026/));
    });

    test("many controls on one way are counted in the tiers in words, few are named", async ({ page, explorer }) => {
      const { trace } = explorer.words;
      await explorer.open({ v: 1, tab: "trace", trace: { to: "alibaba" }, list: true });
      const { paths, controls } = await api.trace("entity=alibaba");
      const [first] = paths;
      const inForce = new Set(controls.filter((each) => each.inForce).map(({ relation }) => relation));
      const count = new Set(
        first?.controls
          .filter((touch) => touch.effect === "mayCut" && inForce.has(touch.relation))
          .map(({ relation }) => relation),
      ).size;
      expect(count).toBeGreaterThan(3);
      const words = page.getByRole("region", { name: trace("words.label"), exact: true });
      await expect(words.getByText(trace("barrier.open", { count })).first()).toBeVisible();
    });
  });

  test.describe(`${language}, phone`, () => {
    test.use({ language, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test("the ways to look at time, the head of the tiers in words, and the last lead of an absence", async ({
      page,
      explorer,
    }) => {
      const { frame, trace } = explorer.words;
      const sheet = page.getByRole("region", { name: frame("panels.end") });
      await explorer.open({ v: 1, ...SCENES.compare });
      for (const mode of await sheet
        .locator("label")
        .filter({ has: page.getByRole("radio") })
        .all())
        await expectUncut(mode);

      await explorer.open({ v: 1, tab: "trace", trace: { to: "alibaba" }, list: true });
      const words = page.getByRole("region", { name: trace("words.label"), exact: true });
      const chips = await page.getByRole("button", { name: trace("phone.paths"), exact: true }).boundingBox();
      const head = await words.getByRole("heading", { level: 2 }).boundingBox();
      expect(head?.y).toBeGreaterThan((chips?.y ?? 0) + (chips?.height ?? 0));
      const last = words.getByRole("button").last();
      await last.scrollIntoViewIfNeeded();
      await last.click();

      await explorer.open({ v: 1, tab: "trace", trace: { from: "rubin" } });
      const lead = page.getByRole("main").getByRole("listitem").last();
      await lead.evaluate((element) => element.scrollIntoView({ block: "end" }));
      const top = (await sheet.boundingBox())?.y ?? 0;
      await lead.evaluate((element) => {
        element.closest("[data-scrolls]")?.scrollBy(0, 10_000);
      });
      const box = await lead.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(top);
    });

    test("a finger that rests on an entity opens its menu, also in a trace; the card leads into a trace too", async ({
      page,
      explorer,
    }) => {
      const { explore, trace, frame } = explorer.words;
      await explorer.open({ ...NVIDIA_AND_ALIBABA, window: [0.6, 160, 100] });
      const { x, y } = await explorer.pointOf("alibaba");
      const touch = await page.context().newCDPSession(page);
      await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
      const menu = page.getByRole("menu", { name: explore("menu.label") });
      await expect(menu).toBeVisible();
      await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await expect(menu).toBeVisible();
      expect(linkOf(page).selection, "the press selects nothing").toBeUndefined();
      await menu.getByRole("menuitem", { name: trace("menu.toHere"), exact: true }).tap();
      await settledLink(page, (link) => link.trace?.to === "alibaba");

      await explorer.open({ v: 1, selection: ["entity", "h20"] });
      const sheet = page.getByRole("region", { name: frame("panels.end") });
      await sheet.getByRole("button", { name: trace("menu.fromHere"), exact: true }).tap();
      await settledLink(page, (link) => link.tab === "trace" && link.trace?.from === "h20");
    });
  });
}
