import type { Page, Route } from "@playwright/test";
import { NVIDIA_AND_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

const API = "**/api/v1/**";
/** The browser itself reports a failed request on the console. */
const FAILED_REQUEST = /^console: Failed to load resource/;

const HOSTILE = '<img src=x onerror="window.hacked=1"><b>Nvidia</b>\u202e';

/** Lets answers through with another name for Nvidia, as a hostile data source could give it. */
async function renameNvidia(page: Page, name: string): Promise<void> {
  await page.route(API, async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    const quoted = JSON.stringify(name);
    const renamed = body
      .replaceAll('"nameEn":"Nvidia"', `"nameEn":${quoted}`)
      .replaceAll('"nameAr":"إنفيديا"', `"nameAr":${quoted}`);
    await route.fulfill({ response: answer, body: renamed });
  });
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("with the API out of reach the last drawing stays, the block says so, and a retry goes on", async ({
      page,
      explorer,
      expectedFaults,
    }) => {
      expectedFaults.push(FAILED_REQUEST);
      await explorer.open();
      const before = await explorer.drawn();
      const { frame, explore, details } = explorer.words;
      const cut = (route: Route) => route.abort("connectionrefused");
      await page.route(API, cut);
      await page.getByRole("button", { name: explore("questions.h20") }).click();
      const alert = page.getByRole("alert");
      await expect(alert).toContainText(frame("failure.network"));
      await expect(alert).toContainText(frame("failure.kept"));
      await expect(alert).toContainText(frame("failure.networkAdvice"));
      expect(await explorer.drawn()).toEqual(before);

      await page.unroute(API, cut);
      await alert.getByRole("button", { name: frame("failure.retry") }).click();
      await expect(explorer.details.getByRole("button", { name: details("relation.open") })).toBeVisible();
      await expect(alert).toBeHidden();
      expect(await explorer.drawn()).not.toEqual(before);
    });

    test("with the database away the block names that, with the code, and can be dismissed", async ({
      page,
      explorer,
      expectedFaults,
    }) => {
      expectedFaults.push(FAILED_REQUEST);
      await explorer.open();
      const { frame, explore } = explorer.words;
      await page.route(API, (route) =>
        route.fulfill({
          status: 503,
          contentType: "application/problem+json",
          json: {
            type: "/docs/problems#engine_unavailable",
            title: "The database does not answer",
            status: 503,
            code: "engine_unavailable",
            detail: "The database does not answer.",
            requestId: "00000000-0000-4000-8000-000000000000",
          },
        }),
      );
      await page.getByRole("button", { name: explore("questions.h20") }).click();
      const alert = page.getByRole("alert");
      await expect(alert).toContainText(frame("failure.engine"));
      await expect(alert.locator("code")).toContainText("engine_unavailable");
      await alert.getByRole("button", { name: frame("failure.dismiss") }).click();
      await expect(alert).toBeHidden();
      await expect(explorer.canvas).toHaveAttribute("data-drawn", "true");
    });

    test("a card that cannot be fetched says so in its place, and a retry brings it", async ({
      page,
      explorer,
      expectedFaults,
    }) => {
      expectedFaults.push(FAILED_REQUEST);
      await explorer.open(NVIDIA_AND_ALIBABA);
      const cut = (route: Route) => route.abort("connectionrefused");
      await page.route(API, cut);
      const { x, y } = await explorer.pointOf("alibaba");
      await page.mouse.click(x, y);
      const alert = explorer.details.getByRole("alert");
      await expect(alert).toContainText(explorer.words.frame("failure.network"));
      await page.unroute(API, cut);
      await alert.getByRole("button", { name: explorer.words.details("retry") }).click();
      await explorer.cardOf(language === "ar" ? "علي بابا" : "Alibaba");
    });

    test("slow work says so and can be cancelled; the drawing stays", async ({ page, explorer }) => {
      await explorer.open();
      const before = await explorer.drawn();
      const held: Route[] = [];
      await page.route(/\/neighbors/, (route) => {
        held.push(route);
      });
      await page.getByRole("button", { name: explorer.words.explore("questions.alternatives") }).click();
      await page.getByRole("button", { name: explorer.words.frame("work.cancel") }).click();
      await expect(explorer.canvas).not.toHaveAttribute("data-busy");
      await expect(page.getByRole("alert")).toBeHidden();
      expect(await explorer.drawn()).toEqual(before);
      await page.unrouteAll({ behavior: "ignoreErrors" });
    });

    test("markup in a name is only text, in card, list, search and on the canvas", async ({ page, explorer }) => {
      await renameNvidia(page, HOSTILE);
      await explorer.open({ ...NVIDIA_AND_ALIBABA, selection: ["entity", "nvidia"] });
      const visible = '<img src=x onerror="window.hacked=1"><b>Nvidia</b>';
      await explorer.cardOf(visible);
      await explorer.openList();
      await expect(explorer.list.getByText(visible).first()).toBeVisible();
      const options = await explorer.searchToAdd("Nvidia");
      await expect(options.first()).toContainText(visible);
      await page.keyboard.press("Escape");
      await explorer.closeList();
      await explorer.canvas.focus();
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => Reflect.get(window, "hacked"))).toBeUndefined();
      expect(await page.locator('img[src="x"]').count()).toBe(0);
    });
  });
}
