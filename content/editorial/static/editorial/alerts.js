// The quick screen with a little less to look at. Without this script everything is shown and works all the same.
(() => {
  const somewhere = document.querySelector("[data-alerts-somewhere]");
  const choices = document.querySelectorAll("input[name=scope]");
  const show = () => {
    somewhere.hidden = document.querySelector("input[name=scope]:checked")?.value !== "somewhere";
  };
  choices.forEach((choice) => choice.addEventListener("change", show));
  show();

  // Go to what is still to be filled in, and select it: the next key replaces it.
  const waiting = [...document.querySelectorAll("#id_title, #id_message, #id_instruction")];
  waiting.forEach((field) => {
    field.addEventListener("click", () => {
      const place = field.selectionStart;
      for (const found of field.value.matchAll(/\[[^\]\n]+\]/g)) {
        if (found.index <= place && place <= found.index + found[0].length) {
          field.setSelectionRange(found.index, found.index + found[0].length);
        }
      }
    });
  });
  // What to do next has the focus: the headline at first, or the area where a template has written one; after the check
  // the button, with what people will see in view. (What is wrong takes it: plain_forms.js.)
  const publish = document.querySelector("[data-alerts-publish]");
  const headline = document.querySelector("#id_title");
  const first = headline?.value ? document.querySelector("#id_area_description") : headline;
  (publish ?? first)?.focus({ preventScroll: true });
})();
