// What Wagtail's plain forms leave unsaid to those who listen: whose a fault is, and what a group of choices asks. A form
// that was refused has the focus where it is wrong first. The editor's forms tell all that themselves.
document.addEventListener("DOMContentLoaded", () => {
  const FIELDS = "main form:not([data-edit-form]) [data-field]";
  const INPUTS = "[data-field-input] :is(input:not([type=hidden]), select, textarea, button)";
  const CHOICE = "[type=radio], [type=checkbox]";
  let wrong = null;

  document.querySelectorAll(FIELDS).forEach((field, number) => {
    const inputs = [...field.querySelectorAll(INPUTS)];
    const label = field.parentElement.querySelector(":scope > label");
    const fault = field.querySelector("[data-field-errors]:has(.error-message)");
    if (label && inputs.length > 1 && inputs.every((input) => input.matches(CHOICE))) {
      label.id ||= `field-${number}-label`;
      const group = inputs[0].closest("[data-field-input]");
      group.setAttribute("role", "group");
      group.setAttribute("aria-labelledby", label.id);
    }
    if (fault) {
      fault.id ||= `field-${number}-fault`;
      for (const input of inputs) {
        const told = [input.getAttribute("aria-describedby"), fault.id];
        input.setAttribute("aria-describedby", told.filter(Boolean).join(" "));
      }
      wrong ??= inputs[0];
    }
  });
  wrong?.focus();
});
