// Decides language, direction and theme before the first paint, so that nothing flashes in the wrong one.
// A plain script because the page's CSP allows no inline code and a module would run too late.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const asked = new URLSearchParams(location.search).get("lang");
  const language = asked === "ar" || asked === "en" ? asked : read("silsila.language") === "en" ? "en" : "ar";
  root.lang = language;
  root.dir = language === "ar" ? "rtl" : "ltr";
  document.title = language === "ar" ? "سلسلة" : "Silsila";

  const kept = read("silsila.theme");
  const dark = kept === "dark" || (kept !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.mantineColorScheme = dark ? "dark" : "light";
})();
