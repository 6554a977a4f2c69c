// How much room a channel has left for what is being typed. The server counts again when the form is saved.
// Who listens is told when the typing rests: at each key, the count would drown what is being written.
(() => {
  const { Controller } = window.StimulusModule;
  const RESTS_AFTER = 1_000;

  class CounterController extends Controller {
    static values = { limit: Number, segments: Number, basic: String, extended: String };

    connect() {
      this.note = document.createElement("p");
      this.note.className = "help counter";
      this.spoken = document.createElement("span");
      this.spoken.className = "w-sr-only";
      this.spoken.setAttribute("role", "status");
      this.element.after(this.note, this.spoken);
      this.show = this.show.bind(this);
      this.element.addEventListener("input", this.show);
      this.show();
    }

    disconnect() {
      this.element.removeEventListener("input", this.show);
      clearTimeout(this.resting);
      this.note.remove();
      this.spoken.remove();
    }

    show(event) {
      // A form sends line breaks as two characters, and the server makes one of them again.
      const text = this.element.value.replace(/\r\n?/g, "\n");
      const [words, fits] = this.hasSegmentsValue ? this.message(text) : this.characters(text);
      this.note.textContent = text ? words : this.most();
      this.note.style.color = fits ? "" : "var(--w-color-critical-200)";
      clearTimeout(this.resting);
      if (event) this.resting = setTimeout(() => (this.spoken.textContent = this.note.textContent), RESTS_AFTER);
    }

    most() {
      return this.hasSegmentsValue ? `At most ${this.segmentsValue} messages` : `At most ${this.limitValue} characters`;
    }

    characters(text) {
      const used = [...text].length;
      return [`${used} of ${this.limitValue} characters`, used <= this.limitValue];
    }

    message(text) {
      const foreign = [...new Set(text)].filter(
        (letter) => !this.basicValue.includes(letter) && !this.extendedValue.includes(letter),
      );
      const [alone, each] = foreign.length ? [70, 67] : [160, 153];
      const widths = [...text].map((letter) =>
        foreign.length ? letter.length : 1 + Number(this.extendedValue.includes(letter)),
      );
      const places = widths.reduce((sum, width) => sum + width, 0);
      const [used, left] = places <= alone ? [1, alone - places] : parts(widths, each);
      const why = foreign.length ? ` ${foreign.slice(0, 8).join(" ")} halve the room of each message.` : "";
      return [`${used} of ${this.segmentsValue} messages, ${left} places left in it.${why}`, used <= this.segmentsValue];
    }
  }

  function parts(widths, each) {
    let used = 1;
    let left = each;
    for (const width of widths) {
      if (width > left) [used, left] = [used + 1, each];
      left -= width;
    }
    return [used, left];
  }

  window.wagtail.app.register("counter", CounterController);
})();
