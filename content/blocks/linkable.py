"""Which pages an editor can link to: the one list that every chooser of items offers."""

LINKABLE = [
    "content.Service",
    "content.Faq",
    "content.Department",
    "content.Location",
    "content.Guide",
    "content.StepByStep",
    "content.News",
    "content.Meeting",
    "content.OfficialDocument",
]
