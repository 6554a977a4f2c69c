// Begins what a field or a panel needs, where Wagtail would write a script into the page: the desk's policy runs no script
// that stands in a page, so that nobody can slip one in (content/editorial/beginnings.py).
(() => {
  const { Controller } = window.StimulusModule;

  // What may be begun, and whether it is a class. A name from the page is never looked up anywhere else.
  const KNOWN = {
    Chooser: true,
    DocumentChooser: true,
    ImageChooser: true,
    InlinePanel: true,
    MultipleChooserPanel: true,
    PageChooser: true,
    SnippetChooser: true,
    createTaskChooser: false,
    initDateChooser: false,
    initDateTimeChooser: false,
    initTimeChooser: false,
  };

  class BeginningController extends Controller {
    static values = { name: String, given: Array };

    connect() {
      const { nameValue: name, givenValue: given, element } = this;
      element.remove(); // once, though its panel be moved to another place
      if (!Object.hasOwn(KNOWN, name)) throw new Error(`beginnings.js does not know ${name}`);
      if (KNOWN[name]) new window[name](...given);
      else window[name](...given);
    }
  }

  // Or the calendar puts the present moment in the place of what it cannot read. The server reads more, and refuses the rest.
  window.jQuery.fn.datetimepicker.defaults.validateOnBlur = false;

  window.wagtail.app.register("beginning", BeginningController);
})();
