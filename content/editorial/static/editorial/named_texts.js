// The editor of rich text is a field without a label, and would be read out as “edit text” alone. It has the name that
// stands over it: its label's, or its block's.
(() => {
  const TEXT = ".public-DraftEditor-content";

  function name(text) {
    const label = text.closest("[data-field-wrapper]")?.querySelector("label");
    const heading = text.closest(".w-panel")?.querySelector(".c-sf-block__type, [data-panel-heading-text]");
    const words = (label ?? heading)?.textContent.replace("*", "").trim();
    if (words) text.setAttribute("aria-label", words);
  }

  window.addEventListener("load", () => document.querySelectorAll(TEXT).forEach(name));
  document.addEventListener("focusin", ({ target }) => target.matches?.(TEXT) && name(target)); // also what came later
})();
