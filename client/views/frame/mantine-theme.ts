import { createTheme } from "@mantine/core";

/** Mantine as design/tokens.css maps it: ink as the primary colour, the tokens' radii and fonts. */
export const mantineTheme = createTheme({
  primaryColor: "dark",
  defaultRadius: 4,
  fontFamily: "var(--s-font-ui)",
  fontFamilyMonospace: "var(--s-font-mono)",
  headings: { fontFamily: "var(--s-font-ui)" },
  respectReducedMotion: true,
  cursorType: "pointer",
  // The page itself never scrolls; locking it would insert a style element that the CSP forbids.
  components: {
    // The tokens style buttons by their variant, which Mantine names in the page only where it is given.
    Button: { defaultProps: { variant: "filled" } },
    // The placeholder is a focusable element that a menu may not hold; the first item takes the focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.28 }, transitionProps: { duration: 90 } },
    },
  },
});
