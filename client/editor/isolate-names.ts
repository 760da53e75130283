import { Prec, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** What stands between quotes, in backticks, or after `//`, without its marks. */
const WORDS = /\/\/([^\n]+)|'((?:\\.|[^'\\\n])+)'|"((?:\\.|[^"\\\n])+)"|`([^`\n]+)`/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

const isolate = Decoration.mark({ class: "cm-isolate", attributes: { dir: "auto" }, bidiIsolate: null });

function isolatesIn(view: EditorView): DecorationSet {
  const set = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges)
    for (const match of view.state.sliceDoc(from, to).matchAll(WORDS)) {
      const inner = match.slice(1).find((part) => part !== undefined);
      if (inner === undefined || !RIGHT_TO_LEFT.test(inner)) continue;
      const start = from + match.index + match[0].indexOf(inner);
      set.add(start, start + inner.length, isolate);
    }
  return set.finish();
}

const plugin = ViewPlugin.fromClass(
  class {
    isolates: DecorationSet;

    constructor(view: EditorView) {
      this.isolates = isolatesIn(view);
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.isolates = isolatesIn(view);
    }
  },
  {
    provide: (self) => {
      const isolatesOf = (view: EditorView) => view.plugin(self)?.isolates ?? Decoration.none;
      // Lowest, so that an isolate lies around the colours within it.
      return Prec.lowest([EditorView.decorations.of(isolatesOf), EditorView.bidiIsolatedRanges.of(isolatesOf)]);
    },
  },
);

/**
 * Code runs from left to right on every page; an Arabic name in it reads in its own direction and moves nothing beside it:
 * in `["إنفيديا", "علي بابا"]` only neutral signs stand between the two, and the list would turn round.
 */
export const isolateNames = plugin;
