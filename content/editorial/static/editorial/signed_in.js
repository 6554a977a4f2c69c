// A form of the desk that is sent without a session is led to the sign-in, and what was typed is gone. So the server is asked
// first who is there, and whether it can save, and the form is held until both are so. Signing in anew makes a new token, which the form is given too.
(() => {
  const { here, signIn } = document.currentScript.dataset;
  const SIGNED_OUT = [
    "You are signed out",
    "What you typed is still here, and not saved yet. Sign in in a new window, come back to this one, and save again.",
  ];
  const NO_ANSWER = [
    "The desk cannot be reached",
    "What you typed is still here, and not saved yet. Wait until you are connected again, and save again.",
  ];
  const CANNOT_SAVE = [
    "The desk cannot save now",
    "What you typed is still here, and not saved yet. Wait a minute, and save again.",
  ];
  const HELD = "[data-edit-form], [data-held], .modal form[method=post i]";
  // What a click on “Approve” leaves in the form: a held form must not approve when it is saved later.
  const ASKED_BY_A_CLICK = ["action-workflow-action", "workflow-action-name", "workflow-action-extra-data"];
  const vouched = new WeakSet();
  const asking = new WeakSet();

  async function askForToken() {
    const headers = { "X-Requested-With": "XMLHttpRequest" };
    const answer = await fetch(here, { headers, redirect: "manual", cache: "no-store" });
    if (answer.ok) return (await answer.json()).token;
    if ([0, 401, 403].includes(answer.status)) return ""; // 0: led to the sign-in
    throw Object.assign(new Error(`status ${answer.status}`), { told: CANNOT_SAVE });
  }

  function tell([title, text], ...ways) {
    const dialog = make("dialog", { className: "held" });
    const close = make("button", { type: "button", className: "button button-secondary", textContent: "Back to the form" });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.setAttribute("aria-labelledby", "held-title");
    dialog.append(make("h2", { id: "held-title", textContent: title }), make("p", { textContent: text }), ...ways, close);
    document.body.append(dialog);
    dialog.showModal();
  }

  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  function takeToken(token) {
    for (const field of document.getElementsByName("csrfmiddlewaretoken")) field.value = token;
    window.wagtailConfig.CSRF_TOKEN = token; // with which the editor saves by itself
  }

  async function send(form, submitter) {
    asking.add(form);
    const release = () => {
      submitter?.setAttribute("data-w-progress-loading-value", "false"); // Wagtail greys it out
      for (const name of ASKED_BY_A_CLICK) form.querySelector(`input[type=hidden][name=${name}]`)?.remove();
    };
    try {
      const token = await askForToken();
      if (!token) {
        release();
        const way = { href: signIn, target: "_blank", className: "button", textContent: "Sign in in a new window" };
        return tell(SIGNED_OUT, make("a", way));
      }
      takeToken(token);
      vouched.add(form);
      if (submitter) submitter.disabled = false; // or its name would not be sent
      form.requestSubmit(submitter);
    } catch (failure) {
      release();
      tell(failure.told ?? NO_ANSWER);
    } finally {
      asking.delete(form);
    }
  }

  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!form.matches(HELD) || vouched.delete(form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!asking.has(form)) send(form, event.submitter);
    },
    true,
  );
})();
