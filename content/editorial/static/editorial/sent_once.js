// A form that is on its way is not sent again by a second click: there would be two imports, or two keys of which nobody
// saw the first. It is let go when its page is shown again, or when no answer has come for as long as Wagtail's own
// buttons wait.
(() => {
  const ANSWERED_WITHIN = 30_000;
  const onTheirWay = new Set();

  function letGo(form) {
    onTheirWay.delete(form);
    form.removeAttribute("aria-busy");
  }

  window.addEventListener(
    "submit",
    (event) => {
      if (!onTheirWay.has(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  // At the very end, when nothing has held the form or sent it by other means.
  window.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.matches("[method=post i]")) return;
    onTheirWay.add(form);
    form.setAttribute("aria-busy", "true");
    setTimeout(letGo, ANSWERED_WITHIN, form);
  });

  window.addEventListener("pageshow", () => onTheirWay.forEach(letGo));
})();
