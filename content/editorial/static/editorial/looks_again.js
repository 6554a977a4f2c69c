// Keeps parts of a screen true while it waits for the server. Only what they hold is changed: a page that is loaded anew
// takes its reader's place, and what a screen reader was saying.
const PARTS = "[data-looks-again]";
const EVERY = 3_000;

async function look() {
  const answer = await fetch(window.location.href, { cache: "no-store" });
  if (!answer.ok || answer.redirected) return true;
  const screen = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll(PARTS)) {
    const now = screen.getElementById(part.id);
    if (now.textContent !== part.textContent) part.replaceChildren(...now.childNodes);
  }
  return screen.querySelector(PARTS) !== null;
}

const wait = () => setTimeout(() => look().catch(() => true).then((goesOn) => goesOn && wait()), EVERY);
wait();
