import { readFile } from "node:fs/promises";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { exportDocument } from "../../server/contract/export.ts";
import { NVIDIA_AND_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("the menu saves just what is drawn, and the whole corpus", async ({ page, explorer }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      const { explore } = explorer.words;
      const drawn = await explorer.drawn();
      const save = async (part: "drawn" | "whole", format: "json" | "graphml") => {
        await explorer.tools.getByRole("button", { name: explore("export.open") }).click();
        const items = page.getByRole("menuitem", { name: explore(`export.${format}`) });
        const download = page.waitForEvent("download");
        await (part === "drawn" ? items.first() : items.last()).click();
        const file = await download;
        return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
      };

      const part = await save("drawn", "graphml");
      expect(part.name).toBe("silsila-part-2026-01.graphml");
      const graph = parse(MultiDirectedGraph, part.text);
      expect(graph.size).toBe(drawn.relations);
      expect(graph.hasNode("nvidia")).toBe(true);

      const whole = await save("whole", "json");
      expect(whole.name).toBe("silsila-2026-01.json");
      const { counts, header } = exportDocument.parse(JSON.parse(whole.text));
      expect(header.part).toBeNull();
      expect(counts.relations).toBeGreaterThan(drawn.relations);
    });
  });
}
