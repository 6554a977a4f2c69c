// Keeps the bar of a running import true, and shows the result when it is there. Who listens hears of each quarter.
const box = document.querySelector("[data-import-progress]");
const quarterOf = (bar) => Math.floor(Math.max(bar.position, 0) * 4);

async function look() {
  const answer = await fetch(box.dataset.importProgress, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { state, told, done, total } = await answer.json();
  if (state !== box.dataset.state) return window.location.reload();
  box.querySelector("[data-told]").textContent = told;
  const bar = box.querySelector("progress");
  const before = quarterOf(bar);
  if (total) {
    bar.max = total;
    bar.value = done;
  }
  if (quarterOf(bar) !== before) box.querySelector("[data-spoken]").textContent = told;
}

if (box) setInterval(() => look().catch(() => {}), 2000);
