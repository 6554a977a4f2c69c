"""Made from the contract by scripts/generate.py. Do not edit it by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict, Unpack

from .collections import Collection, Page
from .requests import Requests
from .contract import Address, AgendaItem, AlertArea, AlertCard, AlertLink, AlertPage, AnswersFound, Attachment, BundleFile, BundleManifest, CalloutBlock, ChangeEvent, Changes, ChannelTexts, ClosedForNow, ContactBlock, ContactCard, DepartmentCard, DepartmentPage, DocumentNeeded, DocumentsBlock, FacetValue, Facets, FaqCard, FaqPage, Fee, FeesBlock, FieldTranslation, File, FocalPoint, GuideCard, GuidePage, GuidePart, HandOver, HoursAt, HoursException, HoursOfItem, Identifier, ImageBlock, JourneyCost, JourneyLink, JourneyLinks, JourneyParagraph, JourneyStep, LinkBlock, ListedAlert, ListedDepartment, ListedFaq, ListedGuide, ListedLocation, ListedMeeting, ListedNews, ListedOfficialDocument, ListedService, ListedStepByStep, ListedTopic, LocationBlock, LocationCard, LocationCardOrLocationListCard, LocationListCard, LocationPage, MeetingCard, MeetingFile, MeetingPage, Moved, NewsCard, NewsPage, Offers, OfficialDocumentCard, OfficialDocumentPage, OnlineChannel, OnlineMeeting, Open311Service, OpenInterval, OpeningHours, Participant, Passage, Picture, PictureSource, Problem, QuestionsBlock, Recording, Relation, RelationOrAlertCard, RelationOrCard, RelationOrDepartmentCard, RelationOrMeetingCard, RelationOrOfficialDocumentCard, RelationOrServiceCard, RelationOrTopicCard, Rendition, RequestCondition, RequestQuestion, RequestValue, SeasonHours, ServiceCard, ServicePage, Source, StateOf, Step, StepByStepCard, StepByStepPage, StepsBlock, Suggested, TableBlock, TextBlock, TodayInterval, TopicCard, TopicDocument, TopicItem, TopicPage, Translation, WeeklyInterval, Withdrawn


class AgentAlertDocument(TypedDict):
    """The same, and internal alerts, with what an agent says and does while the caller waits."""

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
    kind: Literal['emergency', 'general', 'internal']
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
    agent: AgentPart


class AgentAlertItem(TypedDict):
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
    kind: Literal['emergency', 'general', 'internal']
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
    agent: AgentPart


class AgentDepartmentDocument(TypedDict):
    """The same, with what an agent says and does while the caller waits."""

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
    agent: AgentPart


class AgentDepartmentItem(TypedDict):
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
    agent: AgentPart


class AgentFaqDocument(TypedDict):
    """The same, with what an agent says and does while the caller waits."""

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
    agent: AgentPart


class AgentFaqItem(TypedDict):
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
    agent: AgentPart


class AgentGuideDocument(TypedDict):
    """The same, with what an agent says and does while the caller waits."""

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
    agent: AgentPart


class AgentGuideItem(TypedDict):
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
    agent: AgentPart


class AgentGuideItemAtPath(TypedDict):
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
    agent: AgentPart
    part: NotRequired[str]


class AgentLocationDocument(TypedDict):
    """The same, with what an agent says and does while the caller waits."""

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
    agent: AgentPart


class AgentLocationItem(TypedDict):
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
    agent: AgentPart


class AgentMeetingDocument(TypedDict):
    """The same, with what an agent says and does while the caller waits."""

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
    agent: AgentPart


class AgentMeetingItem(TypedDict):
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
    agent: AgentPart


class AgentNewsDocument(TypedDict):
    """The same, with what an agent says and does while the caller waits."""

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
    agent: AgentPart


class AgentNewsItem(TypedDict):
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
    agent: AgentPart


class AgentOfficialDocumentDocument(TypedDict):
    """The same, with what an agent says and does while the caller waits."""

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
    agent: AgentPart


class AgentOfficialDocumentItem(TypedDict):
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
    agent: AgentPart


class AgentPart(TypedDict):
    """What an agent says and does while the caller waits. The call begins with the first step of the script."""

    script: list[ScriptStep]
    eligibility_questions: list[EligibilityQuestion]
    transfers: list[Transfer]
    request: AgentRequest | None
    notes_html: str
    notes_text: str
    review_date: str | None


class AgentRequest(TypedDict):
    """The 311 request that the agent opens for this caller: its service, the code and how soon it is done."""

    service: Relation
    service_code: str
    service_level: ServiceLevel | None


class AgentServiceDocument(TypedDict):
    """The same, with what an agent says and does while the caller waits."""

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
    agent: AgentPart
    service_level: ServiceLevel | None


class AgentServiceItem(TypedDict):
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
    agent: AgentPart
    service_level: ServiceLevel | None


class AgentStepByStepDocument(TypedDict):
    """The same, with what an agent says and does while the caller waits."""

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
    agent: AgentPart


class AgentStepByStepItem(TypedDict):
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
    agent: AgentPart


class AlertHit(TypedDict):
    """A alert that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class DepartmentHit(TypedDict):
    """A department that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class EligibilityQuestion(TypedDict):
    """What to ask before promising anything. Who does not give the answer that qualifies is told `otherwise`."""

    question: str
    qualifies: str
    otherwise: str


class FaqHit(TypedDict):
    """A faq that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class Flag(TypedDict):
    """An agent's flag as it stands at the desk."""

    id: str
    content_id: str
    locale: str
    version: int
    current_version: int
    reason: Literal['wrong', 'outdated', 'unclear', 'missing', 'translation', 'other']
    note: str
    flagged_at: str
    answered_at: str | None
    answer: str


class GuideHit(TypedDict):
    """A guide that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class LocationHit(TypedDict):
    """A location that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class MeetingHit(TypedDict):
    """A meeting that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class NewsHit(TypedDict):
    """A news that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class OfficialDocumentHit(TypedDict):
    """A official-document that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class ScriptAnswer(TypedDict):
    """What the caller may answer, and where the call goes then."""

    then: Literal['step', 'transfer', 'request', 'end']
    to: str
    label: str


class ScriptStep(TypedDict):
    """One step of a call. Where it asks something, the answer decides what follows, and `way` is null."""

    name: str
    say: str
    ask: str
    answers: list[ScriptAnswer]
    way: Way | None
    note: str
    message: str


class SearchPage(TypedDict):
    items: list[ServiceHit | DepartmentHit | FaqHit | LocationHit | NewsHit | OfficialDocumentHit | AlertHit | GuideHit | StepByStepHit | MeetingHit | TopicHit]
    next: str | None
    total: int
    corrected: str | None
    did_you_mean: str | None
    alerts: list[AlertCard]
    offers: Offers | None
    facets: NotRequired[Facets]
    degraded: bool


class ServiceHit(TypedDict):
    """A service that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class ServiceLevel(TypedDict):
    """How soon the city means to be done."""

    value: int
    unit: Literal['hours', 'business days', 'calendar days']


class SnapshotPage(TypedDict):
    items: list[AgentDepartmentDocument | AgentLocationDocument | AgentServiceDocument | AgentFaqDocument | AgentNewsDocument | AgentAlertDocument | AgentGuideDocument | AgentStepByStepDocument | AgentMeetingDocument | AgentOfficialDocumentDocument | TopicDocument]
    next: str | None
    changes_since: int


class StepByStepHit(TypedDict):
    """A step-by-step that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class TopicHit(TypedDict):
    """A topic that was found."""

    score: float
    highlight: str
    matched: list[Literal['pinned', 'code', 'title', 'keywords', 'text', 'synonym', 'spelling']]
    pinned: bool
    transfer: Transfer | None
    request: AgentRequest | None
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


class Transfer(TypedDict):
    """Somebody to put the caller through to."""

    label: str
    number: str
    when: str
    opening_hours: OpeningHours | None
    hours: str


class Way(TypedDict):
    """Where the call goes: to the step or the transfer named by `to`, into the 311 request, or to its end. A transfer that is not named is the first one."""

    then: Literal['step', 'transfer', 'request', 'end']
    to: str


AnyItem: TypeAlias = AgentServiceItem | AgentDepartmentItem | AgentFaqItem | AgentLocationItem | AgentNewsItem | AgentOfficialDocumentItem | AgentAlertItem | AgentGuideItemAtPath | AgentStepByStepItem | AgentMeetingItem | TopicItem


Hit: TypeAlias = ServiceHit | DepartmentHit | FaqHit | LocationHit | NewsHit | OfficialDocumentHit | AlertHit | GuideHit | StepByStepHit | MeetingHit | TopicHit


Document: TypeAlias = AgentDepartmentDocument | AgentLocationDocument | AgentServiceDocument | AgentFaqDocument | AgentNewsDocument | AgentAlertDocument | AgentGuideDocument | AgentStepByStepDocument | AgentMeetingDocument | AgentOfficialDocumentDocument | TopicDocument


class ListServicesQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'alternate_name', 'status', 'status_note', 'department', 'topics', 'keywords', 'eligibility', 'processing_time', 'online', 'opening_hours', 'contacts', 'locations', 'body', 'open311', 'identifiers', 'related', 'agent', 'service_level']]
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
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'alternate_name', 'status', 'status_note', 'department', 'topics', 'keywords', 'eligibility', 'processing_time', 'online', 'opening_hours', 'contacts', 'locations', 'body', 'open311', 'identifiers', 'related', 'agent', 'service_level']]
    expand: Sequence[Literal['department', 'topics', 'related', 'locations']]


class ListDepartmentsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'acronym', 'alternate_name', 'mission', 'status', 'department', 'topics', 'keywords', 'contacts', 'image', 'body', 'related', 'agent']]
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
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'acronym', 'alternate_name', 'mission', 'status', 'department', 'topics', 'keywords', 'contacts', 'image', 'body', 'related', 'agent']]
    expand: Sequence[Literal['department', 'topics', 'related']]


class ListFaqsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'services', 'contacts', 'body', 'sources', 'featured', 'related', 'agent']]
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
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'services', 'contacts', 'body', 'sources', 'featured', 'related', 'agent']]
    expand: Sequence[Literal['department', 'topics', 'related', 'services']]


class ListLocationsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'kind', 'alternate_name', 'department', 'topics', 'keywords', 'address', 'latitude', 'longitude', 'opening_hours', 'displayed_hours', 'contacts', 'features', 'accessibility', 'transport', 'image', 'body', 'related', 'agent']]
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
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'kind', 'alternate_name', 'department', 'topics', 'keywords', 'address', 'latitude', 'longitude', 'opening_hours', 'displayed_hours', 'contacts', 'features', 'accessibility', 'transport', 'image', 'body', 'related', 'agent']]
    expand: Sequence[Literal['department', 'topics', 'related']]


class ListNewsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at', 'date', '-date']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'date', 'interest_ends', 'department', 'topics', 'keywords', 'image', 'contacts', 'body', 'related', 'agent']]
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
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'date', 'interest_ends', 'department', 'topics', 'keywords', 'image', 'contacts', 'body', 'related', 'agent']]
    expand: Sequence[Literal['department', 'topics', 'related']]


class ListOfficialDocumentsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at', 'date', '-date']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'document_type', 'number', 'issued_on', 'effective_on', 'department', 'topics', 'keywords', 'file', 'alternative_file', 'alternative_url', 'body', 'replaces', 'superseded_by', 'related', 'agent']]
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
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'document_type', 'number', 'issued_on', 'effective_on', 'department', 'topics', 'keywords', 'file', 'alternative_file', 'alternative_url', 'body', 'replaces', 'superseded_by', 'related', 'agent']]
    expand: Sequence[Literal['department', 'topics', 'related', 'replaces', 'superseded_by']]


class ListAlertsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'kind', 'msg_type', 'references', 'followed_by', 'event', 'category', 'response_type', 'severity', 'urgency', 'certainty', 'effective', 'onset', 'expires', 'message_html', 'message_text', 'instruction_html', 'instruction_text', 'area', 'whole_city', 'departments', 'topics', 'services', 'locations', 'paths', 'channels', 'link', 'push_text', 'push_long_text', 'sms_segments', 'contacts', 'keywords', 'related', 'dismissal_token', 'agent']]
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
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'kind', 'msg_type', 'references', 'followed_by', 'event', 'category', 'response_type', 'severity', 'urgency', 'certainty', 'effective', 'onset', 'expires', 'message_html', 'message_text', 'instruction_html', 'instruction_text', 'area', 'whole_city', 'departments', 'topics', 'services', 'locations', 'paths', 'channels', 'link', 'push_text', 'push_long_text', 'sms_segments', 'contacts', 'keywords', 'related', 'dismissal_token', 'agent']]
    expand: Sequence[Literal['references', 'followed_by', 'departments', 'topics', 'services', 'locations', 'related']]


class ListGuidesQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'body', 'parts', 'contacts', 'related', 'agent']]
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
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'body', 'parts', 'contacts', 'related', 'agent']]
    expand: Sequence[Literal['department', 'topics', 'related']]


class ListStepByStepsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'body', 'steps', 'contacts', 'related', 'agent']]
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
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'department', 'topics', 'keywords', 'body', 'steps', 'contacts', 'related', 'agent']]
    expand: Sequence[Literal['department', 'topics', 'related']]


class ListMeetingsQuestion(TypedDict, total=False):
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    state: Literal['live', 'withdrawn']
    updated_since: datetime | str
    sort: Literal['title', '-title', 'updated_at', '-updated_at', 'date', '-date']
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'public_body', 'classification', 'status', 'status_note', 'rescheduled_to', 'starts_at', 'ends_at', 'all_day', 'department', 'topics', 'keywords', 'location', 'place', 'online', 'phone_in', 'agenda_posted_at', 'agenda', 'files', 'minutes_approved_on', 'recording', 'public_notice_on', 'comments_due_at', 'comments_how', 'participants', 'contacts', 'body', 'related', 'agent']]
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
    fields: Sequence[Literal['content_id', 'type', 'locale', 'direction', 'slug', 'path', 'url', 'title', 'summary', 'state', 'withdrawn', 'version', 'published_at', 'updated_at', 'content_updated_at', 'last_reviewed', 'available_locales', 'texts', 'translation', 'public_body', 'classification', 'status', 'status_note', 'rescheduled_to', 'starts_at', 'ends_at', 'all_day', 'department', 'topics', 'keywords', 'location', 'place', 'online', 'phone_in', 'agenda_posted_at', 'agenda', 'files', 'minutes_approved_on', 'recording', 'public_notice_on', 'comments_due_at', 'comments_how', 'participants', 'contacts', 'body', 'related', 'agent']]
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


class FlagItem(TypedDict):
    """An agent says that an answer is not right."""

    content_id: str
    locale: Literal['en', 'es', 'zh-Hans', 'ar']
    version: int
    reason: Literal['wrong', 'outdated', 'unclear', 'missing', 'translation', 'other']
    note: NotRequired[str]


class Services(Collection[AgentServiceItem, ListedService]):
    """Services."""

    name = "services"

    def get(self, id_or_slug: str, **asked: Unpack[GetServiceQuestion]) -> AgentServiceItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListServicesQuestion]) -> Page[ListedService]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListServicesQuestion]) -> Iterator[ListedService]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetServiceHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Departments(Collection[AgentDepartmentItem, ListedDepartment]):
    """Departments."""

    name = "departments"

    def get(self, id_or_slug: str, **asked: Unpack[GetDepartmentQuestion]) -> AgentDepartmentItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListDepartmentsQuestion]) -> Page[ListedDepartment]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListDepartmentsQuestion]) -> Iterator[ListedDepartment]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetDepartmentHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Faqs(Collection[AgentFaqItem, ListedFaq]):
    """Answers."""

    name = "faqs"

    def get(self, id_or_slug: str, **asked: Unpack[GetFaqQuestion]) -> AgentFaqItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListFaqsQuestion]) -> Page[ListedFaq]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListFaqsQuestion]) -> Iterator[ListedFaq]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetFaqHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Locations(Collection[AgentLocationItem, ListedLocation]):
    """Locations."""

    name = "locations"

    def get(self, id_or_slug: str, **asked: Unpack[GetLocationQuestion]) -> AgentLocationItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListLocationsQuestion]) -> Page[ListedLocation]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListLocationsQuestion]) -> Iterator[ListedLocation]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetLocationHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class News(Collection[AgentNewsItem, ListedNews]):
    """News."""

    name = "news"

    def get(self, id_or_slug: str, **asked: Unpack[GetNewsQuestion]) -> AgentNewsItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListNewsQuestion]) -> Page[ListedNews]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListNewsQuestion]) -> Iterator[ListedNews]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetNewsHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class OfficialDocuments(Collection[AgentOfficialDocumentItem, ListedOfficialDocument]):
    """Official documents."""

    name = "official-documents"

    def get(self, id_or_slug: str, **asked: Unpack[GetOfficialDocumentQuestion]) -> AgentOfficialDocumentItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListOfficialDocumentsQuestion]) -> Page[ListedOfficialDocument]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListOfficialDocumentsQuestion]) -> Iterator[ListedOfficialDocument]:
        return self._all(asked)


class Alerts(Collection[AgentAlertItem, ListedAlert]):
    """Alerts."""

    name = "alerts"

    def get(self, id_or_slug: str, **asked: Unpack[GetAlertQuestion]) -> AgentAlertItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListAlertsQuestion]) -> Page[ListedAlert]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListAlertsQuestion]) -> Iterator[ListedAlert]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetAlertHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Guides(Collection[AgentGuideItem, ListedGuide]):
    """Guides."""

    name = "guides"

    def get(self, id_or_slug: str, **asked: Unpack[GetGuideQuestion]) -> AgentGuideItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListGuidesQuestion]) -> Page[ListedGuide]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListGuidesQuestion]) -> Iterator[ListedGuide]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetGuideHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class StepBySteps(Collection[AgentStepByStepItem, ListedStepByStep]):
    """Step by steps."""

    name = "step-by-steps"

    def get(self, id_or_slug: str, **asked: Unpack[GetStepByStepQuestion]) -> AgentStepByStepItem:
        return self._get(id_or_slug, asked)

    def list(self, **asked: Unpack[ListStepByStepsQuestion]) -> Page[ListedStepByStep]:
        return self._list(asked)

    def all(self, **asked: Unpack[ListStepByStepsQuestion]) -> Iterator[ListedStepByStep]:
        return self._all(asked)

    def hours(self, id_or_slug: str, **asked: Unpack[GetStepByStepHoursQuestion]) -> HoursOfItem:
        found: HoursOfItem = self._read(id_or_slug, "/hours", asked)
        return found


class Meetings(Collection[AgentMeetingItem, ListedMeeting]):
    """Meetings."""

    name = "meetings"

    def get(self, id_or_slug: str, **asked: Unpack[GetMeetingQuestion]) -> AgentMeetingItem:
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
