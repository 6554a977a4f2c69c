"""Made from the contract by scripts/generate.py. Do not edit it by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict, Unpack

from .collections import Collection, Page
from .requests import Requests


class Address(TypedDict):
    """HSDS `address`."""

    address_1: str
    address_2: str
    city: str
    state_province: str
    postal_code: str
    country: str


class AgendaItem(TypedDict):
    """What is decided or discussed, and what became of it."""

    id: str
    number: str
    title: str
    html: str
    text: str
    attachments: list[Attachment]
    result: Literal['passed', 'failed', 'postponed', 'referred', 'withdrawn', 'received'] | None
    action: str
    votes: str


class AlertArea(TypedDict):
    """CAP `area`. A polygon is `latitude,longitude` points parted by spaces; a circle a point and a radius in km."""

    description: str
    polygons: list[str]
    circles: list[str]


class AlertCard(TypedDict):
    """A alert as lists and `expand` show it."""

    content_id: str
    type: Literal['alert']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    kind: Literal['emergency', 'general']
    msg_type: Literal['Alert', 'Update', 'Cancel']
    references: Relation | None
    followed_by: Relation | None
    event: str
    category: Literal['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other']
    response_type: Literal['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None']
    severity: Literal['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']
    urgency: Literal['Immediate', 'Expected', 'Future', 'Past', 'Unknown']
    certainty: Literal['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']
    effective: str | None
    onset: str | None
    expires: str | None
    message_text: str
    instruction_text: str
    area: AlertArea
    whole_city: bool
    departments: list[Relation]
    topics: list[Relation]
    services: list[Relation]
    locations: list[LocationCard]
    paths: list[str]
    channels: list[Literal['web', 'kiosk', 'chat', 'voice', 'sms', 'signage']]
    link: AlertLink | None
    texts: ChannelTexts
    push_text: str
    push_long_text: str
    dismissal_token: str


class AlertDocument(TypedDict):
    """What people must know now. CAP 1.2 `alert` and `info`; schema.org SpecialAnnouncement. Whether it is in force depends on the moment, so it is not in here: `/alerts?active=true` computes it."""

    content_id: str
    type: Literal['alert']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    kind: Literal['emergency', 'general']
    msg_type: Literal['Alert', 'Update', 'Cancel']
    references: Relation | None
    followed_by: Relation | None
    event: str
    category: Literal['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other']
    response_type: Literal['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None']
    severity: Literal['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']
    urgency: Literal['Immediate', 'Expected', 'Future', 'Past', 'Unknown']
    certainty: Literal['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']
    effective: str | None
    onset: str | None
    expires: str | None
    message_html: str
    message_text: str
    instruction_html: str
    instruction_text: str
    area: AlertArea
    whole_city: bool
    departments: list[Relation]
    topics: list[Relation]
    services: list[Relation]
    locations: list[LocationCard]
    paths: list[str]
    channels: list[Literal['web', 'kiosk', 'chat', 'voice', 'sms', 'signage']]
    link: AlertLink | None
    push_text: str
    push_long_text: str
    sms_segments: int
    contacts: list[ContactCard]
    keywords: list[str]
    related: list[Relation]
    dismissal_token: str


class AlertHit(TypedDict):
    """A alert that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['alert']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    kind: Literal['emergency', 'general']
    msg_type: Literal['Alert', 'Update', 'Cancel']
    references: Relation | None
    followed_by: Relation | None
    event: str
    category: Literal['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other']
    response_type: Literal['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None']
    severity: Literal['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']
    urgency: Literal['Immediate', 'Expected', 'Future', 'Past', 'Unknown']
    certainty: Literal['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']
    effective: str | None
    onset: str | None
    expires: str | None
    message_text: str
    instruction_text: str
    area: AlertArea
    whole_city: bool
    departments: list[Relation]
    topics: list[Relation]
    services: list[Relation]
    locations: list[LocationCard]
    paths: list[str]
    channels: list[Literal['web', 'kiosk', 'chat', 'voice', 'sms', 'signage']]
    link: AlertLink | None
    texts: ChannelTexts
    push_text: str
    push_long_text: str
    dismissal_token: str


class AlertItem(TypedDict):
    content_id: str
    type: Literal['alert']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    kind: Literal['emergency', 'general']
    msg_type: Literal['Alert', 'Update', 'Cancel']
    references: RelationOrAlertCard | None
    followed_by: RelationOrAlertCard | None
    event: str
    category: Literal['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other']
    response_type: Literal['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None']
    severity: Literal['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']
    urgency: Literal['Immediate', 'Expected', 'Future', 'Past', 'Unknown']
    certainty: Literal['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']
    effective: str | None
    onset: str | None
    expires: str | None
    message_html: str
    message_text: str
    instruction_html: str
    instruction_text: str
    area: AlertArea
    whole_city: bool
    departments: list[RelationOrDepartmentCard]
    topics: list[RelationOrTopicCard]
    services: list[RelationOrServiceCard]
    locations: list[LocationCardOrLocationListCard]
    paths: list[str]
    channels: list[Literal['web', 'kiosk', 'chat', 'voice', 'sms', 'signage']]
    link: AlertLink | None
    push_text: str
    push_long_text: str
    sms_segments: int
    contacts: list[ContactCard]
    keywords: list[str]
    related: list[RelationOrCard]
    dismissal_token: str


class AlertLink(TypedDict):
    """Where more is said."""

    url: str
    label: str


class AlertPage(TypedDict):
    items: list[ListedAlert]
    next: str | None
    total: NotRequired[int]
    until: NotRequired[str | None]


class AnswersFound(TypedDict):
    """What may answer the question, best first."""

    items: list[Passage]
    no_answer: bool
    confidence: float
    hand_over: HandOver | None
    corrected: str | None
    degraded: bool


class Attachment(TypedDict):
    """A paper. `item` is null where it is a file elsewhere."""

    title: str
    url: str
    item: Relation | None


class BundleFile(TypedDict):
    """One file of a bundle: a line of JSON for each of its `entries`, compressed with gzip."""

    holds: Literal['documents', 'media', 'redirects']
    url: str
    entries: int
    size: int
    sha256: str


class BundleManifest(TypedDict):
    """Everything in one language, as files."""

    locale: str
    channel: str | None
    schema_version: int
    made_at: str
    changes_since: int
    files: list[BundleFile]


class CalloutBlock(TypedDict):
    """A notice that stands out."""

    type: Literal['callout']
    id: str
    kind: Literal['info', 'warning', 'success']
    title: str
    html: str
    text: str


class ChangeEvent(TypedDict):
    """One line of the history."""

    sequence: int
    event: Literal['item.published', 'item.updated', 'item.moved', 'item.withdrawn', 'item.gone', 'item.redirected', 'item.deleted']
    content_id: str
    locale: str
    type: str
    version: int
    path: str
    previous_path: str | None
    occurred_at: str
    url: str


class Changes(TypedDict):
    """Filters thin out a page and do not fill it up: it may be empty and still have a `next`."""

    events: list[ChangeEvent]
    next: str | None
    cursor: int


class ChannelTexts(TypedDict):
    """The item in the words of each channel: as an editor wrote them, or made from the main text."""

    short: str
    voice: str
    sms: str
    kiosk: str


class ClickTaken(TypedDict):
    """What was opened."""

    content_id: str
    locale: str
    place: int


class ClosedForNow(TypedDict):
    """Closed from a day on, whatever else is said; `ends_on` is null where nobody knows yet."""

    starts_on: str
    ends_on: str | None
    reason: str


class CloudEvent(TypedDict):
    """A line of the history in an envelope (CloudEvents 1.0)."""

    specversion: Literal['1.0']
    id: str
    source: str
    type: Literal['item.published', 'item.updated', 'item.moved', 'item.withdrawn', 'item.gone', 'item.redirected', 'item.deleted']
    subject: str
    time: str
    datacontenttype: Literal['application/json']
    data: ChangeEvent


class ContactBlock(TypedDict):
    """Whom to ask."""

    type: Literal['contact']
    id: str
    contact: ContactCard


class ContactCard(TypedDict):
    """HSDS `contact` with its phones; schema.org ContactPoint."""

    content_id: str
    title: str
    phone: str
    phone_alternate: str
    tty: str
    email: str
    website: str
    opening_hours: OpeningHours | None
    hours: str
    response_time: str
    address: Address | None


class DepartmentCard(TypedDict):
    """A department as lists and `expand` show it."""

    content_id: str
    type: Literal['department']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    acronym: str
    status: Literal['active', 'joining', 'closed']
    department: Relation | None
    image: Picture | None


class DepartmentDocument(TypedDict):
    """A part of the city. CPSV-AP PublicOrganisation, HSDS `organization`, schema.org GovernmentOrganization."""

    content_id: str
    type: Literal['department']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    acronym: str
    alternate_name: str
    mission: str
    status: Literal['active', 'joining', 'closed']
    department: Relation | None
    topics: list[Relation]
    keywords: list[str]
    contacts: list[ContactCard]
    image: Picture | None
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    related: list[Relation]


class DepartmentHit(TypedDict):
    """A department that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['department']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    acronym: str
    status: Literal['active', 'joining', 'closed']
    department: Relation | None
    image: Picture | None


class DepartmentItem(TypedDict):
    content_id: str
    type: Literal['department']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    acronym: str
    alternate_name: str
    mission: str
    status: Literal['active', 'joining', 'closed']
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    keywords: list[str]
    contacts: list[ContactCard]
    image: Picture | None
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    related: list[RelationOrCard]


class DepartmentPage(TypedDict):
    items: list[ListedDepartment]
    next: str | None
    total: NotRequired[int]


class DocumentNeeded(TypedDict):
    """HSDS `required_document`."""

    title: str
    note: str


class DocumentsBlock(TypedDict):
    """What to bring or send."""

    type: Literal['documents']
    id: str
    documents: list[DocumentNeeded]


class FacetValue(TypedDict):
    """How much of what was found has a value. What narrows by a kind does not narrow its own counts."""

    value: str
    label: str
    slug: NotRequired[str]
    count: int


class Facets(TypedDict):
    """What was found, counted by what it can be narrowed by; the commonest values first."""

    type: list[FacetValue]
    department: list[FacetValue]
    topic: list[FacetValue]
    location: list[FacetValue]
    language: list[FacetValue]


class FaqCard(TypedDict):
    """A faq as lists and `expand` show it."""

    content_id: str
    type: Literal['faq']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    department: Relation | None
    topics: list[Relation]
    featured: bool


class FaqDocument(TypedDict):
    """A question and its answer: `title` asks, `summary` answers in short, `body` in full. schema.org Question."""

    content_id: str
    type: Literal['faq']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    department: Relation | None
    topics: list[Relation]
    keywords: list[str]
    services: list[Relation]
    contacts: list[ContactCard]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    sources: list[Source]
    featured: bool
    related: list[Relation]


class FaqHit(TypedDict):
    """A faq that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['faq']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    department: Relation | None
    topics: list[Relation]
    featured: bool


class FaqItem(TypedDict):
    content_id: str
    type: Literal['faq']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    keywords: list[str]
    services: list[RelationOrServiceCard]
    contacts: list[ContactCard]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    sources: list[Source]
    featured: bool
    related: list[RelationOrCard]


class FaqPage(TypedDict):
    items: list[ListedFaq]
    next: str | None
    total: NotRequired[int]


class Fee(TypedDict):
    """HSDS `cost_option`. `amount` is in units of `currency` (ISO 4217); 0 means free."""

    label: str
    amount: str
    currency: str
    note: str


class FeedbackTaken(TypedDict):
    """What was spoken of."""

    content_id: str
    locale: str
    version: int


class FeesBlock(TypedDict):
    """What it costs."""

    type: Literal['fees']
    id: str
    fees: list[Fee]


class FieldTranslation(TypedDict):
    """One field: translated, still in the original's words (`fallback`), left empty, or older than the original."""

    name: str
    state: Literal['translated', 'fallback', 'missing', 'stale']
    stale_since_version: int | None


class File(TypedDict):
    """A file to take away. It is sent as an attachment, and never changes at its address."""

    title: str
    url: str
    format: str
    media_type: str
    size: int
    sha256: str
    language: str


class FocalPoint(TypedDict):
    """What must stay in sight when the picture is cropped, as fractions of its width and height from the top left."""

    x: float
    y: float


class GuideCard(TypedDict):
    """A guide as lists and `expand` show it."""

    content_id: str
    type: Literal['guide']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    department: Relation | None
    topics: list[Relation]


class GuideDocument(TypedDict):
    """One subject told in parts, each with an address of its own. `body` is the introduction. GOV.UK `guide`."""

    content_id: str
    type: Literal['guide']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    department: Relation | None
    topics: list[Relation]
    keywords: list[str]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    parts: list[GuidePart]
    contacts: list[ContactCard]
    related: list[Relation]


class GuideHit(TypedDict):
    """A guide that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['guide']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    department: Relation | None
    topics: list[Relation]


class GuideItem(TypedDict):
    content_id: str
    type: Literal['guide']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    keywords: list[str]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    parts: list[GuidePart]
    contacts: list[ContactCard]
    related: list[RelationOrCard]


class GuideItemAtPath(TypedDict):
    content_id: str
    type: Literal['guide']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    keywords: list[str]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    parts: list[GuidePart]
    contacts: list[ContactCard]
    related: list[RelationOrCard]
    part: NotRequired[str]


class GuidePage(TypedDict):
    items: list[ListedGuide]
    next: str | None
    total: NotRequired[int]


class GuidePart(TypedDict):
    """One part. The one before and the one after are its neighbours in the list."""

    id: str
    title: str
    slug: str
    path: str
    url: str
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]


class HandOver(TypedDict):
    """Whom to ask instead."""

    department: Relation
    contacts: list[ContactCard]


class HoursAt(TypedDict):
    """What the hours come to at one moment. All instants have the offset of the city's time zone."""

    open: bool
    closes_at: str | None
    next_open_at: str | None
    next_change_at: str | None
    valid_until: str
    day: str
    intervals: list[TodayInterval]
    exceptions: list[HoursException]
    season: str
    closed_for_now: ClosedForNow | None
    by_appointment: bool
    note: str


class HoursException(TypedDict):
    """A day, or some, with other times than the week says. Without `intervals` it is closed."""

    starts_on: str
    ends_on: str
    reason: str
    is_holiday: bool
    intervals: list[OpenInterval]


class HoursOfItem(TypedDict):
    """The hours of an item at a moment: its own, and those of what it shows."""

    content_id: str
    type: str
    locale: str
    title: str
    hours: HoursAt | None
    contacts: list[StateOf]
    locations: list[StateOf]


class Identifier(TypedDict):
    """What an official register calls the same thing, like LGSL 4. CPSV-AP `identifier`."""

    scheme: str
    code: str
    title: str


class ImageBlock(TypedDict):
    """A picture in the text."""

    type: Literal['image']
    id: str
    image: Picture


class JourneyCost(TypedDict):
    """HSDS `cost_option`. `amount` is in units of `currency` (ISO 4217), 0 means free, null that only words tell."""

    amount: str | None
    currency: str
    note: str


class JourneyLink(TypedDict):
    """One thing to do or read. `item` is null where it leads elsewhere."""

    label: str
    url: str
    item: Relation | None
    context: str
    cost: JourneyCost | None


class JourneyLinks(TypedDict):
    """Things to do at a step: all of them, one of them, or as one likes."""

    type: Literal['links']
    style: Literal['required', 'choice', 'optional']
    links: list[JourneyLink]


class JourneyParagraph(TypedDict):
    """Words to read at a step."""

    type: Literal['paragraph']
    html: str
    text: str


class JourneyStep(TypedDict):
    """One step. One that is joined by `logic` to the step before shares its number."""

    id: str
    number: int
    logic: Literal['and', 'or'] | None
    title: str
    optional: bool
    contents: list[JourneyParagraph | JourneyLinks]


class LinkBlock(TypedDict):
    """A prominent link to another item."""

    type: Literal['link']
    id: str
    label: str
    item: Relation


class ListedAlert(TypedDict):
    """A alert as lists and `expand` show it."""

    content_id: str
    type: Literal['alert']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    kind: Literal['emergency', 'general']
    msg_type: Literal['Alert', 'Update', 'Cancel']
    references: RelationOrAlertCard | None
    followed_by: RelationOrAlertCard | None
    event: str
    category: Literal['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other']
    response_type: Literal['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None']
    severity: Literal['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']
    urgency: Literal['Immediate', 'Expected', 'Future', 'Past', 'Unknown']
    certainty: Literal['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']
    effective: str | None
    onset: str | None
    expires: str | None
    message_text: str
    instruction_text: str
    area: AlertArea
    whole_city: bool
    departments: list[RelationOrDepartmentCard]
    topics: list[RelationOrTopicCard]
    services: list[RelationOrServiceCard]
    locations: list[LocationCardOrLocationListCard]
    paths: list[str]
    channels: list[Literal['web', 'kiosk', 'chat', 'voice', 'sms', 'signage']]
    link: AlertLink | None
    texts: ChannelTexts
    push_text: str
    push_long_text: str
    dismissal_token: str


class ListedDepartment(TypedDict):
    """A department as lists and `expand` show it."""

    content_id: str
    type: Literal['department']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    acronym: str
    status: Literal['active', 'joining', 'closed']
    department: RelationOrDepartmentCard | None
    image: Picture | None


class ListedFaq(TypedDict):
    """A faq as lists and `expand` show it."""

    content_id: str
    type: Literal['faq']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    featured: bool


class ListedGuide(TypedDict):
    """A guide as lists and `expand` show it."""

    content_id: str
    type: Literal['guide']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]


class ListedLocation(TypedDict):
    """A location as lists and `expand` show it."""

    content_id: str
    type: Literal['location']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    kind: str
    department: RelationOrDepartmentCard | None
    address: Address | None
    latitude: float | None
    longitude: float | None
    opening_hours: OpeningHours | None
    displayed_hours: str


class ListedMeeting(TypedDict):
    """A meeting as lists and `expand` show it."""

    content_id: str
    type: Literal['meeting']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    public_body: str
    classification: Literal['regular', 'special', 'emergency', 'hearing', 'work-session', 'other']
    status: Literal['scheduled', 'cancelled', 'rescheduled', 'passed']
    status_note: str
    starts_at: str
    ends_at: str | None
    all_day: bool
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    location: LocationCardOrLocationListCard | None
    place: str
    online: OnlineMeeting | None


class ListedNews(TypedDict):
    """A news as lists and `expand` show it."""

    content_id: str
    type: Literal['news']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    date: str
    interest_ends: str | None
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    image: Picture | None


class ListedOfficialDocument(TypedDict):
    """A official-document as lists and `expand` show it."""

    content_id: str
    type: Literal['official-document']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    document_type: Literal['ordinance', 'resolution', 'report', 'form', 'plan', 'budget', 'minutes', 'notice', 'other']
    number: str
    issued_on: str
    effective_on: str | None
    department: RelationOrDepartmentCard | None
    file: File | None
    superseded_by: RelationOrOfficialDocumentCard | None


class ListedService(TypedDict):
    """A service as lists and `expand` show it."""

    content_id: str
    type: Literal['service']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    status: Literal['active', 'temporarily closed', 'inactive', 'defunct']
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    online: OnlineChannel | None


class ListedStepByStep(TypedDict):
    """A step-by-step as lists and `expand` show it."""

    content_id: str
    type: Literal['step-by-step']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]


class ListedTopic(TypedDict):
    """A topic as lists and `expand` show it."""

    content_id: str
    type: Literal['topic']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    parent: RelationOrTopicCard | None


class LocationBlock(TypedDict):
    """Where to go."""

    type: Literal['location']
    id: str
    location: LocationCard


class LocationCard(TypedDict):
    """A place where something can be had: enough to go there."""

    content_id: str
    type: Literal['location']
    locale: str
    title: str
    url: str
    kind: str
    address: Address | None
    latitude: float | None
    longitude: float | None
    opening_hours: OpeningHours | None
    displayed_hours: str


class LocationDocument(TypedDict):
    """A place people go to. HSDS `location` (always `physical`), Open311 Inquiry `facility`."""

    content_id: str
    type: Literal['location']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    kind: str
    alternate_name: str
    department: Relation | None
    topics: list[Relation]
    keywords: list[str]
    address: Address | None
    latitude: float | None
    longitude: float | None
    opening_hours: OpeningHours | None
    displayed_hours: str
    contacts: list[ContactCard]
    features: list[str]
    accessibility: str
    transport: str
    image: Picture | None
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    related: list[Relation]


class LocationHit(TypedDict):
    """A location that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['location']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    kind: str
    department: Relation | None
    address: Address | None
    latitude: float | None
    longitude: float | None
    opening_hours: OpeningHours | None
    displayed_hours: str


class LocationItem(TypedDict):
    content_id: str
    type: Literal['location']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    kind: str
    alternate_name: str
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    keywords: list[str]
    address: Address | None
    latitude: float | None
    longitude: float | None
    opening_hours: OpeningHours | None
    displayed_hours: str
    contacts: list[ContactCard]
    features: list[str]
    accessibility: str
    transport: str
    image: Picture | None
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    related: list[RelationOrCard]


class LocationListCard(TypedDict):
    """A location as lists and `expand` show it."""

    content_id: str
    type: Literal['location']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    kind: str
    department: Relation | None
    address: Address | None
    latitude: float | None
    longitude: float | None
    opening_hours: OpeningHours | None
    displayed_hours: str


class LocationPage(TypedDict):
    items: list[ListedLocation]
    next: str | None
    total: NotRequired[int]


class MeetingCard(TypedDict):
    """A meeting as lists and `expand` show it."""

    content_id: str
    type: Literal['meeting']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    public_body: str
    classification: Literal['regular', 'special', 'emergency', 'hearing', 'work-session', 'other']
    status: Literal['scheduled', 'cancelled', 'rescheduled', 'passed']
    status_note: str
    starts_at: str
    ends_at: str | None
    all_day: bool
    department: Relation | None
    topics: list[Relation]
    location: LocationCard | None
    place: str
    online: OnlineMeeting | None


class MeetingDocument(TypedDict):
    """A meeting of a public body. OCD `event`, Legistar Event, schema.org Event."""

    content_id: str
    type: Literal['meeting']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    public_body: str
    classification: Literal['regular', 'special', 'emergency', 'hearing', 'work-session', 'other']
    status: Literal['scheduled', 'cancelled', 'rescheduled', 'passed']
    status_note: str
    rescheduled_to: Relation | None
    starts_at: str
    ends_at: str | None
    all_day: bool
    department: Relation | None
    topics: list[Relation]
    keywords: list[str]
    location: LocationCard | None
    place: str
    online: OnlineMeeting | None
    phone_in: str
    agenda_posted_at: str | None
    agenda: list[AgendaItem]
    files: list[MeetingFile]
    minutes_approved_on: str | None
    recording: Recording | None
    public_notice_on: str | None
    comments_due_at: str | None
    comments_how: str
    participants: list[Participant]
    contacts: list[ContactCard]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    related: list[Relation]


class MeetingFile(TypedDict):
    """A paper of the whole meeting."""

    title: str
    url: str
    item: Relation | None
    kind: Literal['agenda', 'packet', 'minutes', 'notice', 'presentation', 'other']


class MeetingHit(TypedDict):
    """A meeting that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['meeting']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    public_body: str
    classification: Literal['regular', 'special', 'emergency', 'hearing', 'work-session', 'other']
    status: Literal['scheduled', 'cancelled', 'rescheduled', 'passed']
    status_note: str
    starts_at: str
    ends_at: str | None
    all_day: bool
    department: Relation | None
    topics: list[Relation]
    location: LocationCard | None
    place: str
    online: OnlineMeeting | None


class MeetingItem(TypedDict):
    content_id: str
    type: Literal['meeting']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    public_body: str
    classification: Literal['regular', 'special', 'emergency', 'hearing', 'work-session', 'other']
    status: Literal['scheduled', 'cancelled', 'rescheduled', 'passed']
    status_note: str
    rescheduled_to: RelationOrMeetingCard | None
    starts_at: str
    ends_at: str | None
    all_day: bool
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    keywords: list[str]
    location: LocationCardOrLocationListCard | None
    place: str
    online: OnlineMeeting | None
    phone_in: str
    agenda_posted_at: str | None
    agenda: list[AgendaItem]
    files: list[MeetingFile]
    minutes_approved_on: str | None
    recording: Recording | None
    public_notice_on: str | None
    comments_due_at: str | None
    comments_how: str
    participants: list[Participant]
    contacts: list[ContactCard]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    related: list[RelationOrCard]


class MeetingPage(TypedDict):
    items: list[ListedMeeting]
    next: str | None
    total: NotRequired[int]


class Moved(TypedDict):
    """Where an item is that was asked for by a name that is not its own, for clients that do not follow `Location`."""

    content_id: str
    type: str
    path: str
    url: str


class NewsCard(TypedDict):
    """A news as lists and `expand` show it."""

    content_id: str
    type: Literal['news']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    date: str
    interest_ends: str | None
    department: Relation | None
    topics: list[Relation]
    image: Picture | None


class NewsDocument(TypedDict):
    """What the city tells on a day. schema.org NewsArticle."""

    content_id: str
    type: Literal['news']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    date: str
    interest_ends: str | None
    department: Relation | None
    topics: list[Relation]
    keywords: list[str]
    image: Picture | None
    contacts: list[ContactCard]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    related: list[Relation]


class NewsHit(TypedDict):
    """A news that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['news']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    date: str
    interest_ends: str | None
    department: Relation | None
    topics: list[Relation]
    image: Picture | None


class NewsItem(TypedDict):
    content_id: str
    type: Literal['news']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    date: str
    interest_ends: str | None
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    keywords: list[str]
    image: Picture | None
    contacts: list[ContactCard]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    related: list[RelationOrCard]


class NewsPage(TypedDict):
    items: list[ListedNews]
    next: str | None
    total: NotRequired[int]


class Offers(TypedDict):
    """What to offer somebody who found nothing."""

    topics: list[Relation]
    contact: ContactCard | None
    form: str | None


class OfficialDocumentCard(TypedDict):
    """A official-document as lists and `expand` show it."""

    content_id: str
    type: Literal['official-document']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    document_type: Literal['ordinance', 'resolution', 'report', 'form', 'plan', 'budget', 'minutes', 'notice', 'other']
    number: str
    issued_on: str
    effective_on: str | None
    department: Relation | None
    file: File | None
    superseded_by: Relation | None


class OfficialDocumentDocument(TypedDict):
    """What the city decided or put on record. `body`, if there is one, is its text. schema.org DigitalDocument."""

    content_id: str
    type: Literal['official-document']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    document_type: Literal['ordinance', 'resolution', 'report', 'form', 'plan', 'budget', 'minutes', 'notice', 'other']
    number: str
    issued_on: str
    effective_on: str | None
    department: Relation | None
    topics: list[Relation]
    keywords: list[str]
    file: File | None
    alternative_file: File | None
    alternative_url: str
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    replaces: Relation | None
    superseded_by: Relation | None
    related: list[Relation]


class OfficialDocumentHit(TypedDict):
    """A official-document that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['official-document']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    document_type: Literal['ordinance', 'resolution', 'report', 'form', 'plan', 'budget', 'minutes', 'notice', 'other']
    number: str
    issued_on: str
    effective_on: str | None
    department: Relation | None
    file: File | None
    superseded_by: Relation | None


class OfficialDocumentItem(TypedDict):
    content_id: str
    type: Literal['official-document']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    document_type: Literal['ordinance', 'resolution', 'report', 'form', 'plan', 'budget', 'minutes', 'notice', 'other']
    number: str
    issued_on: str
    effective_on: str | None
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    keywords: list[str]
    file: File | None
    alternative_file: File | None
    alternative_url: str
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    replaces: RelationOrOfficialDocumentCard | None
    superseded_by: RelationOrOfficialDocumentCard | None
    related: list[RelationOrCard]


class OfficialDocumentPage(TypedDict):
    items: list[ListedOfficialDocument]
    next: str | None
    total: NotRequired[int]


class OnlineChannel(TypedDict):
    """schema.org ServiceChannel with a `serviceUrl`."""

    url: str
    label: str


class OnlineMeeting(TypedDict):
    """Where to join from afar."""

    url: str
    instructions: str


class Open311Service(TypedDict):
    """GeoReport v2 `service`: what a 311 system calls it. `metadata` tells whether it asks questions."""

    service_code: str
    type: Literal['realtime', 'batch', 'blackbox']
    group: str
    metadata: bool
    questions: list[RequestQuestion]


class OpenInterval(TypedDict):
    """From one time of the clock to another, 24 hours. One that closes no later than it opens ends on the next day."""

    opens_at: str
    closes_at: str


class OpeningHours(TypedDict):
    """The hours of a place, a contact or a service. What says more about a day comes first: `closed_for_now`, then exceptions that are no holidays, holidays, a season, and the usual week."""

    content_id: str
    time_zone: str
    weekly: list[WeeklyInterval]
    seasons: list[SeasonHours]
    exceptions: list[HoursException]
    closed_for_now: ClosedForNow | None
    by_appointment: bool
    note: str


class Participant(TypedDict):
    """Someone who takes part."""

    name: str
    role: str


class Passage(TypedDict):
    """A piece of an item that says one thing whole: of 40 to 200 words where the item has so many."""

    id: str
    heading: list[str]
    text: str
    url: str
    confidence: float
    item: Relation
    department: Relation | None
    superseded_by: Relation | None
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None


class Picture(TypedDict):
    """A picture. `alt` is empty for one that only decorates. A size not made yet is absent from `renditions`."""

    alt: str
    width: int
    height: int
    caption: str
    placeholder: str
    focal_point: FocalPoint | None
    renditions: list[Rendition]
    sources: list[PictureSource]


class PictureSource(TypedDict):
    """The renditions of one format, as a `<source>` element takes them."""

    crop: Literal['whole', 'wide', 'square']
    format: Literal['avif', 'webp', 'jpeg']
    srcset: str


class PingData(TypedDict):
    """Says which webhook is being tried."""

    webhook: str


class PingEvent(TypedDict):
    """What the test button sends: nothing has happened. Answer it like any other."""

    specversion: Literal['1.0']
    id: str
    source: str
    type: Literal['wellspring.ping']
    time: str
    datacontenttype: Literal['application/json']
    data: PingData


class Problem(TypedDict):
    """RFC 9457. `type` is stable; the rest tells a person what would be right."""

    type: Literal['/problems/unknown-parameter', '/problems/repeated-parameter', '/problems/invalid-parameter', '/problems/unknown-field', '/problems/unknown-item', '/problems/unsupported-locale', '/problems/invalid-cursor', '/problems/malformed-request', '/problems/unauthorized', '/problems/forbidden-origin', '/problems/not-found', '/problems/not-translated', '/problems/method-not-allowed', '/problems/gone', '/problems/history-forgotten', '/problems/too-large', '/problems/unsupported-media-type', '/problems/too-many-requests', '/problems/internal-error', '/problems/unavailable']
    title: str
    status: int
    detail: str
    field: NotRequired[str]
    expected: NotRequired[str]
    allowed: NotRequired[list[str]]
    content_id: NotRequired[str]
    available_locales: NotRequired[list[str]]
    oldest: NotRequired[int]
    snapshot: NotRequired[str]


class QuestionsBlock(TypedDict):
    """Answers shown together."""

    type: Literal['questions']
    id: str
    questions: list[Relation]


class Recording(TypedDict):
    """Where to hear and see it afterwards; an address is empty where there is none."""

    video_url: str
    audio_url: str
    transcript_url: str


class Relation(TypedDict):
    """Another item, as much of it as a link needs. `locale` differs from the document's where it is not translated."""

    content_id: str
    type: str
    locale: str
    title: str
    url: str


class Rendition(TypedDict):
    """One size and format of a picture."""

    url: str
    width: int
    height: int
    format: Literal['avif', 'webp', 'jpeg']
    crop: Literal['whole', 'wide', 'square']


class RequestCondition(TypedDict):
    """True when the earlier question `code` was answered with `value`."""

    code: str
    operator: Literal['eq', 'neq', 'in']
    value: str


class RequestQuestion(TypedDict):
    """GeoReport v2 `attribute` of a service definition."""

    code: str
    order: int
    description: str
    datatype: Literal['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']
    datatype_description: str
    variable: bool
    required: bool
    values: list[RequestValue]
    conditions_match: Literal['any', 'all']
    conditions: list[RequestCondition]


class RequestValue(TypedDict):
    """One allowed answer."""

    key: str
    name: str


class SearchPage(TypedDict):
    items: list[ServiceHit | DepartmentHit | FaqHit | LocationHit | NewsHit | OfficialDocumentHit | AlertHit | GuideHit | StepByStepHit | MeetingHit | TopicHit]
    next: str | None
    total: int
    corrected: str | None
    did_you_mean: str | None
    alerts: list[AlertCard]
    offers: Offers | None
    facets: NotRequired[Facets]
    search_id: str
    degraded: bool


class SeasonHours(TypedDict):
    """A time of the year with a week of its own, in place of the usual one."""

    title: str
    starts_on: str
    ends_on: str
    each_year: bool
    weekly: list[WeeklyInterval]


class ServiceCard(TypedDict):
    """A service as lists and `expand` show it."""

    content_id: str
    type: Literal['service']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    status: Literal['active', 'temporarily closed', 'inactive', 'defunct']
    department: Relation | None
    topics: list[Relation]
    online: OnlineChannel | None


class ServiceDocument(TypedDict):
    """A thing a resident can get or ask for. HSDS `service`, CPSV-AP PublicService, Open311 service."""

    content_id: str
    type: Literal['service']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    alternate_name: str
    status: Literal['active', 'temporarily closed', 'inactive', 'defunct']
    status_note: str
    department: Relation | None
    topics: list[Relation]
    keywords: list[str]
    eligibility: str
    processing_time: str
    online: OnlineChannel | None
    opening_hours: OpeningHours | None
    contacts: list[ContactCard]
    locations: list[LocationCard]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    open311: Open311Service | None
    identifiers: list[Identifier]
    related: list[Relation]


class ServiceHit(TypedDict):
    """A service that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['service']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    status: Literal['active', 'temporarily closed', 'inactive', 'defunct']
    department: Relation | None
    topics: list[Relation]
    online: OnlineChannel | None


class ServiceItem(TypedDict):
    content_id: str
    type: Literal['service']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    alternate_name: str
    status: Literal['active', 'temporarily closed', 'inactive', 'defunct']
    status_note: str
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    keywords: list[str]
    eligibility: str
    processing_time: str
    online: OnlineChannel | None
    opening_hours: OpeningHours | None
    contacts: list[ContactCard]
    locations: list[LocationCardOrLocationListCard]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    open311: Open311Service | None
    identifiers: list[Identifier]
    related: list[RelationOrCard]


class ServicePage(TypedDict):
    items: list[ListedService]
    next: str | None
    total: NotRequired[int]


class SnapshotPage(TypedDict):
    items: list[DepartmentDocument | LocationDocument | ServiceDocument | FaqDocument | NewsDocument | AlertDocument | GuideDocument | StepByStepDocument | MeetingDocument | OfficialDocumentDocument | TopicDocument]
    next: str | None
    changes_since: int


class Source(TypedDict):
    """Who says so."""

    agency: str
    url: str


class StateOf(TypedDict):
    """The hours of a contact or a place that the item shows."""

    content_id: str
    title: str
    hours: HoursAt


class Step(TypedDict):
    title: str
    html: str
    text: str


class StepByStepCard(TypedDict):
    """A step-by-step as lists and `expand` show it."""

    content_id: str
    type: Literal['step-by-step']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    department: Relation | None
    topics: list[Relation]


class StepByStepDocument(TypedDict):
    """A journey through several services, in steps. `body` is the introduction. GOV.UK `step_by_step_nav`."""

    content_id: str
    type: Literal['step-by-step']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    department: Relation | None
    topics: list[Relation]
    keywords: list[str]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    steps: list[JourneyStep]
    contacts: list[ContactCard]
    related: list[Relation]


class StepByStepHit(TypedDict):
    """A step-by-step that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['step-by-step']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    department: Relation | None
    topics: list[Relation]


class StepByStepItem(TypedDict):
    content_id: str
    type: Literal['step-by-step']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    department: RelationOrDepartmentCard | None
    topics: list[RelationOrTopicCard]
    keywords: list[str]
    body: list[TextBlock | StepsBlock | FeesBlock | DocumentsBlock | CalloutBlock | TableBlock | ImageBlock | ContactBlock | LocationBlock | LinkBlock | QuestionsBlock]
    steps: list[JourneyStep]
    contacts: list[ContactCard]
    related: list[RelationOrCard]


class StepByStepPage(TypedDict):
    items: list[ListedStepByStep]
    next: str | None
    total: NotRequired[int]


class StepsBlock(TypedDict):
    """What to do, in order."""

    type: Literal['steps']
    id: str
    steps: list[Step]


class Suggested(TypedDict):
    """What to offer somebody who types."""

    items: list[Relation]
    corrected: str | None
    searches: list[str]


class TableBlock(TypedDict):
    """A table; each row has as many cells as `header`."""

    type: Literal['table']
    id: str
    caption: str
    header: list[str]
    rows: list[list[str]]


class TextBlock(TypedDict):
    """Paragraphs, headings and lists."""

    type: Literal['text']
    id: str
    html: str
    text: str


class TodayInterval(TypedDict):
    """An interval that opens on the day asked about, as instants."""

    opens_at: str
    closes_at: str


class TopicCard(TypedDict):
    """A topic as lists and `expand` show it."""

    content_id: str
    type: Literal['topic']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    parent: Relation | None


class TopicDocument(TypedDict):
    """What things are about. HSDS `taxonomy_term`. `parent` is the wider topic; `summary` says what belongs here."""

    content_id: str
    type: Literal['topic']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    parent: Relation | None


class TopicHit(TypedDict):
    """A topic that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    content_id: str
    type: Literal['topic']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    parent: Relation | None


class TopicItem(TypedDict):
    content_id: str
    type: Literal['topic']
    locale: str
    direction: Literal['ltr', 'rtl']
    slug: str
    path: str
    url: str
    title: str
    summary: str
    state: Literal['live', 'withdrawn']
    withdrawn: Withdrawn | None
    version: int
    published_at: str | None
    updated_at: str
    content_updated_at: str
    last_reviewed: str | None
    available_locales: list[str]
    texts: ChannelTexts
    translation: Translation
    parent: RelationOrTopicCard | None


class TopicPage(TypedDict):
    items: list[ListedTopic]
    next: str | None
    total: NotRequired[int]


class Translation(TypedDict):
    """How this document stands to the language that the item was written in."""

    state: Literal['original', 'current', 'stale']
    source_locale: str
    source_version: int | None
    stale_since_version: int | None
    fields: list[FieldTranslation]


class WeeklyInterval(TypedDict):
    """An interval of every week. A weekday without one is closed."""

    opens_at: str
    closes_at: str
    weekday: Literal['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']


class Withdrawn(TypedDict):
    """Why a withdrawn item is no longer current. Show the notice above its text."""

    at: str
    notice: str
    replaced_by: Relation | None


AnyItem: TypeAlias = ServiceItem | DepartmentItem | FaqItem | LocationItem | NewsItem | OfficialDocumentItem | AlertItem | GuideItemAtPath | StepByStepItem | MeetingItem | TopicItem


LocationCardOrLocationListCard: TypeAlias = LocationCard | LocationListCard


RelationOrAlertCard: TypeAlias = Relation | AlertCard


RelationOrCard: TypeAlias = Relation | AlertCard | DepartmentCard | FaqCard | GuideCard | LocationListCard | MeetingCard | NewsCard | OfficialDocumentCard | ServiceCard | StepByStepCard


RelationOrDepartmentCard: TypeAlias = Relation | DepartmentCard


RelationOrMeetingCard: TypeAlias = Relation | MeetingCard


RelationOrOfficialDocumentCard: TypeAlias = Relation | OfficialDocumentCard


RelationOrServiceCard: TypeAlias = Relation | ServiceCard


RelationOrTopicCard: TypeAlias = Relation | TopicCard


Hit: TypeAlias = ServiceHit | DepartmentHit | FaqHit | LocationHit | NewsHit | OfficialDocumentHit | AlertHit | GuideHit | StepByStepHit | MeetingHit | TopicHit


Document: TypeAlias = DepartmentDocument | LocationDocument | ServiceDocument | FaqDocument | NewsDocument | AlertDocument | GuideDocument | StepByStepDocument | MeetingDocument | OfficialDocumentDocument | TopicDocument


class ListServicesQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'alternate_name', 'status', 'status_note', 'department', 'topics', 'keywords', 'eligibility', 'processing_time', 'online', 'opening_hours', 'contacts', 'locations', 'body', 'open311', 'identifiers', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related', 'locations']]
    limit: int
    cursor: str
    page: int
    total: bool
    department: str
    topic: str
    location: str
    status: Literal['active', 'temporarily closed', 'inactive', 'defunct']


class GetServiceQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'alternate_name', 'status', 'status_note', 'department', 'topics', 'keywords', 'eligibility', 'processing_time', 'online', 'opening_hours', 'contacts', 'locations', 'body', 'open311', 'identifiers', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related', 'locations']]


class ListDepartmentsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'acronym', 'alternate_name', 'mission', 'status', 'department', 'topics', 'keywords', 'contacts', 'image', 'body', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related']]
    limit: int
    cursor: str
    page: int
    total: bool
    department: str
    topic: str
    status: Literal['active', 'joining', 'closed']


class GetDepartmentQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'acronym', 'alternate_name', 'mission', 'status', 'department', 'topics', 'keywords', 'contacts', 'image', 'body', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related']]


class ListFaqsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'services', 'contacts', 'body', 'sources', 'featured', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related', 'services']]
    limit: int
    cursor: str
    page: int
    total: bool
    department: str
    topic: str
    service: str


class GetFaqQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'services', 'contacts', 'body', 'sources', 'featured', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related', 'services']]


class ListLocationsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'kind', 'alternate_name', 'department', 'topics', 'keywords', 'address', 'latitude', 'longitude', 'opening_hours', 'displayed_hours', 'contacts', 'features', 'accessibility', 'transport', 'image', 'body', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related']]
    limit: int
    cursor: str
    page: int
    total: bool
    department: str
    topic: str


class GetLocationQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'kind', 'alternate_name', 'department', 'topics', 'keywords', 'address', 'latitude', 'longitude', 'opening_hours', 'displayed_hours', 'contacts', 'features', 'accessibility', 'transport', 'image', 'body', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related']]


class ListNewsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at', 'date', '-date']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'date', 'interest_ends', 'department', 'topics', 'keywords', 'image', 'contacts', 'body', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related']]
    limit: int
    cursor: str
    page: int
    total: bool
    department: str
    topic: str
    date_from: date | str
    date_to: date | str


class GetNewsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'date', 'interest_ends', 'department', 'topics', 'keywords', 'image', 'contacts', 'body', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related']]


class ListOfficialDocumentsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at', 'date', '-date']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'document_type', 'number', 'issued_on', 'effective_on', 'department', 'topics', 'keywords', 'file', 'alternative_file', 'alternative_url', 'body', 'replaces', 'superseded_by', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related', 'replaces', 'superseded_by']]
    limit: int
    cursor: str
    page: int
    total: bool
    document_type: Literal['ordinance', 'resolution', 'report', 'form', 'plan', 'budget', 'minutes', 'notice', 'other']
    department: str
    topic: str
    date_from: date | str
    date_to: date | str


class GetOfficialDocumentQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'document_type', 'number', 'issued_on', 'effective_on', 'department', 'topics', 'keywords', 'file', 'alternative_file', 'alternative_url', 'body', 'replaces', 'superseded_by', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related', 'replaces', 'superseded_by']]


class ListAlertsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'kind', 'msg_type', 'references', 'followed_by', 'event', 'category', 'response_type', 'severity', 'urgency', 'certainty', 'effective', 'onset', 'expires', 'message_html', 'message_text', 'instruction_html', 'instruction_text', 'area', 'whole_city', 'departments', 'topics', 'services', 'locations', 'paths', 'channels', 'link', 'push_text', 'push_long_text', 'sms_segments', 'contacts', 'keywords', 'related', 'dismissal_token']]
    expand: Sequence[Literal['references', 'followed_by', 'departments', 'topics', 'services', 'locations', 'related']]
    limit: int
    cursor: str
    page: int
    total: bool
    active: bool
    at: datetime | str
    path: str
    item: str
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    channel: Literal['web', 'kiosk', 'chat', 'voice', 'sms', 'signage']
    severity: Literal['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']
    kind: Literal['emergency', 'general', 'internal']
    department: str
    topic: str
    service: str
    location: str


class GetAlertQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'kind', 'msg_type', 'references', 'followed_by', 'event', 'category', 'response_type', 'severity', 'urgency', 'certainty', 'effective', 'onset', 'expires', 'message_html', 'message_text', 'instruction_html', 'instruction_text', 'area', 'whole_city', 'departments', 'topics', 'services', 'locations', 'paths', 'channels', 'link', 'push_text', 'push_long_text', 'sms_segments', 'contacts', 'keywords', 'related', 'dismissal_token']]
    expand: Sequence[Literal['references', 'followed_by', 'departments', 'topics', 'services', 'locations', 'related']]


class ListGuidesQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'body', 'parts', 'contacts', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related']]
    limit: int
    cursor: str
    page: int
    total: bool
    department: str
    topic: str


class GetGuideQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'body', 'parts', 'contacts', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related']]


class ListStepByStepsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'body', 'steps', 'contacts', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related']]
    limit: int
    cursor: str
    page: int
    total: bool
    department: str
    topic: str


class GetStepByStepQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'body', 'steps', 'contacts', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related']]


class ListMeetingsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at', 'date', '-date']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'public_body', 'classification', 'status', 'status_note', 'rescheduled_to', 'starts_at', 'ends_at', 'all_day', 'department', 'topics', 'keywords', 'location', 'place', 'online', 'phone_in', 'agenda_posted_at', 'agenda', 'files', 'minutes_approved_on', 'recording', 'public_notice_on', 'comments_due_at', 'comments_how', 'participants', 'contacts', 'body', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related', 'location', 'rescheduled_to']]
    limit: int
    cursor: str
    page: int
    total: bool
    department: str
    topic: str
    status: Literal['scheduled', 'cancelled', 'rescheduled', 'passed']
    date_from: date | str
    date_to: date | str


class GetMeetingQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'public_body', 'classification', 'status', 'status_note', 'rescheduled_to', 'starts_at', 'ends_at', 'all_day', 'department', 'topics', 'keywords', 'location', 'place', 'online', 'phone_in', 'agenda_posted_at', 'agenda', 'files', 'minutes_approved_on', 'recording', 'public_notice_on', 'comments_due_at', 'comments_how', 'participants', 'contacts', 'body', 'related']]
    expand: Sequence[Literal['department', 'topics', 'related', 'location', 'rescheduled_to']]


class ListTopicsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'parent']]
    expand: Sequence[Literal['parent']]
    limit: int
    cursor: str
    page: int
    total: bool
    parent: str


class GetTopicQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'parent']]
    expand: Sequence[Literal['parent']]


class GetServiceHoursQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    at: datetime | str
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']


class GetDepartmentHoursQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    at: datetime | str
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']


class GetFaqHoursQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    at: datetime | str
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']


class GetLocationHoursQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    at: datetime | str
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']


class GetNewsHoursQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    at: datetime | str
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']


class GetAlertHoursQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    at: datetime | str
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']


class GetGuideHoursQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    at: datetime | str
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']


class GetStepByStepHoursQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    at: datetime | str
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']


class GetMeetingHoursQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    at: datetime | str
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']


class GetByPathQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    fallback: Literal['en', 'es', 'zh-Hans', 'ar']
    fields: Sequence[str]
    expand: Sequence[str]


class SearchQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    type: Sequence[Literal['service', 'department', 'faq', 'location', 'news', 'official-document', 'alert', 'guide', 'step-by-step', 'meeting', 'topic']]
    department: str
    topic: str
    location: str
    language: Literal['en', 'es', 'zh-Hans', 'ar']
    facets: bool
    exact: bool
    limit: int
    page: int


class SuggestQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    limit: int


class FindAnswersQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    limit: int


class ListChangesQuestion(TypedDict, total=False):
    since: int
    limit: int
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    type: Sequence[Literal['service', 'department', 'faq', 'location', 'news', 'official-document', 'alert', 'guide', 'step-by-step', 'meeting', 'topic']]


class StreamChangesQuestion(TypedDict, total=False):
    since: int
    last_event_id: int
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    type: Sequence[Literal['service', 'department', 'faq', 'location', 'news', 'official-document', 'alert', 'guide', 'step-by-step', 'meeting', 'topic']]


class GetSnapshotQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    limit: int
    cursor: str


class GetBundleQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    channel: Literal['short', 'voice', 'sms', 'kiosk']


class GetBundleFileQuestion(TypedDict, total=False):
    range: str


class GiveFeedback(TypedDict):
    """Somebody says whether an item helped. Nothing is kept of who says so."""

    content_id: str
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    helpful: bool
    reason: NotRequired[Literal['not-my-question', 'unclear', 'missing', 'wrong', 'outdated', 'other']]
    comment: NotRequired[str]
    channel: NotRequired[Literal['web', 'kiosk', 'chat', 'voice', 'sms', 'signage']]


class ReportClick(TypedDict):
    """Somebody opened a result of a search. Nothing is kept of who did."""

    content_id: str
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    search_id: str
    place: int


class Services(Collection[ServiceItem, ListedService]):
    """Services."""

    name = "services"

    def get(self, id_or_slug: str, **asked: Unpack[GetServiceQuestion]) -> ServiceItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListServicesQuestion]) -> Page[ListedService]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListServicesQuestion]) -> Iterator[ListedService]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetServiceHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Departments(Collection[DepartmentItem, ListedDepartment]):
    """Departments."""

    name = "departments"

    def get(self, id_or_slug: str, **asked: Unpack[GetDepartmentQuestion]) -> DepartmentItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListDepartmentsQuestion]) -> Page[ListedDepartment]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListDepartmentsQuestion]) -> Iterator[ListedDepartment]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetDepartmentHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Faqs(Collection[FaqItem, ListedFaq]):
    """Answers."""

    name = "faqs"

    def get(self, id_or_slug: str, **asked: Unpack[GetFaqQuestion]) -> FaqItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListFaqsQuestion]) -> Page[ListedFaq]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListFaqsQuestion]) -> Iterator[ListedFaq]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetFaqHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Locations(Collection[LocationItem, ListedLocation]):
    """Locations."""

    name = "locations"

    def get(self, id_or_slug: str, **asked: Unpack[GetLocationQuestion]) -> LocationItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListLocationsQuestion]) -> Page[ListedLocation]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListLocationsQuestion]) -> Iterator[ListedLocation]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetLocationHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class News(Collection[NewsItem, ListedNews]):
    """News."""

    name = "news"

    def get(self, id_or_slug: str, **asked: Unpack[GetNewsQuestion]) -> NewsItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListNewsQuestion]) -> Page[ListedNews]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListNewsQuestion]) -> Iterator[ListedNews]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetNewsHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class OfficialDocuments(Collection[OfficialDocumentItem, ListedOfficialDocument]):
    """Official documents."""

    name = "official-documents"

    def get(self, id_or_slug: str, **asked: Unpack[GetOfficialDocumentQuestion]) -> OfficialDocumentItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListOfficialDocumentsQuestion]) -> Page[ListedOfficialDocument]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListOfficialDocumentsQuestion]) -> Iterator[ListedOfficialDocument]:
        return self._all(asked)


class Alerts(Collection[AlertItem, ListedAlert]):
    """Alerts."""

    name = "alerts"

    def get(self, id_or_slug: str, **asked: Unpack[GetAlertQuestion]) -> AlertItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListAlertsQuestion]) -> Page[ListedAlert]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListAlertsQuestion]) -> Iterator[ListedAlert]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetAlertHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Guides(Collection[GuideItem, ListedGuide]):
    """Guides."""

    name = "guides"

    def get(self, id_or_slug: str, **asked: Unpack[GetGuideQuestion]) -> GuideItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListGuidesQuestion]) -> Page[ListedGuide]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListGuidesQuestion]) -> Iterator[ListedGuide]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetGuideHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class StepBySteps(Collection[StepByStepItem, ListedStepByStep]):
    """Step by steps."""

    name = "step-by-steps"

    def get(self, id_or_slug: str, **asked: Unpack[GetStepByStepQuestion]) -> StepByStepItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListStepByStepsQuestion]) -> Page[ListedStepByStep]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListStepByStepsQuestion]) -> Iterator[ListedStepByStep]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetStepByStepHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Meetings(Collection[MeetingItem, ListedMeeting]):
    """Meetings."""

    name = "meetings"

    def get(self, id_or_slug: str, **asked: Unpack[GetMeetingQuestion]) -> MeetingItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListMeetingsQuestion]) -> Page[ListedMeeting]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListMeetingsQuestion]) -> Iterator[ListedMeeting]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetMeetingHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Topics(Collection[TopicItem, ListedTopic]):
    """Topics."""

    name = "topics"

    def get(self, id_or_slug: str, **asked: Unpack[GetTopicQuestion]) -> TopicItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListTopicsQuestion]) -> Page[ListedTopic]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListTopicsQuestion]) -> Iterator[ListedTopic]:
        return self._all(asked)


class Catalogue:
    """Every collection."""

    def __init__(self, requests: Requests) -> None:
        self.services = Services(requests)
        self.departments = Departments(requests)
        self.faqs = Faqs(requests)
        self.locations = Locations(requests)
        self.news = News(requests)
        self.official_documents = OfficialDocuments(requests)
        self.alerts = Alerts(requests)
        self.guides = Guides(requests)
        self.step_by_steps = StepBySteps(requests)
        self.meetings = Meetings(requests)
        self.topics = Topics(requests)
