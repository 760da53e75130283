import { EditorView } from "@codemirror/view";

/**
 * Puts what is typed over a selection into the text itself. Left to the browser, Chromium keeps the look of what it replaces in a
 * `<span style>` of its own, which the page's policy forbids and reports. Other typing, and what an input method composes, is the
 * editor's own.
 */
export const typedOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing } = event;
    const { from, to, empty } = view.state.selection.main;
    if (inputType !== "insertText" || data === null || empty || isComposing || view.state.readOnly) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    // Brackets are closed around a selection by one of these.
    const taken = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert));
    if (!taken) view.dispatch(insert());
    return true;
  },
});
