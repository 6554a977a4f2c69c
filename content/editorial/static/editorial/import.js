// Keeps the bar of a running import true, and shows the result when it is there.
const box = document.querySelector("[data-import-progress]");

async function look() {
  const answer = await fetch(box.dataset.importProgress, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { state, told, done, total } = await answer.json();
  if (state !== box.dataset.state) return window.location.reload();
  box.querySelector("[data-told]").textContent = told;
  const bar = box.querySelector("progress");
  if (total) {
    bar.max = total;
    bar.value = done;
  }
}

if (box) setInterval(() => look().catch(() => {}), 2000);
