// Made from the contract by `npm run generate`. Do not edit it by hand.

export interface paths {
    readonly "/services": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List services
         * @description Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for.
         */
        readonly get: operations["list_services"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/services/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the services
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_service"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/departments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List departments
         * @description Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for.
         */
        readonly get: operations["list_departments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/departments/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the departments
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_department"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/faqs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List answers
         * @description Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for.
         */
        readonly get: operations["list_faqs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/faqs/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the answers
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_faq"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/locations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List locations
         * @description Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for.
         */
        readonly get: operations["list_locations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/locations/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the locations
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_location"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/news": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List news
         * @description Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for.
         */
        readonly get: operations["list_news"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/news/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the news
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_news"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/official-documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List official documents
         * @description Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for.
         */
        readonly get: operations["list_official_documents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/official-documents/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the official documents
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_official_document"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/alerts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List alerts
         * @description Answer `{"items": [card…], "next": url or null}`; with `active`, `at`, `path` or `item` those in force, the most severe first, and `until`: when that may next change.
         */
        readonly get: operations["list_alerts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/alerts/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the alerts
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_alert"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/guides": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List guides
         * @description Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for.
         */
        readonly get: operations["list_guides"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/guides/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the guides
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_guide"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/step-by-steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List step by steps
         * @description Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for.
         */
        readonly get: operations["list_step_by_steps"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/step-by-steps/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the step by steps
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_step_by_step"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/meetings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List meetings
         * @description Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for.
         */
        readonly get: operations["list_meetings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/meetings/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the meetings
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_meeting"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/topics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List topics
         * @description Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for.
         */
        readonly get: operations["list_topics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/topics/{id_or_slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One of the topics
         * @description Answer the document of one item of a collection.
         */
        readonly get: operations["get_topic"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/services/{id_or_slug}/hours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether one of the services is open, now or at another moment
         * @description Whether the item is open at `at` (now, if not given), what it closes or opens at next, and what is special about the day. A service without hours of its own is open when its locations are.
         */
        readonly get: operations["get_service_hours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/departments/{id_or_slug}/hours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether one of the departments is open, now or at another moment
         * @description Whether the item is open at `at` (now, if not given), what it closes or opens at next, and what is special about the day. A service without hours of its own is open when its locations are.
         */
        readonly get: operations["get_department_hours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/faqs/{id_or_slug}/hours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether one of the answers is open, now or at another moment
         * @description Whether the item is open at `at` (now, if not given), what it closes or opens at next, and what is special about the day. A service without hours of its own is open when its locations are.
         */
        readonly get: operations["get_faq_hours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/locations/{id_or_slug}/hours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether one of the locations is open, now or at another moment
         * @description Whether the item is open at `at` (now, if not given), what it closes or opens at next, and what is special about the day. A service without hours of its own is open when its locations are.
         */
        readonly get: operations["get_location_hours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/news/{id_or_slug}/hours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether one of the news is open, now or at another moment
         * @description Whether the item is open at `at` (now, if not given), what it closes or opens at next, and what is special about the day. A service without hours of its own is open when its locations are.
         */
        readonly get: operations["get_news_hours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/alerts/{id_or_slug}/hours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether one of the alerts is open, now or at another moment
         * @description Whether the item is open at `at` (now, if not given), what it closes or opens at next, and what is special about the day. A service without hours of its own is open when its locations are.
         */
        readonly get: operations["get_alert_hours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/guides/{id_or_slug}/hours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether one of the guides is open, now or at another moment
         * @description Whether the item is open at `at` (now, if not given), what it closes or opens at next, and what is special about the day. A service without hours of its own is open when its locations are.
         */
        readonly get: operations["get_guide_hours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/step-by-steps/{id_or_slug}/hours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether one of the step by steps is open, now or at another moment
         * @description Whether the item is open at `at` (now, if not given), what it closes or opens at next, and what is special about the day. A service without hours of its own is open when its locations are.
         */
        readonly get: operations["get_step_by_step_hours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/meetings/{id_or_slug}/hours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether one of the meetings is open, now or at another moment
         * @description Whether the item is open at `at` (now, if not given), what it closes or opens at next, and what is special about the day. A service without hours of its own is open when its locations are.
         */
        readonly get: operations["get_meeting_hours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/by-path": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The item at a path of the public website; 301 where it has moved
         * @description Answer the item at a path of the public website; 301 where it moved from there, or stands in another language.
         *
         *     A guide is found at the path of each of its parts too, and `part` then tells the slug of that part.
         */
        readonly get: operations["get_by_path"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Search all items, best first
         * @description Answer `{"items": [card, and why it was found…], "next": …, "total": …}`, best first, with the alerts that concern the question, and what to offer where nothing is found.
         *
         *     For the public with the `search_id` by which `/search/clicks` is told what was opened.
         */
        readonly get: operations["search"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/suggest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Items to offer while somebody types
         * @description Answer `{"items": [relation…], "corrected": text or null, "searches": [text…]}`, likeliest first.
         */
        readonly get: operations["suggest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The passages that answer a question, for chatbots and voice
         * @description Answer `{"items": [passage…], "no_answer": …, "confidence": …, "hand_over": …, "corrected": …}`, best first.
         */
        readonly get: operations["find_answers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What happened since
         * @description Answer `{"events": […], "next": url or null once caught up, "cursor": what to send as `since` next time}`.
         */
        readonly get: operations["list_changes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/changes/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What happens, as server-sent events
         * @description Answer the events after the last one that the client had; with none to start from, those from now on. After a 410 `history-forgotten` browsers do not come back by themselves.
         */
        readonly get: operations["stream_changes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/snapshot": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Everything in one language, whole
         * @description Answer `{"items": [document…], "next": url or null, "changes_since": number}`.
         */
        readonly get: operations["get_snapshot"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/bundle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Everything in one language, to take home: the manifest
         * @description Answer the manifest: what there is in a language, as compressed files of JSON lines.
         *
         *     Once all are read, follow `/changes` from `changes_since`. Take the files of a later manifest that you have not, and let go of those that it names no more. A line of a `documents` file is a document as its own address answers it; a line of a `media` file is `{"url", "media_type", "size", "sha256"}` of a picture or file that documents name. What is stored at such a `url` never changes. A line of a `redirects` file is `{"path", "content_id", "part"}`: where a path leads that is no document's own.
         */
        readonly get: operations["get_bundle"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/bundles/{file}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A file that the manifest names
         * @description Answer a file that the manifest names, or with `Range` a part of it. Its name is the SHA-256 of its bytes.
         *
         *     A file that was replaced more than ten minutes ago is not there any more: read the manifest again.
         */
        readonly get: operations["get_bundle_file"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/flags": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say that an answer is not right
         * @description Tell the desk that an answer is not right. Flagging the same version again with the same key answers 200 and the flag as it stands, with the desk's answer once there is one.
         */
        readonly post: operations["flag_item"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Address
         * @description HSDS `address`.
         */
        readonly Address: {
            /**
             * Address 1
             * @description Plain text
             */
            readonly address_1: string;
            /**
             * Address 2
             * @description Plain text
             */
            readonly address_2: string;
            /**
             * City
             * @description Plain text
             */
            readonly city: string;
            /**
             * State Province
             * @description Plain text
             */
            readonly state_province: string;
            /**
             * Postal Code
             * @description Plain text
             */
            readonly postal_code: string;
            /**
             * Country
             * @description Plain text
             */
            readonly country: string;
        };
        /**
         * AgendaItem
         * @description What is decided or discussed, and what became of it.
         */
        readonly AgendaItem: {
            /** Id */
            readonly id: string;
            /**
             * Number
             * @description Plain text
             */
            readonly number: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Html
             * @description Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr
             */
            readonly html: string;
            /**
             * Text
             * @description Plain text
             */
            readonly text: string;
            /** Attachments */
            readonly attachments: readonly components["schemas"]["Attachment"][];
            /** Result */
            readonly result: ("passed" | "failed" | "postponed" | "referred" | "withdrawn" | "received") | null;
            /**
             * Action
             * @description Plain text
             */
            readonly action: string;
            /**
             * Votes
             * @description Plain text
             */
            readonly votes: string;
        };
        /**
         * AgentAlertDocument
         * @description The same, and internal alerts, with what an agent says and does while the caller waits.
         */
        readonly AgentAlertDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "alert";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Kind
             * @enum {string}
             */
            readonly kind: "emergency" | "general" | "internal";
            /**
             * Msg Type
             * @enum {string}
             */
            readonly msg_type: "Alert" | "Update" | "Cancel";
            /** @description The alert that this one updates or ends */
            readonly references: components["schemas"]["Relation"] | null;
            /** @description The alert that updates or ends this one: show it in its place */
            readonly followed_by: components["schemas"]["Relation"] | null;
            /**
             * Event
             * @description Plain text
             */
            readonly event: string;
            /**
             * Category
             * @enum {string}
             */
            readonly category: "Geo" | "Met" | "Safety" | "Security" | "Rescue" | "Fire" | "Health" | "Env" | "Transport" | "Infra" | "CBRNE" | "Other";
            /**
             * Response Type
             * @enum {string}
             */
            readonly response_type: "Shelter" | "Evacuate" | "Prepare" | "Execute" | "Avoid" | "Monitor" | "Assess" | "AllClear" | "None";
            /**
             * Severity
             * @enum {string}
             */
            readonly severity: "Extreme" | "Severe" | "Moderate" | "Minor" | "Unknown";
            /**
             * Urgency
             * @enum {string}
             */
            readonly urgency: "Immediate" | "Expected" | "Future" | "Past" | "Unknown";
            /**
             * Certainty
             * @enum {string}
             */
            readonly certainty: "Observed" | "Likely" | "Possible" | "Unlikely" | "Unknown";
            /**
             * Effective
             * @description In force from; null in a draft that begins when it is published
             */
            readonly effective: string | null;
            /**
             * Onset
             * @description When the event itself begins, if later
             */
            readonly onset: string | null;
            /**
             * Expires
             * @description In force until just before; null: until it is ended
             */
            readonly expires: string | null;
            /**
             * Message Html
             * @description Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr
             */
            readonly message_html: string;
            /**
             * Message Text
             * @description Plain text
             */
            readonly message_text: string;
            /**
             * Instruction Html
             * @description Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr
             */
            readonly instruction_html: string;
            /**
             * Instruction Text
             * @description Plain text
             */
            readonly instruction_text: string;
            readonly area: components["schemas"]["AlertArea"];
            /**
             * Whole City
             * @description Concerns everybody; otherwise what is listed in the fields below
             */
            readonly whole_city: boolean;
            /** Departments */
            readonly departments: readonly components["schemas"]["Relation"][];
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Services */
            readonly services: readonly components["schemas"]["Relation"][];
            /** Locations */
            readonly locations: readonly components["schemas"]["LocationCard"][];
            /**
             * Paths
             * @description It is shown on these pages of the website and all below them
             */
            readonly paths: readonly string[];
            /** Channels */
            readonly channels: readonly ("web" | "kiosk" | "chat" | "voice" | "sms" | "signage")[];
            readonly link: components["schemas"]["AlertLink"] | null;
            /**
             * Push Text
             * @description At most 90 characters, for phones: CAP CMAMtext
             */
            readonly push_text: string;
            /**
             * Push Long Text
             * @description At most 360 characters, for newer phones: CAP CMAMlongtext
             */
            readonly push_long_text: string;
            /**
             * Sms Segments
             * @description How many text messages `texts.sms` takes
             */
            readonly sms_segments: number;
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Related */
            readonly related: readonly components["schemas"]["Relation"][];
            /**
             * Dismissal Token
             * @description Another one when it says something new: who dismissed it sees it again
             */
            readonly dismissal_token: string;
            readonly agent: components["schemas"]["AgentPart"];
        };
        /** AgentAlertItem */
        readonly AgentAlertItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "alert";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Kind
             * @enum {string}
             */
            readonly kind: "emergency" | "general" | "internal";
            /**
             * Msg Type
             * @enum {string}
             */
            readonly msg_type: "Alert" | "Update" | "Cancel";
            readonly references: components["schemas"]["RelationOrAlertCard"] | null;
            readonly followed_by: components["schemas"]["RelationOrAlertCard"] | null;
            /**
             * Event
             * @description Plain text
             */
            readonly event: string;
            /**
             * Category
             * @enum {string}
             */
            readonly category: "Geo" | "Met" | "Safety" | "Security" | "Rescue" | "Fire" | "Health" | "Env" | "Transport" | "Infra" | "CBRNE" | "Other";
            /**
             * Response Type
             * @enum {string}
             */
            readonly response_type: "Shelter" | "Evacuate" | "Prepare" | "Execute" | "Avoid" | "Monitor" | "Assess" | "AllClear" | "None";
            /**
             * Severity
             * @enum {string}
             */
            readonly severity: "Extreme" | "Severe" | "Moderate" | "Minor" | "Unknown";
            /**
             * Urgency
             * @enum {string}
             */
            readonly urgency: "Immediate" | "Expected" | "Future" | "Past" | "Unknown";
            /**
             * Certainty
             * @enum {string}
             */
            readonly certainty: "Observed" | "Likely" | "Possible" | "Unlikely" | "Unknown";
            /**
             * Effective
             * @description In force from; null in a draft that begins when it is published
             */
            readonly effective: string | null;
            /**
             * Onset
             * @description When the event itself begins, if later
             */
            readonly onset: string | null;
            /**
             * Expires
             * @description In force until just before; null: until it is ended
             */
            readonly expires: string | null;
            /**
             * Message Html
             * @description Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr
             */
            readonly message_html: string;
            /**
             * Message Text
             * @description Plain text
             */
            readonly message_text: string;
            /**
             * Instruction Html
             * @description Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr
             */
            readonly instruction_html: string;
            /**
             * Instruction Text
             * @description Plain text
             */
            readonly instruction_text: string;
            readonly area: components["schemas"]["AlertArea"];
            /**
             * Whole City
             * @description Concerns everybody; otherwise what is listed in the fields below
             */
            readonly whole_city: boolean;
            /** Departments */
            readonly departments: readonly components["schemas"]["RelationOrDepartmentCard"][];
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Services */
            readonly services: readonly components["schemas"]["RelationOrServiceCard"][];
            /** Locations */
            readonly locations: readonly components["schemas"]["LocationCardOrLocationListCard"][];
            /**
             * Paths
             * @description It is shown on these pages of the website and all below them
             */
            readonly paths: readonly string[];
            /** Channels */
            readonly channels: readonly ("web" | "kiosk" | "chat" | "voice" | "sms" | "signage")[];
            readonly link: components["schemas"]["AlertLink"] | null;
            /**
             * Push Text
             * @description At most 90 characters, for phones: CAP CMAMtext
             */
            readonly push_text: string;
            /**
             * Push Long Text
             * @description At most 360 characters, for newer phones: CAP CMAMlongtext
             */
            readonly push_long_text: string;
            /**
             * Sms Segments
             * @description How many text messages `texts.sms` takes
             */
            readonly sms_segments: number;
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            /**
             * Dismissal Token
             * @description Another one when it says something new: who dismissed it sees it again
             */
            readonly dismissal_token: string;
            readonly agent: components["schemas"]["AgentPart"];
        };
        /**
         * AgentDepartmentDocument
         * @description The same, with what an agent says and does while the caller waits.
         */
        readonly AgentDepartmentDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "department";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Acronym
             * @description Plain text
             */
            readonly acronym: string;
            /**
             * Alternate Name
             * @description Plain text
             */
            readonly alternate_name: string;
            /**
             * Mission
             * @description Plain text
             */
            readonly mission: string;
            /**
             * Status
             * @enum {string}
             */
            readonly status: "active" | "joining" | "closed";
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            readonly image: components["schemas"]["Picture"] | null;
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Related */
            readonly related: readonly components["schemas"]["Relation"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /** AgentDepartmentItem */
        readonly AgentDepartmentItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "department";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Acronym
             * @description Plain text
             */
            readonly acronym: string;
            /**
             * Alternate Name
             * @description Plain text
             */
            readonly alternate_name: string;
            /**
             * Mission
             * @description Plain text
             */
            readonly mission: string;
            /**
             * Status
             * @enum {string}
             */
            readonly status: "active" | "joining" | "closed";
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            readonly image: components["schemas"]["Picture"] | null;
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /**
         * AgentFaqDocument
         * @description The same, with what an agent says and does while the caller waits.
         */
        readonly AgentFaqDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "faq";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Services */
            readonly services: readonly components["schemas"]["Relation"][];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Sources */
            readonly sources: readonly components["schemas"]["Source"][];
            /** Featured */
            readonly featured: boolean;
            /** Related */
            readonly related: readonly components["schemas"]["Relation"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /** AgentFaqItem */
        readonly AgentFaqItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "faq";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Services */
            readonly services: readonly components["schemas"]["RelationOrServiceCard"][];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Sources */
            readonly sources: readonly components["schemas"]["Source"][];
            /** Featured */
            readonly featured: boolean;
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /**
         * AgentGuideDocument
         * @description The same, with what an agent says and does while the caller waits.
         */
        readonly AgentGuideDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "guide";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Parts */
            readonly parts: readonly components["schemas"]["GuidePart"][];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Related */
            readonly related: readonly components["schemas"]["Relation"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /** AgentGuideItem */
        readonly AgentGuideItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "guide";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Parts */
            readonly parts: readonly components["schemas"]["GuidePart"][];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /** AgentGuideItemAtPath */
        readonly AgentGuideItemAtPath: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "guide";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Parts */
            readonly parts: readonly components["schemas"]["GuidePart"][];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            readonly agent: components["schemas"]["AgentPart"];
            /**
             * Part
             * @description The slug of the part at this path; absent at the item's own path
             */
            readonly part?: string;
        };
        /**
         * AgentLocationDocument
         * @description The same, with what an agent says and does while the caller waits.
         */
        readonly AgentLocationDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "location";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /** Kind */
            readonly kind: string;
            /**
             * Alternate Name
             * @description Plain text
             */
            readonly alternate_name: string;
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Keywords */
            readonly keywords: readonly string[];
            readonly address: components["schemas"]["Address"] | null;
            /** Latitude */
            readonly latitude: number | null;
            /** Longitude */
            readonly longitude: number | null;
            readonly opening_hours: components["schemas"]["OpeningHours"] | null;
            /**
             * Displayed Hours
             * @description Plain text
             */
            readonly displayed_hours: string;
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Features */
            readonly features: readonly string[];
            /**
             * Accessibility
             * @description Plain text
             */
            readonly accessibility: string;
            /**
             * Transport
             * @description Plain text
             */
            readonly transport: string;
            readonly image: components["schemas"]["Picture"] | null;
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Related */
            readonly related: readonly components["schemas"]["Relation"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /** AgentLocationItem */
        readonly AgentLocationItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "location";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /** Kind */
            readonly kind: string;
            /**
             * Alternate Name
             * @description Plain text
             */
            readonly alternate_name: string;
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            readonly address: components["schemas"]["Address"] | null;
            /** Latitude */
            readonly latitude: number | null;
            /** Longitude */
            readonly longitude: number | null;
            readonly opening_hours: components["schemas"]["OpeningHours"] | null;
            /**
             * Displayed Hours
             * @description Plain text
             */
            readonly displayed_hours: string;
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Features */
            readonly features: readonly string[];
            /**
             * Accessibility
             * @description Plain text
             */
            readonly accessibility: string;
            /**
             * Transport
             * @description Plain text
             */
            readonly transport: string;
            readonly image: components["schemas"]["Picture"] | null;
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /**
         * AgentMeetingDocument
         * @description The same, with what an agent says and does while the caller waits.
         */
        readonly AgentMeetingDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "meeting";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Public Body
             * @description Who meets
             */
            readonly public_body: string;
            /**
             * Classification
             * @enum {string}
             */
            readonly classification: "regular" | "special" | "emergency" | "hearing" | "work-session" | "other";
            /**
             * Status
             * @description What the city says of it; a meeting does not pass by the clock alone
             * @enum {string}
             */
            readonly status: "scheduled" | "cancelled" | "rescheduled" | "passed";
            /**
             * Status Note
             * @description Plain text
             */
            readonly status_note: string;
            readonly rescheduled_to: components["schemas"]["Relation"] | null;
            /**
             * Starts At
             * Format: date-time
             * @description Where `all_day` is true, only its day counts
             */
            readonly starts_at: string;
            /** Ends At */
            readonly ends_at: string | null;
            /** All Day */
            readonly all_day: boolean;
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Keywords */
            readonly keywords: readonly string[];
            readonly location: components["schemas"]["LocationCard"] | null;
            /**
             * Place
             * @description The room, or the whole address where `location` is null
             */
            readonly place: string;
            readonly online: components["schemas"]["OnlineMeeting"] | null;
            /**
             * Phone In
             * @description Plain text
             */
            readonly phone_in: string;
            /** Agenda Posted At */
            readonly agenda_posted_at: string | null;
            /** Agenda */
            readonly agenda: readonly components["schemas"]["AgendaItem"][];
            /** Files */
            readonly files: readonly components["schemas"]["MeetingFile"][];
            /** Minutes Approved On */
            readonly minutes_approved_on: string | null;
            readonly recording: components["schemas"]["Recording"] | null;
            /** Public Notice On */
            readonly public_notice_on: string | null;
            /** Comments Due At */
            readonly comments_due_at: string | null;
            /**
             * Comments How
             * @description Plain text
             */
            readonly comments_how: string;
            /** Participants */
            readonly participants: readonly components["schemas"]["Participant"][];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Related */
            readonly related: readonly components["schemas"]["Relation"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /** AgentMeetingItem */
        readonly AgentMeetingItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "meeting";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Public Body
             * @description Who meets
             */
            readonly public_body: string;
            /**
             * Classification
             * @enum {string}
             */
            readonly classification: "regular" | "special" | "emergency" | "hearing" | "work-session" | "other";
            /**
             * Status
             * @description What the city says of it; a meeting does not pass by the clock alone
             * @enum {string}
             */
            readonly status: "scheduled" | "cancelled" | "rescheduled" | "passed";
            /**
             * Status Note
             * @description Plain text
             */
            readonly status_note: string;
            readonly rescheduled_to: components["schemas"]["RelationOrMeetingCard"] | null;
            /**
             * Starts At
             * Format: date-time
             * @description Where `all_day` is true, only its day counts
             */
            readonly starts_at: string;
            /** Ends At */
            readonly ends_at: string | null;
            /** All Day */
            readonly all_day: boolean;
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            readonly location: components["schemas"]["LocationCardOrLocationListCard"] | null;
            /**
             * Place
             * @description The room, or the whole address where `location` is null
             */
            readonly place: string;
            readonly online: components["schemas"]["OnlineMeeting"] | null;
            /**
             * Phone In
             * @description Plain text
             */
            readonly phone_in: string;
            /** Agenda Posted At */
            readonly agenda_posted_at: string | null;
            /** Agenda */
            readonly agenda: readonly components["schemas"]["AgendaItem"][];
            /** Files */
            readonly files: readonly components["schemas"]["MeetingFile"][];
            /** Minutes Approved On */
            readonly minutes_approved_on: string | null;
            readonly recording: components["schemas"]["Recording"] | null;
            /** Public Notice On */
            readonly public_notice_on: string | null;
            /** Comments Due At */
            readonly comments_due_at: string | null;
            /**
             * Comments How
             * @description Plain text
             */
            readonly comments_how: string;
            /** Participants */
            readonly participants: readonly components["schemas"]["Participant"][];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /**
         * AgentNewsDocument
         * @description The same, with what an agent says and does while the caller waits.
         */
        readonly AgentNewsDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "news";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Date
             * Format: date
             * @description The day to show with it, and to sort by
             */
            readonly date: string;
            /**
             * Interest Ends
             * @description The last day on which to show it as current; null for no end
             */
            readonly interest_ends: string | null;
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Keywords */
            readonly keywords: readonly string[];
            readonly image: components["schemas"]["Picture"] | null;
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Related */
            readonly related: readonly components["schemas"]["Relation"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /** AgentNewsItem */
        readonly AgentNewsItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "news";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Date
             * Format: date
             * @description The day to show with it, and to sort by
             */
            readonly date: string;
            /**
             * Interest Ends
             * @description The last day on which to show it as current; null for no end
             */
            readonly interest_ends: string | null;
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            readonly image: components["schemas"]["Picture"] | null;
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /**
         * AgentOfficialDocumentDocument
         * @description The same, with what an agent says and does while the caller waits.
         */
        readonly AgentOfficialDocumentDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "official-document";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Document Type
             * @enum {string}
             */
            readonly document_type: "ordinance" | "resolution" | "report" | "form" | "plan" | "budget" | "minutes" | "notice" | "other";
            /**
             * Number
             * @description As it is cited
             */
            readonly number: string;
            /**
             * Issued On
             * Format: date
             * @description When it was decided, signed or published
             */
            readonly issued_on: string;
            /**
             * Effective On
             * @description From when it is in force, where that is another day
             */
            readonly effective_on: string | null;
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Keywords */
            readonly keywords: readonly string[];
            readonly file: components["schemas"]["File"] | null;
            /** @description The same, for people who cannot read `file` */
            readonly alternative_file: components["schemas"]["File"] | null;
            /**
             * Alternative Url
             * @description Where the same can be read as a web page
             */
            readonly alternative_url: string;
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** @description The document whose place it took */
            readonly replaces: components["schemas"]["Relation"] | null;
            /** @description The document that took its place */
            readonly superseded_by: components["schemas"]["Relation"] | null;
            /** Related */
            readonly related: readonly components["schemas"]["Relation"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /** AgentOfficialDocumentItem */
        readonly AgentOfficialDocumentItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "official-document";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Document Type
             * @enum {string}
             */
            readonly document_type: "ordinance" | "resolution" | "report" | "form" | "plan" | "budget" | "minutes" | "notice" | "other";
            /**
             * Number
             * @description As it is cited
             */
            readonly number: string;
            /**
             * Issued On
             * Format: date
             * @description When it was decided, signed or published
             */
            readonly issued_on: string;
            /**
             * Effective On
             * @description From when it is in force, where that is another day
             */
            readonly effective_on: string | null;
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            readonly file: components["schemas"]["File"] | null;
            /** @description The same, for people who cannot read `file` */
            readonly alternative_file: components["schemas"]["File"] | null;
            /**
             * Alternative Url
             * @description Where the same can be read as a web page
             */
            readonly alternative_url: string;
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            readonly replaces: components["schemas"]["RelationOrOfficialDocumentCard"] | null;
            readonly superseded_by: components["schemas"]["RelationOrOfficialDocumentCard"] | null;
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /**
         * AgentPart
         * @description What an agent says and does while the caller waits. The call begins with the first step of the script.
         */
        readonly AgentPart: {
            /** Script */
            readonly script: readonly components["schemas"]["ScriptStep"][];
            /** Eligibility Questions */
            readonly eligibility_questions: readonly components["schemas"]["EligibilityQuestion"][];
            /** Transfers */
            readonly transfers: readonly components["schemas"]["Transfer"][];
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Notes Html
             * @description Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr
             */
            readonly notes_html: string;
            /**
             * Notes Text
             * @description Plain text
             */
            readonly notes_text: string;
            /**
             * Review Date
             * @description When somebody must check that the item is still true
             */
            readonly review_date: string | null;
        };
        /**
         * AgentRequest
         * @description The 311 request that the agent opens for this caller: its service, the code and how soon it is done.
         */
        readonly AgentRequest: {
            readonly service: components["schemas"]["Relation"];
            /** Service Code */
            readonly service_code: string;
            readonly service_level: components["schemas"]["ServiceLevel"] | null;
        };
        /**
         * AgentServiceDocument
         * @description The same, with what an agent says and does while the caller waits.
         */
        readonly AgentServiceDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "service";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Alternate Name
             * @description Plain text
             */
            readonly alternate_name: string;
            /**
             * Status
             * @enum {string}
             */
            readonly status: "active" | "temporarily closed" | "inactive" | "defunct";
            /**
             * Status Note
             * @description Plain text
             */
            readonly status_note: string;
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /**
             * Eligibility
             * @description Plain text
             */
            readonly eligibility: string;
            /**
             * Processing Time
             * @description Plain text
             */
            readonly processing_time: string;
            readonly online: components["schemas"]["OnlineChannel"] | null;
            /** @description Only if it keeps other hours than its locations */
            readonly opening_hours: components["schemas"]["OpeningHours"] | null;
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Locations */
            readonly locations: readonly components["schemas"]["LocationCard"][];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            readonly open311: components["schemas"]["Open311Service"] | null;
            /** Identifiers */
            readonly identifiers: readonly components["schemas"]["Identifier"][];
            /** Related */
            readonly related: readonly components["schemas"]["Relation"][];
            readonly agent: components["schemas"]["AgentPart"];
            readonly service_level: components["schemas"]["ServiceLevel"] | null;
        };
        /** AgentServiceItem */
        readonly AgentServiceItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "service";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            /**
             * Alternate Name
             * @description Plain text
             */
            readonly alternate_name: string;
            /**
             * Status
             * @enum {string}
             */
            readonly status: "active" | "temporarily closed" | "inactive" | "defunct";
            /**
             * Status Note
             * @description Plain text
             */
            readonly status_note: string;
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /**
             * Eligibility
             * @description Plain text
             */
            readonly eligibility: string;
            /**
             * Processing Time
             * @description Plain text
             */
            readonly processing_time: string;
            readonly online: components["schemas"]["OnlineChannel"] | null;
            /** @description Only if it keeps other hours than its locations */
            readonly opening_hours: components["schemas"]["OpeningHours"] | null;
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Locations */
            readonly locations: readonly components["schemas"]["LocationCardOrLocationListCard"][];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            readonly open311: components["schemas"]["Open311Service"] | null;
            /** Identifiers */
            readonly identifiers: readonly components["schemas"]["Identifier"][];
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            readonly agent: components["schemas"]["AgentPart"];
            readonly service_level: components["schemas"]["ServiceLevel"] | null;
        };
        /**
         * AgentStepByStepDocument
         * @description The same, with what an agent says and does while the caller waits.
         */
        readonly AgentStepByStepDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "step-by-step";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Steps */
            readonly steps: readonly components["schemas"]["JourneyStep"][];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Related */
            readonly related: readonly components["schemas"]["Relation"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /** AgentStepByStepItem */
        readonly AgentStepByStepItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "step-by-step";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Keywords */
            readonly keywords: readonly string[];
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
            /** Steps */
            readonly steps: readonly components["schemas"]["JourneyStep"][];
            /** Contacts */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
            /** Related */
            readonly related: readonly components["schemas"]["RelationOrCard"][];
            readonly agent: components["schemas"]["AgentPart"];
        };
        /**
         * AlertArea
         * @description CAP `area`. A polygon is `latitude,longitude` points parted by spaces; a circle a point and a radius in km.
         */
        readonly AlertArea: {
            /**
             * Description
             * @description Plain text
             */
            readonly description: string;
            /** Polygons */
            readonly polygons: readonly string[];
            /** Circles */
            readonly circles: readonly string[];
        };
        /**
         * AlertCard
         * @description A alert as lists and `expand` show it.
         */
        readonly AlertCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "alert";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Kind
             * @enum {string}
             */
            readonly kind: "emergency" | "general";
            /**
             * Msg Type
             * @enum {string}
             */
            readonly msg_type: "Alert" | "Update" | "Cancel";
            /** @description The alert that this one updates or ends */
            readonly references: components["schemas"]["Relation"] | null;
            /** @description The alert that updates or ends this one: show it in its place */
            readonly followed_by: components["schemas"]["Relation"] | null;
            /**
             * Event
             * @description Plain text
             */
            readonly event: string;
            /**
             * Category
             * @enum {string}
             */
            readonly category: "Geo" | "Met" | "Safety" | "Security" | "Rescue" | "Fire" | "Health" | "Env" | "Transport" | "Infra" | "CBRNE" | "Other";
            /**
             * Response Type
             * @enum {string}
             */
            readonly response_type: "Shelter" | "Evacuate" | "Prepare" | "Execute" | "Avoid" | "Monitor" | "Assess" | "AllClear" | "None";
            /**
             * Severity
             * @enum {string}
             */
            readonly severity: "Extreme" | "Severe" | "Moderate" | "Minor" | "Unknown";
            /**
             * Urgency
             * @enum {string}
             */
            readonly urgency: "Immediate" | "Expected" | "Future" | "Past" | "Unknown";
            /**
             * Certainty
             * @enum {string}
             */
            readonly certainty: "Observed" | "Likely" | "Possible" | "Unlikely" | "Unknown";
            /**
             * Effective
             * @description In force from; null in a draft that begins when it is published
             */
            readonly effective: string | null;
            /**
             * Onset
             * @description When the event itself begins, if later
             */
            readonly onset: string | null;
            /**
             * Expires
             * @description In force until just before; null: until it is ended
             */
            readonly expires: string | null;
            /**
             * Message Text
             * @description Plain text
             */
            readonly message_text: string;
            /**
             * Instruction Text
             * @description Plain text
             */
            readonly instruction_text: string;
            readonly area: components["schemas"]["AlertArea"];
            /**
             * Whole City
             * @description Concerns everybody; otherwise what is listed in the fields below
             */
            readonly whole_city: boolean;
            /** Departments */
            readonly departments: readonly components["schemas"]["Relation"][];
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Services */
            readonly services: readonly components["schemas"]["Relation"][];
            /** Locations */
            readonly locations: readonly components["schemas"]["LocationCard"][];
            /**
             * Paths
             * @description It is shown on these pages of the website and all below them
             */
            readonly paths: readonly string[];
            /** Channels */
            readonly channels: readonly ("web" | "kiosk" | "chat" | "voice" | "sms" | "signage")[];
            readonly link: components["schemas"]["AlertLink"] | null;
            readonly texts: components["schemas"]["ChannelTexts"];
            /**
             * Push Text
             * @description At most 90 characters, for phones: CAP CMAMtext
             */
            readonly push_text: string;
            /**
             * Push Long Text
             * @description At most 360 characters, for newer phones: CAP CMAMlongtext
             */
            readonly push_long_text: string;
            /**
             * Dismissal Token
             * @description Another one when it says something new: who dismissed it sees it again
             */
            readonly dismissal_token: string;
        };
        /**
         * AlertHit
         * @description A alert that was found.
         */
        readonly AlertHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "alert";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Kind
             * @enum {string}
             */
            readonly kind: "emergency" | "general";
            /**
             * Msg Type
             * @enum {string}
             */
            readonly msg_type: "Alert" | "Update" | "Cancel";
            /** @description The alert that this one updates or ends */
            readonly references: components["schemas"]["Relation"] | null;
            /** @description The alert that updates or ends this one: show it in its place */
            readonly followed_by: components["schemas"]["Relation"] | null;
            /**
             * Event
             * @description Plain text
             */
            readonly event: string;
            /**
             * Category
             * @enum {string}
             */
            readonly category: "Geo" | "Met" | "Safety" | "Security" | "Rescue" | "Fire" | "Health" | "Env" | "Transport" | "Infra" | "CBRNE" | "Other";
            /**
             * Response Type
             * @enum {string}
             */
            readonly response_type: "Shelter" | "Evacuate" | "Prepare" | "Execute" | "Avoid" | "Monitor" | "Assess" | "AllClear" | "None";
            /**
             * Severity
             * @enum {string}
             */
            readonly severity: "Extreme" | "Severe" | "Moderate" | "Minor" | "Unknown";
            /**
             * Urgency
             * @enum {string}
             */
            readonly urgency: "Immediate" | "Expected" | "Future" | "Past" | "Unknown";
            /**
             * Certainty
             * @enum {string}
             */
            readonly certainty: "Observed" | "Likely" | "Possible" | "Unlikely" | "Unknown";
            /**
             * Effective
             * @description In force from; null in a draft that begins when it is published
             */
            readonly effective: string | null;
            /**
             * Onset
             * @description When the event itself begins, if later
             */
            readonly onset: string | null;
            /**
             * Expires
             * @description In force until just before; null: until it is ended
             */
            readonly expires: string | null;
            /**
             * Message Text
             * @description Plain text
             */
            readonly message_text: string;
            /**
             * Instruction Text
             * @description Plain text
             */
            readonly instruction_text: string;
            readonly area: components["schemas"]["AlertArea"];
            /**
             * Whole City
             * @description Concerns everybody; otherwise what is listed in the fields below
             */
            readonly whole_city: boolean;
            /** Departments */
            readonly departments: readonly components["schemas"]["Relation"][];
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Services */
            readonly services: readonly components["schemas"]["Relation"][];
            /** Locations */
            readonly locations: readonly components["schemas"]["LocationCard"][];
            /**
             * Paths
             * @description It is shown on these pages of the website and all below them
             */
            readonly paths: readonly string[];
            /** Channels */
            readonly channels: readonly ("web" | "kiosk" | "chat" | "voice" | "sms" | "signage")[];
            readonly link: components["schemas"]["AlertLink"] | null;
            readonly texts: components["schemas"]["ChannelTexts"];
            /**
             * Push Text
             * @description At most 90 characters, for phones: CAP CMAMtext
             */
            readonly push_text: string;
            /**
             * Push Long Text
             * @description At most 360 characters, for newer phones: CAP CMAMlongtext
             */
            readonly push_long_text: string;
            /**
             * Dismissal Token
             * @description Another one when it says something new: who dismissed it sees it again
             */
            readonly dismissal_token: string;
        };
        /**
         * AlertLink
         * @description Where more is said.
         */
        readonly AlertLink: {
            /** Url */
            readonly url: string;
            /**
             * Label
             * @description Plain text
             */
            readonly label: string;
        };
        /** AlertPage */
        readonly AlertPage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedAlert"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
            /**
             * Until
             * @description When what is in force may next change; only where that was asked for
             */
            readonly until?: string | null;
        };
        /**
         * AnswersFound
         * @description What may answer the question, best first.
         */
        readonly AnswersFound: {
            /**
             * Items
             * @description Also where none of them is believed to answer: see `no_answer`
             */
            readonly items: readonly components["schemas"]["Passage"][];
            /**
             * No Answer
             * @description No passage is likely enough to answer: say so, and hand over
             */
            readonly no_answer: boolean;
            /**
             * Confidence
             * @description How likely the first passage answers the question
             */
            readonly confidence: number;
            /** @description The answer's department, or whoever answers for the whole city; null where nobody can be reached */
            readonly hand_over: components["schemas"]["HandOver"] | null;
            /**
             * Corrected
             * @description The question as it was understood where its spelling was mended
             */
            readonly corrected: string | null;
            /**
             * Degraded
             * @description A simpler engine answered, because the usual one did not
             */
            readonly degraded: boolean;
        };
        /** AnyItem */
        readonly AnyItem: components["schemas"]["AgentServiceItem"] | components["schemas"]["AgentDepartmentItem"] | components["schemas"]["AgentFaqItem"] | components["schemas"]["AgentLocationItem"] | components["schemas"]["AgentNewsItem"] | components["schemas"]["AgentOfficialDocumentItem"] | components["schemas"]["AgentAlertItem"] | components["schemas"]["AgentGuideItemAtPath"] | components["schemas"]["AgentStepByStepItem"] | components["schemas"]["AgentMeetingItem"] | components["schemas"]["TopicItem"];
        /**
         * Attachment
         * @description A paper. `item` is null where it is a file elsewhere.
         */
        readonly Attachment: {
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /** Url */
            readonly url: string;
            readonly item: components["schemas"]["Relation"] | null;
        };
        /**
         * BundleFile
         * @description One file of a bundle: a line of JSON for each of its `entries`, compressed with gzip.
         */
        readonly BundleFile: {
            /**
             * Holds
             * @enum {string}
             */
            readonly holds: "documents" | "media" | "redirects";
            /** Url */
            readonly url: string;
            /**
             * Entries
             * @description Lines
             */
            readonly entries: number;
            /**
             * Size
             * @description In bytes, compressed
             */
            readonly size: number;
            /**
             * Sha256
             * @description Digest of its bytes, compressed, in hexadecimal; also its name
             */
            readonly sha256: string;
        };
        /**
         * BundleManifest
         * @description Everything in one language, as files.
         */
        readonly BundleManifest: {
            /** Locale */
            readonly locale: string;
            /**
             * Channel
             * @description The one channel whose texts its documents have; null for all
             */
            readonly channel: string | null;
            /**
             * Schema Version
             * @description Rises when the shape of documents changes
             */
            readonly schema_version: number;
            /**
             * Made At
             * Format: date-time
             */
            readonly made_at: string;
            /**
             * Changes Since
             * @description Follow `/changes?since=` from here once all files are read
             */
            readonly changes_since: number;
            /**
             * Files
             * @description In any order; together they are everything, and nothing twice
             */
            readonly files: readonly components["schemas"]["BundleFile"][];
        };
        /**
         * CalloutBlock
         * @description A notice that stands out.
         */
        readonly CalloutBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "callout";
            /** Id */
            readonly id: string;
            /**
             * Kind
             * @enum {string}
             */
            readonly kind: "info" | "warning" | "success";
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Html
             * @description Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr
             */
            readonly html: string;
            /**
             * Text
             * @description Plain text
             */
            readonly text: string;
        };
        /**
         * ChangeEvent
         * @description One line of the history.
         */
        readonly ChangeEvent: {
            /**
             * Sequence
             * @description Rises without gaps
             */
            readonly sequence: number;
            /**
             * Event
             * @enum {string}
             */
            readonly event: "item.published" | "item.updated" | "item.moved" | "item.withdrawn" | "item.gone" | "item.redirected" | "item.deleted";
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /** Locale */
            readonly locale: string;
            /** Type */
            readonly type: string;
            /**
             * Version
             * @description The document's version after it; a copy that has this or a later one is up to date
             */
            readonly version: number;
            /** Path */
            readonly path: string;
            /**
             * Previous Path
             * @description Where it was before it moved, or what now leads to it
             */
            readonly previous_path: string | null;
            /**
             * Occurred At
             * Format: date-time
             */
            readonly occurred_at: string;
            /**
             * Url
             * @description Where to read the item's present state; 410 if it has left
             */
            readonly url: string;
        };
        /**
         * Changes
         * @description Filters thin out a page and do not fill it up: it may be empty and still have a `next`.
         */
        readonly Changes: {
            /** Events */
            readonly events: readonly components["schemas"]["ChangeEvent"][];
            /**
             * Next
             * @description The next page; null once caught up
             */
            readonly next: string | null;
            /**
             * Cursor
             * @description Send it as `since` to go on from here
             */
            readonly cursor: number;
        };
        /**
         * ChannelTexts
         * @description The item in the words of each channel: as an editor wrote them, or made from the main text.
         */
        readonly ChannelTexts: {
            /**
             * Short
             * @description At most 160 characters: lists, chat, notifications
             */
            readonly short: string;
            /**
             * Voice
             * @description At most 300 characters, to be read aloud; without addresses and phone numbers
             */
            readonly voice: string;
            /**
             * Sms
             * @description At most 3 text messages; ends with the item's address where there is room
             */
            readonly sms: string;
            /**
             * Kiosk
             * @description At most 280 characters, for a large screen
             */
            readonly kiosk: string;
        };
        /**
         * ClosedForNow
         * @description Closed from a day on, whatever else is said; `ends_on` is null where nobody knows yet.
         */
        readonly ClosedForNow: {
            /**
             * Starts On
             * Format: date
             */
            readonly starts_on: string;
            /** Ends On */
            readonly ends_on: string | null;
            /**
             * Reason
             * @description Plain text
             */
            readonly reason: string;
        };
        /**
         * ContactBlock
         * @description Whom to ask.
         */
        readonly ContactBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "contact";
            /** Id */
            readonly id: string;
            readonly contact: components["schemas"]["ContactCard"];
        };
        /**
         * ContactCard
         * @description HSDS `contact` with its phones; schema.org ContactPoint.
         */
        readonly ContactCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Phone
             * @description Plain text
             */
            readonly phone: string;
            /**
             * Phone Alternate
             * @description Plain text
             */
            readonly phone_alternate: string;
            /**
             * Tty
             * @description Plain text
             */
            readonly tty: string;
            /** Email */
            readonly email: string;
            /** Website */
            readonly website: string;
            readonly opening_hours: components["schemas"]["OpeningHours"] | null;
            /**
             * Hours
             * @description The opening hours in words
             */
            readonly hours: string;
            /**
             * Response Time
             * @description Plain text
             */
            readonly response_time: string;
            readonly address: components["schemas"]["Address"] | null;
        };
        /**
         * DepartmentCard
         * @description A department as lists and `expand` show it.
         */
        readonly DepartmentCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "department";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Acronym
             * @description Plain text
             */
            readonly acronym: string;
            /**
             * Status
             * @enum {string}
             */
            readonly status: "active" | "joining" | "closed";
            readonly department: components["schemas"]["Relation"] | null;
            readonly image: components["schemas"]["Picture"] | null;
        };
        /**
         * DepartmentHit
         * @description A department that was found.
         */
        readonly DepartmentHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "department";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Acronym
             * @description Plain text
             */
            readonly acronym: string;
            /**
             * Status
             * @enum {string}
             */
            readonly status: "active" | "joining" | "closed";
            readonly department: components["schemas"]["Relation"] | null;
            readonly image: components["schemas"]["Picture"] | null;
        };
        /** DepartmentPage */
        readonly DepartmentPage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedDepartment"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
        };
        /**
         * DocumentNeeded
         * @description HSDS `required_document`.
         */
        readonly DocumentNeeded: {
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Note
             * @description Plain text
             */
            readonly note: string;
        };
        /**
         * DocumentsBlock
         * @description What to bring or send.
         */
        readonly DocumentsBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "documents";
            /** Id */
            readonly id: string;
            /** Documents */
            readonly documents: readonly components["schemas"]["DocumentNeeded"][];
        };
        /**
         * EligibilityQuestion
         * @description What to ask before promising anything. Who does not give the answer that qualifies is told `otherwise`.
         */
        readonly EligibilityQuestion: {
            /**
             * Question
             * @description Plain text
             */
            readonly question: string;
            /**
             * Qualifies
             * @description Plain text
             */
            readonly qualifies: string;
            /**
             * Otherwise
             * @description Plain text
             */
            readonly otherwise: string;
        };
        /**
         * FacetValue
         * @description How much of what was found has a value. What narrows by a kind does not narrow its own counts.
         */
        readonly FacetValue: {
            /**
             * Value
             * @description Send it as the parameter of the same name to narrow the results to it
             */
            readonly value: string;
            /**
             * Label
             * @description What people call it
             */
            readonly label: string;
            /**
             * Slug
             * @description The item's slug, where the value is an item's content_id
             */
            readonly slug?: string;
            /** Count */
            readonly count: number;
        };
        /**
         * Facets
         * @description What was found, counted by what it can be narrowed by; the commonest values first.
         */
        readonly Facets: {
            /** Type */
            readonly type: readonly components["schemas"]["FacetValue"][];
            /** Department */
            readonly department: readonly components["schemas"]["FacetValue"][];
            /**
             * Topic
             * @description What is about a topic is counted for the wider ones too
             */
            readonly topic: readonly components["schemas"]["FacetValue"][];
            /** Location */
            readonly location: readonly components["schemas"]["FacetValue"][];
            /** Language */
            readonly language: readonly components["schemas"]["FacetValue"][];
        };
        /**
         * FaqCard
         * @description A faq as lists and `expand` show it.
         */
        readonly FaqCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "faq";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Featured */
            readonly featured: boolean;
        };
        /**
         * FaqHit
         * @description A faq that was found.
         */
        readonly FaqHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "faq";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** Featured */
            readonly featured: boolean;
        };
        /** FaqPage */
        readonly FaqPage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedFaq"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
        };
        /**
         * Fee
         * @description HSDS `cost_option`. `amount` is in units of `currency` (ISO 4217); 0 means free.
         */
        readonly Fee: {
            /**
             * Label
             * @description Plain text
             */
            readonly label: string;
            /** Amount */
            readonly amount: string;
            /** Currency */
            readonly currency: string;
            /**
             * Note
             * @description Plain text
             */
            readonly note: string;
        };
        /**
         * FeesBlock
         * @description What it costs.
         */
        readonly FeesBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "fees";
            /** Id */
            readonly id: string;
            /** Fees */
            readonly fees: readonly components["schemas"]["Fee"][];
        };
        /**
         * FieldTranslation
         * @description One field: translated, still in the original's words (`fallback`), left empty, or older than the original.
         */
        readonly FieldTranslation: {
            /** Name */
            readonly name: string;
            /**
             * State
             * @enum {string}
             */
            readonly state: "translated" | "fallback" | "missing" | "stale";
            /**
             * Stale Since Version
             * @description The version of the original in which this field changed after it was translated
             */
            readonly stale_since_version: number | null;
        };
        /**
         * File
         * @description A file to take away. It is sent as an attachment, and never changes at its address.
         */
        readonly File: {
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /** Url */
            readonly url: string;
            /**
             * Format
             * @description By the end of its name
             */
            readonly format: string;
            /** Media Type */
            readonly media_type: string;
            /**
             * Size
             * @description In bytes
             */
            readonly size: number;
            /**
             * Sha256
             * @description Digest of its bytes, in hexadecimal
             */
            readonly sha256: string;
            /**
             * Language
             * @description The language that the file is written in
             */
            readonly language: string;
        };
        /**
         * Flag
         * @description An agent's flag as it stands at the desk.
         */
        readonly Flag: {
            /**
             * Id
             * Format: uuid
             */
            readonly id: string;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /** Locale */
            readonly locale: string;
            /**
             * Version
             * @description The version that was read
             */
            readonly version: number;
            /**
             * Current Version
             * @description The present one: if it is higher, the item has changed since
             */
            readonly current_version: number;
            /**
             * Reason
             * @enum {string}
             */
            readonly reason: "wrong" | "outdated" | "unclear" | "missing" | "translation" | "other";
            /**
             * Note
             * @description As it is kept, with mail addresses and telephone numbers masked
             */
            readonly note: string;
            /**
             * Flagged At
             * Format: date-time
             */
            readonly flagged_at: string;
            /**
             * Answered At
             * @description When the desk answered; null while the flag is open
             */
            readonly answered_at: string | null;
            /**
             * Answer
             * @description What the desk says to it
             */
            readonly answer: string;
        };
        /**
         * FocalPoint
         * @description What must stay in sight when the picture is cropped, as fractions of its width and height from the top left.
         */
        readonly FocalPoint: {
            /** X */
            readonly x: number;
            /** Y */
            readonly y: number;
        };
        /**
         * GuideCard
         * @description A guide as lists and `expand` show it.
         */
        readonly GuideCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "guide";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
        };
        /**
         * GuideHit
         * @description A guide that was found.
         */
        readonly GuideHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "guide";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
        };
        /** GuidePage */
        readonly GuidePage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedGuide"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
        };
        /**
         * GuidePart
         * @description One part. The one before and the one after are its neighbours in the list.
         */
        readonly GuidePart: {
            /**
             * Id
             * @description Stays when parts are renamed or moved
             */
            readonly id: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description The guide's path with the slug; `/by-path` finds it
             */
            readonly path: string;
            /** Url */
            readonly url: string;
            /** Body */
            readonly body: readonly (components["schemas"]["TextBlock"] | components["schemas"]["StepsBlock"] | components["schemas"]["FeesBlock"] | components["schemas"]["DocumentsBlock"] | components["schemas"]["CalloutBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ContactBlock"] | components["schemas"]["LocationBlock"] | components["schemas"]["LinkBlock"] | components["schemas"]["QuestionsBlock"])[];
        };
        /**
         * HandOver
         * @description Whom to ask instead.
         */
        readonly HandOver: {
            readonly department: components["schemas"]["Relation"];
            /**
             * Contacts
             * @description Phone, mail, form and hours; at least one
             */
            readonly contacts: readonly components["schemas"]["ContactCard"][];
        };
        /**
         * HoursAt
         * @description What the hours come to at one moment. All instants have the offset of the city's time zone.
         */
        readonly HoursAt: {
            /** Open */
            readonly open: boolean;
            /**
             * Closes At
             * @description When it closes; null while it is closed, or if it never does
             */
            readonly closes_at: string | null;
            /**
             * Next Open At
             * @description When it opens next; null if that is not within two years
             */
            readonly next_open_at: string | null;
            /**
             * Next Change At
             * @description When `open` changes
             */
            readonly next_change_at: string | null;
            /**
             * Valid Until
             * Format: date-time
             * @description Until then all of this is true: the next change or midnight
             */
            readonly valid_until: string;
            /**
             * Day
             * Format: date
             * @description The day in the city's time zone
             */
            readonly day: string;
            /**
             * Intervals
             * @description What opens on that day
             */
            readonly intervals: readonly components["schemas"]["TodayInterval"][];
            /**
             * Exceptions
             * @description What makes the day unlike others
             */
            readonly exceptions: readonly components["schemas"]["HoursException"][];
            /**
             * Season
             * @description The season whose week it is; blank for the usual one
             */
            readonly season: string;
            readonly closed_for_now: components["schemas"]["ClosedForNow"] | null;
            /** By Appointment */
            readonly by_appointment: boolean;
            /**
             * Note
             * @description Plain text
             */
            readonly note: string;
        };
        /**
         * HoursException
         * @description A day, or some, with other times than the week says. Without `intervals` it is closed.
         */
        readonly HoursException: {
            /**
             * Starts On
             * Format: date
             */
            readonly starts_on: string;
            /**
             * Ends On
             * Format: date
             * @description The last day, itself included
             */
            readonly ends_on: string;
            /**
             * Reason
             * @description Plain text
             */
            readonly reason: string;
            /** Is Holiday */
            readonly is_holiday: boolean;
            /** Intervals */
            readonly intervals: readonly components["schemas"]["OpenInterval"][];
        };
        /**
         * HoursOfItem
         * @description The hours of an item at a moment: its own, and those of what it shows.
         */
        readonly HoursOfItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /** Type */
            readonly type: string;
            /** Locale */
            readonly locale: string;
            /** Title */
            readonly title: string;
            /** @description Its own; null if it keeps none */
            readonly hours: components["schemas"]["HoursAt"] | null;
            /**
             * Contacts
             * @description Its contacts that keep hours
             */
            readonly contacts: readonly components["schemas"]["StateOf"][];
            /**
             * Locations
             * @description Its locations that keep hours
             */
            readonly locations: readonly components["schemas"]["StateOf"][];
        };
        /**
         * Identifier
         * @description What an official register calls the same thing, like LGSL 4. CPSV-AP `identifier`.
         */
        readonly Identifier: {
            /**
             * Scheme
             * @description The register
             */
            readonly scheme: string;
            /** Code */
            readonly code: string;
            /**
             * Title
             * @description What the register calls it
             */
            readonly title: string;
        };
        /**
         * ImageBlock
         * @description A picture in the text.
         */
        readonly ImageBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "image";
            /** Id */
            readonly id: string;
            readonly image: components["schemas"]["Picture"];
        };
        /**
         * JourneyCost
         * @description HSDS `cost_option`. `amount` is in units of `currency` (ISO 4217), 0 means free, null that only words tell.
         */
        readonly JourneyCost: {
            /** Amount */
            readonly amount: string | null;
            /** Currency */
            readonly currency: string;
            /**
             * Note
             * @description Plain text
             */
            readonly note: string;
        };
        /**
         * JourneyLink
         * @description One thing to do or read. `item` is null where it leads elsewhere.
         */
        readonly JourneyLink: {
            /**
             * Label
             * @description Plain text
             */
            readonly label: string;
            /** Url */
            readonly url: string;
            readonly item: components["schemas"]["Relation"] | null;
            /**
             * Context
             * @description Plain text
             */
            readonly context: string;
            readonly cost: components["schemas"]["JourneyCost"] | null;
        };
        /**
         * JourneyLinks
         * @description Things to do at a step: all of them, one of them, or as one likes.
         */
        readonly JourneyLinks: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "links";
            /**
             * Style
             * @enum {string}
             */
            readonly style: "required" | "choice" | "optional";
            /** Links */
            readonly links: readonly components["schemas"]["JourneyLink"][];
        };
        /**
         * JourneyParagraph
         * @description Words to read at a step.
         */
        readonly JourneyParagraph: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "paragraph";
            /**
             * Html
             * @description Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr
             */
            readonly html: string;
            /**
             * Text
             * @description Plain text
             */
            readonly text: string;
        };
        /**
         * JourneyStep
         * @description One step. One that is joined by `logic` to the step before shares its number.
         */
        readonly JourneyStep: {
            /** Id */
            readonly id: string;
            /** Number */
            readonly number: number;
            /**
             * Logic
             * @description And: beside the step before. Or: in place of it
             */
            readonly logic: ("and" | "or") | null;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Optional
             * @description Not everyone needs this step
             */
            readonly optional: boolean;
            /** Contents */
            readonly contents: readonly (components["schemas"]["JourneyParagraph"] | components["schemas"]["JourneyLinks"])[];
        };
        /**
         * LinkBlock
         * @description A prominent link to another item.
         */
        readonly LinkBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "link";
            /** Id */
            readonly id: string;
            /**
             * Label
             * @description Plain text
             */
            readonly label: string;
            readonly item: components["schemas"]["Relation"];
        };
        /**
         * ListedAlert
         * @description A alert as lists and `expand` show it.
         */
        readonly ListedAlert: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "alert";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Kind
             * @enum {string}
             */
            readonly kind: "emergency" | "general";
            /**
             * Msg Type
             * @enum {string}
             */
            readonly msg_type: "Alert" | "Update" | "Cancel";
            readonly references: components["schemas"]["RelationOrAlertCard"] | null;
            readonly followed_by: components["schemas"]["RelationOrAlertCard"] | null;
            /**
             * Event
             * @description Plain text
             */
            readonly event: string;
            /**
             * Category
             * @enum {string}
             */
            readonly category: "Geo" | "Met" | "Safety" | "Security" | "Rescue" | "Fire" | "Health" | "Env" | "Transport" | "Infra" | "CBRNE" | "Other";
            /**
             * Response Type
             * @enum {string}
             */
            readonly response_type: "Shelter" | "Evacuate" | "Prepare" | "Execute" | "Avoid" | "Monitor" | "Assess" | "AllClear" | "None";
            /**
             * Severity
             * @enum {string}
             */
            readonly severity: "Extreme" | "Severe" | "Moderate" | "Minor" | "Unknown";
            /**
             * Urgency
             * @enum {string}
             */
            readonly urgency: "Immediate" | "Expected" | "Future" | "Past" | "Unknown";
            /**
             * Certainty
             * @enum {string}
             */
            readonly certainty: "Observed" | "Likely" | "Possible" | "Unlikely" | "Unknown";
            /**
             * Effective
             * @description In force from; null in a draft that begins when it is published
             */
            readonly effective: string | null;
            /**
             * Onset
             * @description When the event itself begins, if later
             */
            readonly onset: string | null;
            /**
             * Expires
             * @description In force until just before; null: until it is ended
             */
            readonly expires: string | null;
            /**
             * Message Text
             * @description Plain text
             */
            readonly message_text: string;
            /**
             * Instruction Text
             * @description Plain text
             */
            readonly instruction_text: string;
            readonly area: components["schemas"]["AlertArea"];
            /**
             * Whole City
             * @description Concerns everybody; otherwise what is listed in the fields below
             */
            readonly whole_city: boolean;
            /** Departments */
            readonly departments: readonly components["schemas"]["RelationOrDepartmentCard"][];
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Services */
            readonly services: readonly components["schemas"]["RelationOrServiceCard"][];
            /** Locations */
            readonly locations: readonly components["schemas"]["LocationCardOrLocationListCard"][];
            /**
             * Paths
             * @description It is shown on these pages of the website and all below them
             */
            readonly paths: readonly string[];
            /** Channels */
            readonly channels: readonly ("web" | "kiosk" | "chat" | "voice" | "sms" | "signage")[];
            readonly link: components["schemas"]["AlertLink"] | null;
            readonly texts: components["schemas"]["ChannelTexts"];
            /**
             * Push Text
             * @description At most 90 characters, for phones: CAP CMAMtext
             */
            readonly push_text: string;
            /**
             * Push Long Text
             * @description At most 360 characters, for newer phones: CAP CMAMlongtext
             */
            readonly push_long_text: string;
            /**
             * Dismissal Token
             * @description Another one when it says something new: who dismissed it sees it again
             */
            readonly dismissal_token: string;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * ListedDepartment
         * @description A department as lists and `expand` show it.
         */
        readonly ListedDepartment: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "department";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Acronym
             * @description Plain text
             */
            readonly acronym: string;
            /**
             * Status
             * @enum {string}
             */
            readonly status: "active" | "joining" | "closed";
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            readonly image: components["schemas"]["Picture"] | null;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * ListedFaq
         * @description A faq as lists and `expand` show it.
         */
        readonly ListedFaq: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "faq";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            /** Featured */
            readonly featured: boolean;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * ListedGuide
         * @description A guide as lists and `expand` show it.
         */
        readonly ListedGuide: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "guide";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * ListedLocation
         * @description A location as lists and `expand` show it.
         */
        readonly ListedLocation: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "location";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /** Kind */
            readonly kind: string;
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            readonly address: components["schemas"]["Address"] | null;
            /** Latitude */
            readonly latitude: number | null;
            /** Longitude */
            readonly longitude: number | null;
            readonly opening_hours: components["schemas"]["OpeningHours"] | null;
            /**
             * Displayed Hours
             * @description Plain text
             */
            readonly displayed_hours: string;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * ListedMeeting
         * @description A meeting as lists and `expand` show it.
         */
        readonly ListedMeeting: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "meeting";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Public Body
             * @description Who meets
             */
            readonly public_body: string;
            /**
             * Classification
             * @enum {string}
             */
            readonly classification: "regular" | "special" | "emergency" | "hearing" | "work-session" | "other";
            /**
             * Status
             * @description What the city says of it; a meeting does not pass by the clock alone
             * @enum {string}
             */
            readonly status: "scheduled" | "cancelled" | "rescheduled" | "passed";
            /**
             * Status Note
             * @description Plain text
             */
            readonly status_note: string;
            /**
             * Starts At
             * Format: date-time
             * @description Where `all_day` is true, only its day counts
             */
            readonly starts_at: string;
            /** Ends At */
            readonly ends_at: string | null;
            /** All Day */
            readonly all_day: boolean;
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            readonly location: components["schemas"]["LocationCardOrLocationListCard"] | null;
            /**
             * Place
             * @description The room, or the whole address where `location` is null
             */
            readonly place: string;
            readonly online: components["schemas"]["OnlineMeeting"] | null;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * ListedNews
         * @description A news as lists and `expand` show it.
         */
        readonly ListedNews: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "news";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Date
             * Format: date
             * @description The day to show with it, and to sort by
             */
            readonly date: string;
            /**
             * Interest Ends
             * @description The last day on which to show it as current; null for no end
             */
            readonly interest_ends: string | null;
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            readonly image: components["schemas"]["Picture"] | null;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * ListedOfficialDocument
         * @description A official-document as lists and `expand` show it.
         */
        readonly ListedOfficialDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "official-document";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Document Type
             * @enum {string}
             */
            readonly document_type: "ordinance" | "resolution" | "report" | "form" | "plan" | "budget" | "minutes" | "notice" | "other";
            /**
             * Number
             * @description As it is cited
             */
            readonly number: string;
            /**
             * Issued On
             * Format: date
             * @description When it was decided, signed or published
             */
            readonly issued_on: string;
            /**
             * Effective On
             * @description From when it is in force, where that is another day
             */
            readonly effective_on: string | null;
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            readonly file: components["schemas"]["File"] | null;
            readonly superseded_by: components["schemas"]["RelationOrOfficialDocumentCard"] | null;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * ListedService
         * @description A service as lists and `expand` show it.
         */
        readonly ListedService: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "service";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Status
             * @enum {string}
             */
            readonly status: "active" | "temporarily closed" | "inactive" | "defunct";
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
            readonly online: components["schemas"]["OnlineChannel"] | null;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * ListedStepByStep
         * @description A step-by-step as lists and `expand` show it.
         */
        readonly ListedStepByStep: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "step-by-step";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly department: components["schemas"]["RelationOrDepartmentCard"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["RelationOrTopicCard"][];
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * ListedTopic
         * @description A topic as lists and `expand` show it.
         */
        readonly ListedTopic: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "topic";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly parent: components["schemas"]["RelationOrTopicCard"] | null;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * LocationBlock
         * @description Where to go.
         */
        readonly LocationBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "location";
            /** Id */
            readonly id: string;
            readonly location: components["schemas"]["LocationCard"];
        };
        /**
         * LocationCard
         * @description A place where something can be had: enough to go there.
         */
        readonly LocationCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "location";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /** Url */
            readonly url: string;
            /** Kind */
            readonly kind: string;
            readonly address: components["schemas"]["Address"] | null;
            /** Latitude */
            readonly latitude: number | null;
            /** Longitude */
            readonly longitude: number | null;
            readonly opening_hours: components["schemas"]["OpeningHours"] | null;
            /**
             * Displayed Hours
             * @description Plain text
             */
            readonly displayed_hours: string;
        };
        /** LocationCardOrLocationListCard */
        readonly LocationCardOrLocationListCard: components["schemas"]["LocationCard"] | components["schemas"]["LocationListCard"];
        /**
         * LocationHit
         * @description A location that was found.
         */
        readonly LocationHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "location";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /** Kind */
            readonly kind: string;
            readonly department: components["schemas"]["Relation"] | null;
            readonly address: components["schemas"]["Address"] | null;
            /** Latitude */
            readonly latitude: number | null;
            /** Longitude */
            readonly longitude: number | null;
            readonly opening_hours: components["schemas"]["OpeningHours"] | null;
            /**
             * Displayed Hours
             * @description Plain text
             */
            readonly displayed_hours: string;
        };
        /**
         * LocationListCard
         * @description A location as lists and `expand` show it.
         */
        readonly LocationListCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "location";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /** Kind */
            readonly kind: string;
            readonly department: components["schemas"]["Relation"] | null;
            readonly address: components["schemas"]["Address"] | null;
            /** Latitude */
            readonly latitude: number | null;
            /** Longitude */
            readonly longitude: number | null;
            readonly opening_hours: components["schemas"]["OpeningHours"] | null;
            /**
             * Displayed Hours
             * @description Plain text
             */
            readonly displayed_hours: string;
        };
        /** LocationPage */
        readonly LocationPage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedLocation"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
        };
        /**
         * MeetingCard
         * @description A meeting as lists and `expand` show it.
         */
        readonly MeetingCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "meeting";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Public Body
             * @description Who meets
             */
            readonly public_body: string;
            /**
             * Classification
             * @enum {string}
             */
            readonly classification: "regular" | "special" | "emergency" | "hearing" | "work-session" | "other";
            /**
             * Status
             * @description What the city says of it; a meeting does not pass by the clock alone
             * @enum {string}
             */
            readonly status: "scheduled" | "cancelled" | "rescheduled" | "passed";
            /**
             * Status Note
             * @description Plain text
             */
            readonly status_note: string;
            /**
             * Starts At
             * Format: date-time
             * @description Where `all_day` is true, only its day counts
             */
            readonly starts_at: string;
            /** Ends At */
            readonly ends_at: string | null;
            /** All Day */
            readonly all_day: boolean;
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            readonly location: components["schemas"]["LocationCard"] | null;
            /**
             * Place
             * @description The room, or the whole address where `location` is null
             */
            readonly place: string;
            readonly online: components["schemas"]["OnlineMeeting"] | null;
        };
        /**
         * MeetingFile
         * @description A paper of the whole meeting.
         */
        readonly MeetingFile: {
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /** Url */
            readonly url: string;
            readonly item: components["schemas"]["Relation"] | null;
            /**
             * Kind
             * @enum {string}
             */
            readonly kind: "agenda" | "packet" | "minutes" | "notice" | "presentation" | "other";
        };
        /**
         * MeetingHit
         * @description A meeting that was found.
         */
        readonly MeetingHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "meeting";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Public Body
             * @description Who meets
             */
            readonly public_body: string;
            /**
             * Classification
             * @enum {string}
             */
            readonly classification: "regular" | "special" | "emergency" | "hearing" | "work-session" | "other";
            /**
             * Status
             * @description What the city says of it; a meeting does not pass by the clock alone
             * @enum {string}
             */
            readonly status: "scheduled" | "cancelled" | "rescheduled" | "passed";
            /**
             * Status Note
             * @description Plain text
             */
            readonly status_note: string;
            /**
             * Starts At
             * Format: date-time
             * @description Where `all_day` is true, only its day counts
             */
            readonly starts_at: string;
            /** Ends At */
            readonly ends_at: string | null;
            /** All Day */
            readonly all_day: boolean;
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            readonly location: components["schemas"]["LocationCard"] | null;
            /**
             * Place
             * @description The room, or the whole address where `location` is null
             */
            readonly place: string;
            readonly online: components["schemas"]["OnlineMeeting"] | null;
        };
        /** MeetingPage */
        readonly MeetingPage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedMeeting"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
        };
        /**
         * Moved
         * @description Where an item is that was asked for by a name that is not its own, for clients that do not follow `Location`.
         */
        readonly Moved: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /** Type */
            readonly type: string;
            /**
             * Path
             * @description Its path on the public website, or that of the part that was asked for
             */
            readonly path: string;
            /**
             * Url
             * @description The same as `Location`
             */
            readonly url: string;
        };
        /**
         * NewsCard
         * @description A news as lists and `expand` show it.
         */
        readonly NewsCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "news";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Date
             * Format: date
             * @description The day to show with it, and to sort by
             */
            readonly date: string;
            /**
             * Interest Ends
             * @description The last day on which to show it as current; null for no end
             */
            readonly interest_ends: string | null;
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            readonly image: components["schemas"]["Picture"] | null;
        };
        /**
         * NewsHit
         * @description A news that was found.
         */
        readonly NewsHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "news";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Date
             * Format: date
             * @description The day to show with it, and to sort by
             */
            readonly date: string;
            /**
             * Interest Ends
             * @description The last day on which to show it as current; null for no end
             */
            readonly interest_ends: string | null;
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            readonly image: components["schemas"]["Picture"] | null;
        };
        /** NewsPage */
        readonly NewsPage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedNews"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
        };
        /**
         * Offers
         * @description What to offer somebody who found nothing.
         */
        readonly Offers: {
            /**
             * Topics
             * @description The nearest topics, or else the main ones
             */
            readonly topics: readonly components["schemas"]["Relation"][];
            /** @description Whom to call: the department that answers for the whole city */
            readonly contact: components["schemas"]["ContactCard"] | null;
            /**
             * Form
             * @description Where to write to it
             */
            readonly form: string | null;
        };
        /**
         * OfficialDocumentCard
         * @description A official-document as lists and `expand` show it.
         */
        readonly OfficialDocumentCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "official-document";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Document Type
             * @enum {string}
             */
            readonly document_type: "ordinance" | "resolution" | "report" | "form" | "plan" | "budget" | "minutes" | "notice" | "other";
            /**
             * Number
             * @description As it is cited
             */
            readonly number: string;
            /**
             * Issued On
             * Format: date
             * @description When it was decided, signed or published
             */
            readonly issued_on: string;
            /**
             * Effective On
             * @description From when it is in force, where that is another day
             */
            readonly effective_on: string | null;
            readonly department: components["schemas"]["Relation"] | null;
            readonly file: components["schemas"]["File"] | null;
            /** @description The document that took its place */
            readonly superseded_by: components["schemas"]["Relation"] | null;
        };
        /**
         * OfficialDocumentHit
         * @description A official-document that was found.
         */
        readonly OfficialDocumentHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "official-document";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Document Type
             * @enum {string}
             */
            readonly document_type: "ordinance" | "resolution" | "report" | "form" | "plan" | "budget" | "minutes" | "notice" | "other";
            /**
             * Number
             * @description As it is cited
             */
            readonly number: string;
            /**
             * Issued On
             * Format: date
             * @description When it was decided, signed or published
             */
            readonly issued_on: string;
            /**
             * Effective On
             * @description From when it is in force, where that is another day
             */
            readonly effective_on: string | null;
            readonly department: components["schemas"]["Relation"] | null;
            readonly file: components["schemas"]["File"] | null;
            /** @description The document that took its place */
            readonly superseded_by: components["schemas"]["Relation"] | null;
        };
        /** OfficialDocumentPage */
        readonly OfficialDocumentPage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedOfficialDocument"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
        };
        /**
         * OnlineChannel
         * @description schema.org ServiceChannel with a `serviceUrl`.
         */
        readonly OnlineChannel: {
            /** Url */
            readonly url: string;
            /**
             * Label
             * @description Plain text
             */
            readonly label: string;
        };
        /**
         * OnlineMeeting
         * @description Where to join from afar.
         */
        readonly OnlineMeeting: {
            /** Url */
            readonly url: string;
            /**
             * Instructions
             * @description Plain text
             */
            readonly instructions: string;
        };
        /**
         * Open311Service
         * @description GeoReport v2 `service`: what a 311 system calls it. `metadata` tells whether it asks questions.
         */
        readonly Open311Service: {
            /** Service Code */
            readonly service_code: string;
            /**
             * Type
             * @enum {string}
             */
            readonly type: "realtime" | "batch" | "blackbox";
            /**
             * Group
             * @description Plain text
             */
            readonly group: string;
            /** Metadata */
            readonly metadata: boolean;
            /** Questions */
            readonly questions: readonly components["schemas"]["RequestQuestion"][];
        };
        /**
         * OpenInterval
         * @description From one time of the clock to another, 24 hours. One that closes no later than it opens ends on the next day.
         */
        readonly OpenInterval: {
            /** Opens At */
            readonly opens_at: string;
            /** Closes At */
            readonly closes_at: string;
        };
        /**
         * OpeningHours
         * @description The hours of a place, a contact or a service. What says more about a day comes first: `closed_for_now`, then
         *     exceptions that are no holidays, holidays, a season, and the usual week.
         */
        readonly OpeningHours: {
            /**
             * Content Id
             * Format: uuid
             * @description The same wherever these hours are shared
             */
            readonly content_id: string;
            /**
             * Time Zone
             * @description IANA name; all times are its
             */
            readonly time_zone: string;
            /** Weekly */
            readonly weekly: readonly components["schemas"]["WeeklyInterval"][];
            /** Seasons */
            readonly seasons: readonly components["schemas"]["SeasonHours"][];
            /**
             * Exceptions
             * @description By date
             */
            readonly exceptions: readonly components["schemas"]["HoursException"][];
            readonly closed_for_now: components["schemas"]["ClosedForNow"] | null;
            /** By Appointment */
            readonly by_appointment: boolean;
            /**
             * Note
             * @description Plain text
             */
            readonly note: string;
        };
        /**
         * Participant
         * @description Someone who takes part.
         */
        readonly Participant: {
            /**
             * Name
             * @description Plain text
             */
            readonly name: string;
            /**
             * Role
             * @description Plain text
             */
            readonly role: string;
        };
        /**
         * Passage
         * @description A piece of an item that says one thing whole: of 40 to 200 words where the item has so many.
         */
        readonly Passage: {
            /**
             * Id
             * @description Names the passage, and goes on doing so while other things of the item are edited
             */
            readonly id: string;
            /**
             * Heading
             * @description What leads to it: the item's title, then the headings that it stands below
             */
            readonly heading: readonly string[];
            /**
             * Text
             * @description Plain text, a line for each paragraph or entry of a list; no sentence is cut
             */
            readonly text: string;
            /**
             * Url
             * @description The page to read on: the item's, or that of the part of a guide
             */
            readonly url: string;
            /**
             * Confidence
             * @description How likely it answers the question
             */
            readonly confidence: number;
            /** @description The item that it is of, in the language that it is written in */
            readonly item: components["schemas"]["Relation"];
            /** @description Who answers for it */
            readonly department: components["schemas"]["Relation"] | null;
            /** @description What took the item's place: say that this no longer holds. Null where it does */
            readonly superseded_by: components["schemas"]["Relation"] | null;
            /** Published At */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             */
            readonly content_updated_at: string;
            /** Last Reviewed */
            readonly last_reviewed: string | null;
        };
        /**
         * Picture
         * @description A picture. `alt` is empty for one that only decorates. A size not made yet is absent from `renditions`.
         */
        readonly Picture: {
            /**
             * Alt
             * @description Plain text
             */
            readonly alt: string;
            /** Width */
            readonly width: number;
            /** Height */
            readonly height: number;
            /**
             * Caption
             * @description Plain text
             */
            readonly caption: string;
            /**
             * Placeholder
             * @description The colour to show until it is there; empty if it is not known
             */
            readonly placeholder: string;
            readonly focal_point: components["schemas"]["FocalPoint"] | null;
            /**
             * Renditions
             * @description Best format first, then from small to large
             */
            readonly renditions: readonly components["schemas"]["Rendition"][];
            /**
             * Sources
             * @description One for each crop and format, best format first
             */
            readonly sources: readonly components["schemas"]["PictureSource"][];
        };
        /**
         * PictureSource
         * @description The renditions of one format, as a `<source>` element takes them.
         */
        readonly PictureSource: {
            /**
             * Crop
             * @description `whole`, or what is cut out around the focal point: `wide` is 16:9, `square` 1:1
             * @enum {string}
             */
            readonly crop: "whole" | "wide" | "square";
            /**
             * Format
             * @enum {string}
             */
            readonly format: "avif" | "webp" | "jpeg";
            /** Srcset */
            readonly srcset: string;
        };
        /**
         * Problem
         * @description RFC 9457. `type` is stable; the rest tells a person what would be right.
         */
        readonly Problem: {
            /**
             * Type
             * @enum {string}
             */
            readonly type: "/problems/unknown-parameter" | "/problems/repeated-parameter" | "/problems/invalid-parameter" | "/problems/unknown-field" | "/problems/unknown-item" | "/problems/unsupported-locale" | "/problems/invalid-cursor" | "/problems/malformed-request" | "/problems/unauthorized" | "/problems/forbidden-origin" | "/problems/not-found" | "/problems/not-translated" | "/problems/method-not-allowed" | "/problems/gone" | "/problems/history-forgotten" | "/problems/too-large" | "/problems/unsupported-media-type" | "/problems/too-many-requests" | "/problems/internal-error" | "/problems/unavailable";
            /** Title */
            readonly title: string;
            /** Status */
            readonly status: number;
            /** Detail */
            readonly detail: string;
            /**
             * Field
             * @description The parameter at fault
             */
            readonly field?: string;
            /**
             * Expected
             * @description What would be right
             */
            readonly expected?: string;
            /**
             * Allowed
             * @description All that would be right
             */
            readonly allowed?: readonly string[];
            /**
             * Content Id
             * Format: uuid
             * @description The item that is gone or not translated
             */
            readonly content_id?: string;
            /**
             * Available Locales
             * @description The languages that it can be read in
             */
            readonly available_locales?: readonly string[];
            /**
             * Oldest
             * @description The number after which the history is kept
             */
            readonly oldest?: number;
            /**
             * Snapshot
             * @description Where to begin anew
             */
            readonly snapshot?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * QuestionsBlock
         * @description Answers shown together.
         */
        readonly QuestionsBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "questions";
            /** Id */
            readonly id: string;
            /** Questions */
            readonly questions: readonly components["schemas"]["Relation"][];
        };
        /**
         * Recording
         * @description Where to hear and see it afterwards; an address is empty where there is none.
         */
        readonly Recording: {
            /** Video Url */
            readonly video_url: string;
            /** Audio Url */
            readonly audio_url: string;
            /** Transcript Url */
            readonly transcript_url: string;
        };
        /**
         * Relation
         * @description Another item, as much of it as a link needs. `locale` differs from the document's where it is not translated.
         */
        readonly Relation: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /** Type */
            readonly type: string;
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /** Url */
            readonly url: string;
        };
        /** RelationOrAlertCard */
        readonly RelationOrAlertCard: components["schemas"]["Relation"] | components["schemas"]["AlertCard"];
        /** RelationOrCard */
        readonly RelationOrCard: components["schemas"]["Relation"] | components["schemas"]["AlertCard"] | components["schemas"]["DepartmentCard"] | components["schemas"]["FaqCard"] | components["schemas"]["GuideCard"] | components["schemas"]["LocationListCard"] | components["schemas"]["MeetingCard"] | components["schemas"]["NewsCard"] | components["schemas"]["OfficialDocumentCard"] | components["schemas"]["ServiceCard"] | components["schemas"]["StepByStepCard"];
        /** RelationOrDepartmentCard */
        readonly RelationOrDepartmentCard: components["schemas"]["Relation"] | components["schemas"]["DepartmentCard"];
        /** RelationOrMeetingCard */
        readonly RelationOrMeetingCard: components["schemas"]["Relation"] | components["schemas"]["MeetingCard"];
        /** RelationOrOfficialDocumentCard */
        readonly RelationOrOfficialDocumentCard: components["schemas"]["Relation"] | components["schemas"]["OfficialDocumentCard"];
        /** RelationOrServiceCard */
        readonly RelationOrServiceCard: components["schemas"]["Relation"] | components["schemas"]["ServiceCard"];
        /** RelationOrTopicCard */
        readonly RelationOrTopicCard: components["schemas"]["Relation"] | components["schemas"]["TopicCard"];
        /**
         * Rendition
         * @description One size and format of a picture.
         */
        readonly Rendition: {
            /** Url */
            readonly url: string;
            /** Width */
            readonly width: number;
            /** Height */
            readonly height: number;
            /**
             * Format
             * @enum {string}
             */
            readonly format: "avif" | "webp" | "jpeg";
            /**
             * Crop
             * @description `whole`, or what is cut out around the focal point: `wide` is 16:9, `square` 1:1
             * @enum {string}
             */
            readonly crop: "whole" | "wide" | "square";
        };
        /**
         * RequestCondition
         * @description True when the earlier question `code` was answered with `value`.
         */
        readonly RequestCondition: {
            /** Code */
            readonly code: string;
            /**
             * Operator
             * @enum {string}
             */
            readonly operator: "eq" | "neq" | "in";
            /**
             * Value
             * @description Plain text
             */
            readonly value: string;
        };
        /**
         * RequestQuestion
         * @description GeoReport v2 `attribute` of a service definition.
         */
        readonly RequestQuestion: {
            /** Code */
            readonly code: string;
            /** Order */
            readonly order: number;
            /**
             * Description
             * @description Plain text
             */
            readonly description: string;
            /**
             * Datatype
             * @enum {string}
             */
            readonly datatype: "string" | "number" | "datetime" | "text" | "singlevaluelist" | "multivaluelist";
            /**
             * Datatype Description
             * @description Plain text
             */
            readonly datatype_description: string;
            /** Variable */
            readonly variable: boolean;
            /** Required */
            readonly required: boolean;
            /** Values */
            readonly values: readonly components["schemas"]["RequestValue"][];
            /**
             * Conditions Match
             * @description How `conditions` combine; none: always asked
             * @enum {string}
             */
            readonly conditions_match: "any" | "all";
            /** Conditions */
            readonly conditions: readonly components["schemas"]["RequestCondition"][];
        };
        /**
         * RequestValue
         * @description One allowed answer.
         */
        readonly RequestValue: {
            /**
             * Key
             * @description Plain text
             */
            readonly key: string;
            /**
             * Name
             * @description Plain text
             */
            readonly name: string;
        };
        /**
         * ScriptAnswer
         * @description What the caller may answer, and where the call goes then.
         */
        readonly ScriptAnswer: {
            /**
             * Then
             * @enum {string}
             */
            readonly then: "step" | "transfer" | "request" | "end";
            /**
             * To
             * @description Plain text
             */
            readonly to: string;
            /**
             * Label
             * @description Plain text
             */
            readonly label: string;
        };
        /**
         * ScriptStep
         * @description One step of a call. Where it asks something, the answer decides what follows, and `way` is null.
         */
        readonly ScriptStep: {
            /**
             * Name
             * @description What other steps call it; unlike any other of the script
             */
            readonly name: string;
            /**
             * Say
             * @description To be read out
             */
            readonly say: string;
            /**
             * Ask
             * @description A question to the caller
             */
            readonly ask: string;
            /** Answers */
            readonly answers: readonly components["schemas"]["ScriptAnswer"][];
            readonly way: components["schemas"]["Way"] | null;
            /**
             * Note
             * @description For the agent, not to be read out
             */
            readonly note: string;
            /**
             * Message
             * @description To be sent to the caller as it stands
             */
            readonly message: string;
        };
        /** SearchPage */
        readonly SearchPage: {
            /** Items */
            readonly items: readonly (components["schemas"]["ServiceHit"] | components["schemas"]["DepartmentHit"] | components["schemas"]["FaqHit"] | components["schemas"]["LocationHit"] | components["schemas"]["NewsHit"] | components["schemas"]["OfficialDocumentHit"] | components["schemas"]["AlertHit"] | components["schemas"]["GuideHit"] | components["schemas"]["StepByStepHit"] | components["schemas"]["MeetingHit"] | components["schemas"]["TopicHit"])[];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that was found
             */
            readonly total: number;
            /**
             * Corrected
             * @description The question as it was understood where its spelling was mended; `exact=true` asks for the words as they were typed
             */
            readonly corrected: string | null;
            /**
             * Did You Mean
             * @description What may have been meant instead, where hardly anything has the words as typed
             */
            readonly did_you_mean: string | null;
            /**
             * Alerts
             * @description The alerts in force that concern the question, the most severe first; on the first page
             */
            readonly alerts: readonly components["schemas"]["AlertCard"][];
            /** @description What to offer where nothing was found; otherwise null */
            readonly offers: components["schemas"]["Offers"] | null;
            /** @description Only with `facets=true` */
            readonly facets?: components["schemas"]["Facets"];
            /**
             * Degraded
             * @description Whether a simpler engine answered, because the usual one did not
             */
            readonly degraded: boolean;
        };
        /**
         * SeasonHours
         * @description A time of the year with a week of its own, in place of the usual one.
         */
        readonly SeasonHours: {
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Starts On
             * Format: date
             */
            readonly starts_on: string;
            /**
             * Ends On
             * Format: date
             * @description The last day, itself included
             */
            readonly ends_on: string;
            /**
             * Each Year
             * @description It comes back every year: of its dates, the years mean nothing
             */
            readonly each_year: boolean;
            /** Weekly */
            readonly weekly: readonly components["schemas"]["WeeklyInterval"][];
        };
        /**
         * ServiceCard
         * @description A service as lists and `expand` show it.
         */
        readonly ServiceCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "service";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Status
             * @enum {string}
             */
            readonly status: "active" | "temporarily closed" | "inactive" | "defunct";
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            readonly online: components["schemas"]["OnlineChannel"] | null;
        };
        /**
         * ServiceHit
         * @description A service that was found.
         */
        readonly ServiceHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "service";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            /**
             * Status
             * @enum {string}
             */
            readonly status: "active" | "temporarily closed" | "inactive" | "defunct";
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
            readonly online: components["schemas"]["OnlineChannel"] | null;
        };
        /**
         * ServiceLevel
         * @description How soon the city means to be done.
         */
        readonly ServiceLevel: {
            /** Value */
            readonly value: number;
            /**
             * Unit
             * @enum {string}
             */
            readonly unit: "hours" | "business days" | "calendar days";
        };
        /** ServicePage */
        readonly ServicePage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedService"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
        };
        /** SnapshotPage */
        readonly SnapshotPage: {
            /** Items */
            readonly items: readonly (components["schemas"]["AgentDepartmentDocument"] | components["schemas"]["AgentLocationDocument"] | components["schemas"]["AgentServiceDocument"] | components["schemas"]["AgentFaqDocument"] | components["schemas"]["AgentNewsDocument"] | components["schemas"]["AgentAlertDocument"] | components["schemas"]["AgentGuideDocument"] | components["schemas"]["AgentStepByStepDocument"] | components["schemas"]["AgentMeetingDocument"] | components["schemas"]["AgentOfficialDocumentDocument"] | components["schemas"]["TopicDocument"])[];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Changes Since
             * @description Follow `/changes?since=` from here once all pages are read
             */
            readonly changes_since: number;
        };
        /**
         * Source
         * @description Who says so.
         */
        readonly Source: {
            /**
             * Agency
             * @description Plain text
             */
            readonly agency: string;
            /** Url */
            readonly url: string;
        };
        /**
         * StateOf
         * @description The hours of a contact or a place that the item shows.
         */
        readonly StateOf: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /** Title */
            readonly title: string;
            readonly hours: components["schemas"]["HoursAt"];
        };
        /** Step */
        readonly Step: {
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Html
             * @description Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr
             */
            readonly html: string;
            /**
             * Text
             * @description Plain text
             */
            readonly text: string;
        };
        /**
         * StepByStepCard
         * @description A step-by-step as lists and `expand` show it.
         */
        readonly StepByStepCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "step-by-step";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
        };
        /**
         * StepByStepHit
         * @description A step-by-step that was found.
         */
        readonly StepByStepHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "step-by-step";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly department: components["schemas"]["Relation"] | null;
            /** Topics */
            readonly topics: readonly components["schemas"]["Relation"][];
        };
        /** StepByStepPage */
        readonly StepByStepPage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedStepByStep"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
        };
        /**
         * StepsBlock
         * @description What to do, in order.
         */
        readonly StepsBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "steps";
            /** Id */
            readonly id: string;
            /** Steps */
            readonly steps: readonly components["schemas"]["Step"][];
        };
        /**
         * Suggested
         * @description What to offer somebody who types.
         */
        readonly Suggested: {
            /** Items */
            readonly items: readonly components["schemas"]["Relation"][];
            /**
             * Corrected
             * @description What they were found by, where that is not what was typed
             */
            readonly corrected: string | null;
            /**
             * Searches
             * @description Searches that many people make, to be searched for in turn; none until enough is known
             */
            readonly searches: readonly string[];
        };
        /**
         * TableBlock
         * @description A table; each row has as many cells as `header`.
         */
        readonly TableBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "table";
            /** Id */
            readonly id: string;
            /**
             * Caption
             * @description Plain text
             */
            readonly caption: string;
            /** Header */
            readonly header: readonly string[];
            /** Rows */
            readonly rows: readonly (readonly string[])[];
        };
        /**
         * TextBlock
         * @description Paragraphs, headings and lists.
         */
        readonly TextBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "text";
            /** Id */
            readonly id: string;
            /**
             * Html
             * @description Sanitised HTML: p, h2-h4, ul, ol, li, strong, em, a, br, hr
             */
            readonly html: string;
            /**
             * Text
             * @description Plain text
             */
            readonly text: string;
        };
        /**
         * TodayInterval
         * @description An interval that opens on the day asked about, as instants.
         */
        readonly TodayInterval: {
            /**
             * Opens At
             * Format: date-time
             */
            readonly opens_at: string;
            /**
             * Closes At
             * Format: date-time
             */
            readonly closes_at: string;
        };
        /**
         * TopicCard
         * @description A topic as lists and `expand` show it.
         */
        readonly TopicCard: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * Type
             * @constant
             */
            readonly type: "topic";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly parent: components["schemas"]["Relation"] | null;
        };
        /**
         * TopicDocument
         * @description What things are about. HSDS `taxonomy_term`. `parent` is the wider topic; `summary` says what belongs here.
         */
        readonly TopicDocument: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "topic";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            readonly parent: components["schemas"]["Relation"] | null;
        };
        /**
         * TopicHit
         * @description A topic that was found.
         */
        readonly TopicHit: {
            /**
             * Score
             * @description Orders the items of one answer; means nothing beyond it
             */
            readonly score: number;
            /**
             * Highlight
             * @description HTML: the words around the match, escaped, with the match in <mark>
             */
            readonly highlight: string;
            /**
             * Matched
             * @description Where the words were found, and by which detour: `synonym` and `spelling` are other words than those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor
             */
            readonly matched: readonly ("pinned" | "code" | "title" | "keywords" | "text" | "synonym" | "spelling")[];
            /**
             * Pinned
             * @description Whether an editor put it first for this question
             */
            readonly pinned: boolean;
            /** @description Whom to put the caller through to first */
            readonly transfer: components["schemas"]["Transfer"] | null;
            /** @description The 311 request to open */
            readonly request: components["schemas"]["AgentRequest"] | null;
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "topic";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly parent: components["schemas"]["Relation"] | null;
        };
        /** TopicItem */
        readonly TopicItem: {
            /**
             * Content Id
             * Format: uuid
             */
            readonly content_id: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "topic";
            /**
             * Locale
             * @description BCP 47 language tag
             */
            readonly locale: string;
            /**
             * Direction
             * @description Which way its text runs: HTML's `dir`
             * @enum {string}
             */
            readonly direction: "ltr" | "rtl";
            /** Slug */
            readonly slug: string;
            /**
             * Path
             * @description Where it stands on the public website, without the locale
             */
            readonly path: string;
            /**
             * Url
             * @description The public website's address plus `path`, percent-encoded
             */
            readonly url: string;
            /**
             * Title
             * @description Plain text
             */
            readonly title: string;
            /**
             * Summary
             * @description Plain text
             */
            readonly summary: string;
            /**
             * State
             * @description Withdrawn: no longer current, readable with a notice
             * @enum {string}
             */
            readonly state: "live" | "withdrawn";
            /** @description Why it is withdrawn; null for what is current */
            readonly withdrawn: components["schemas"]["Withdrawn"] | null;
            /**
             * Version
             * @description Rises by one whenever this document changes
             */
            readonly version: number;
            /**
             * Published At
             * @description When this translation first went live
             */
            readonly published_at: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When anything in this document last changed
             */
            readonly updated_at: string;
            /**
             * Content Updated At
             * Format: date-time
             * @description When an editor last changed the item itself
             */
            readonly content_updated_at: string;
            /**
             * Last Reviewed
             * @description When somebody last found it true
             */
            readonly last_reviewed: string | null;
            /** Available Locales */
            readonly available_locales: readonly string[];
            readonly texts: components["schemas"]["ChannelTexts"];
            /** @description How it stands to the language that the item was written in */
            readonly translation: components["schemas"]["Translation"];
            readonly parent: components["schemas"]["RelationOrTopicCard"] | null;
        };
        /** TopicPage */
        readonly TopicPage: {
            /** Items */
            readonly items: readonly components["schemas"]["ListedTopic"][];
            /**
             * Next
             * @description The next page; null on the last one
             */
            readonly next: string | null;
            /**
             * Total
             * @description All that match; only with `total=true`
             */
            readonly total?: number;
        };
        /**
         * Transfer
         * @description Somebody to put the caller through to.
         */
        readonly Transfer: {
            /**
             * Label
             * @description Plain text
             */
            readonly label: string;
            /**
             * Number
             * @description Plain text
             */
            readonly number: string;
            /**
             * When
             * @description In which cases
             */
            readonly when: string;
            readonly opening_hours: components["schemas"]["OpeningHours"] | null;
            /**
             * Hours
             * @description When somebody answers, in words
             */
            readonly hours: string;
        };
        /**
         * Translation
         * @description How this document stands to the language that the item was written in.
         */
        readonly Translation: {
            /**
             * State
             * @enum {string}
             */
            readonly state: "original" | "current" | "stale";
            /**
             * Source Locale
             * @description BCP 47 language tag
             */
            readonly source_locale: string;
            /**
             * Source Version
             * @description The version of the original that this was translated from, or last compared with
             */
            readonly source_version: number | null;
            /**
             * Stale Since Version
             * @description The first version of the original that says what this translation does not
             */
            readonly stale_since_version: number | null;
            /**
             * Fields
             * @description Empty for an original
             */
            readonly fields: readonly components["schemas"]["FieldTranslation"][];
        };
        /**
         * Way
         * @description Where the call goes: to the step or the transfer named by `to`, into the 311 request, or to its end.
         *
         *     A transfer that is not named is the first one.
         */
        readonly Way: {
            /**
             * Then
             * @enum {string}
             */
            readonly then: "step" | "transfer" | "request" | "end";
            /**
             * To
             * @description Plain text
             */
            readonly to: string;
        };
        /**
         * WeeklyInterval
         * @description An interval of every week. A weekday without one is closed.
         */
        readonly WeeklyInterval: {
            /** Opens At */
            readonly opens_at: string;
            /** Closes At */
            readonly closes_at: string;
            /**
             * Weekday
             * @enum {string}
             */
            readonly weekday: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
        };
        /**
         * Withdrawn
         * @description Why a withdrawn item is no longer current. Show the notice above its text.
         */
        readonly Withdrawn: {
            /**
             * At
             * Format: date-time
             */
            readonly at: string;
            /**
             * Notice
             * @description Plain text
             */
            readonly notice: string;
            /** @description What to read in its place */
            readonly replaced_by: components["schemas"]["Relation"] | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly list_services: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "alternate_name" | "status" | "status_note" | "department" | "topics" | "keywords" | "eligibility" | "processing_time" | "online" | "opening_hours" | "contacts" | "locations" | "body" | "open311" | "identifiers" | "related" | "agent" | "service_level")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related" | "locations")[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
                /** @description A content_id or a slug. */
                readonly location?: string;
                /** @description Only those of this status. */
                readonly status?: "active" | "temporarily closed" | "inactive" | "defunct";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ServicePage"];
                };
            };
        };
    };
    readonly get_service: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "alternate_name" | "status" | "status_note" | "department" | "topics" | "keywords" | "eligibility" | "processing_time" | "online" | "opening_hours" | "contacts" | "locations" | "body" | "open311" | "identifiers" | "related" | "agent" | "service_level")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related" | "locations")[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentServiceItem"];
                };
            };
        };
    };
    readonly list_departments: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "acronym" | "alternate_name" | "mission" | "status" | "department" | "topics" | "keywords" | "contacts" | "image" | "body" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related")[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
                /** @description Only those of this status. */
                readonly status?: "active" | "joining" | "closed";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DepartmentPage"];
                };
            };
        };
    };
    readonly get_department: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "acronym" | "alternate_name" | "mission" | "status" | "department" | "topics" | "keywords" | "contacts" | "image" | "body" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related")[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentDepartmentItem"];
                };
            };
        };
    };
    readonly list_faqs: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "department" | "topics" | "keywords" | "services" | "contacts" | "body" | "sources" | "featured" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related" | "services")[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
                /** @description A content_id or a slug. */
                readonly service?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FaqPage"];
                };
            };
        };
    };
    readonly get_faq: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "department" | "topics" | "keywords" | "services" | "contacts" | "body" | "sources" | "featured" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related" | "services")[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentFaqItem"];
                };
            };
        };
    };
    readonly list_locations: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "kind" | "alternate_name" | "department" | "topics" | "keywords" | "address" | "latitude" | "longitude" | "opening_hours" | "displayed_hours" | "contacts" | "features" | "accessibility" | "transport" | "image" | "body" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related")[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LocationPage"];
                };
            };
        };
    };
    readonly get_location: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "kind" | "alternate_name" | "department" | "topics" | "keywords" | "address" | "latitude" | "longitude" | "opening_hours" | "displayed_hours" | "contacts" | "features" | "accessibility" | "transport" | "image" | "body" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related")[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentLocationItem"];
                };
            };
        };
    };
    readonly list_news: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at" | "date" | "-date";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "date" | "interest_ends" | "department" | "topics" | "keywords" | "image" | "contacts" | "body" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related")[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
                /** @description Only what is on this day of the city or later. */
                readonly date_from?: string;
                /** @description Only what is on this day of the city or earlier. */
                readonly date_to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewsPage"];
                };
            };
        };
    };
    readonly get_news: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "date" | "interest_ends" | "department" | "topics" | "keywords" | "image" | "contacts" | "body" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related")[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentNewsItem"];
                };
            };
        };
    };
    readonly list_official_documents: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at" | "date" | "-date";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "document_type" | "number" | "issued_on" | "effective_on" | "department" | "topics" | "keywords" | "file" | "alternative_file" | "alternative_url" | "body" | "replaces" | "superseded_by" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related" | "replaces" | "superseded_by")[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description Only those of this kind. */
                readonly document_type?: "ordinance" | "resolution" | "report" | "form" | "plan" | "budget" | "minutes" | "notice" | "other";
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
                /** @description Only what is on this day of the city or later. */
                readonly date_from?: string;
                /** @description Only what is on this day of the city or earlier. */
                readonly date_to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficialDocumentPage"];
                };
            };
        };
    };
    readonly get_official_document: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "document_type" | "number" | "issued_on" | "effective_on" | "department" | "topics" | "keywords" | "file" | "alternative_file" | "alternative_url" | "body" | "replaces" | "superseded_by" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related" | "replaces" | "superseded_by")[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentOfficialDocumentItem"];
                };
            };
        };
    };
    readonly list_alerts: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "kind" | "msg_type" | "references" | "followed_by" | "event" | "category" | "response_type" | "severity" | "urgency" | "certainty" | "effective" | "onset" | "expires" | "message_html" | "message_text" | "instruction_html" | "instruction_text" | "area" | "whole_city" | "departments" | "topics" | "services" | "locations" | "paths" | "channels" | "link" | "push_text" | "push_long_text" | "sms_segments" | "contacts" | "keywords" | "related" | "dismissal_token" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("references" | "followed_by" | "departments" | "topics" | "services" | "locations" | "related")[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description `true`: only those in force now, the most severe first. Otherwise all, as lists are. */
                readonly active?: boolean;
                /** @description Only those in force at this instant, instead of now. */
                readonly at?: string;
                /** @description Only those in force that concern this page of the public website, as `/parks/pool`. */
                readonly path?: string;
                /** @description Only those in force that concern this item, by its content_id. */
                readonly item?: string;
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only those meant for this channel. */
                readonly channel?: "web" | "kiosk" | "chat" | "voice" | "sms" | "signage";
                /** @description Only those that are as severe. */
                readonly severity?: "Extreme" | "Severe" | "Moderate" | "Minor" | "Unknown";
                /** @description `internal` ones are for agents alone. */
                readonly kind?: "emergency" | "general" | "internal";
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
                /** @description A content_id or a slug. */
                readonly service?: string;
                /** @description A content_id or a slug. */
                readonly location?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AlertPage"];
                };
            };
        };
    };
    readonly get_alert: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "kind" | "msg_type" | "references" | "followed_by" | "event" | "category" | "response_type" | "severity" | "urgency" | "certainty" | "effective" | "onset" | "expires" | "message_html" | "message_text" | "instruction_html" | "instruction_text" | "area" | "whole_city" | "departments" | "topics" | "services" | "locations" | "paths" | "channels" | "link" | "push_text" | "push_long_text" | "sms_segments" | "contacts" | "keywords" | "related" | "dismissal_token" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("references" | "followed_by" | "departments" | "topics" | "services" | "locations" | "related")[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentAlertItem"];
                };
            };
        };
    };
    readonly list_guides: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "department" | "topics" | "keywords" | "body" | "parts" | "contacts" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related")[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GuidePage"];
                };
            };
        };
    };
    readonly get_guide: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "department" | "topics" | "keywords" | "body" | "parts" | "contacts" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related")[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentGuideItem"];
                };
            };
        };
    };
    readonly list_step_by_steps: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "department" | "topics" | "keywords" | "body" | "steps" | "contacts" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related")[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StepByStepPage"];
                };
            };
        };
    };
    readonly get_step_by_step: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "department" | "topics" | "keywords" | "body" | "steps" | "contacts" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related")[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentStepByStepItem"];
                };
            };
        };
    };
    readonly list_meetings: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at" | "date" | "-date";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "public_body" | "classification" | "status" | "status_note" | "rescheduled_to" | "starts_at" | "ends_at" | "all_day" | "department" | "topics" | "keywords" | "location" | "place" | "online" | "phone_in" | "agenda_posted_at" | "agenda" | "files" | "minutes_approved_on" | "recording" | "public_notice_on" | "comments_due_at" | "comments_how" | "participants" | "contacts" | "body" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related" | "location" | "rescheduled_to")[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
                /** @description Only those of this status. */
                readonly status?: "scheduled" | "cancelled" | "rescheduled" | "passed";
                /** @description Only what is on this day of the city or later. */
                readonly date_from?: string;
                /** @description Only what is on this day of the city or earlier. */
                readonly date_to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeetingPage"];
                };
            };
        };
    };
    readonly get_meeting: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "public_body" | "classification" | "status" | "status_note" | "rescheduled_to" | "starts_at" | "ends_at" | "all_day" | "department" | "topics" | "keywords" | "location" | "place" | "online" | "phone_in" | "agenda_posted_at" | "agenda" | "files" | "minutes_approved_on" | "recording" | "public_notice_on" | "comments_due_at" | "comments_how" | "participants" | "contacts" | "body" | "related" | "agent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly ("department" | "topics" | "related" | "location" | "rescheduled_to")[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentMeetingItem"];
                };
            };
        };
    };
    readonly list_topics: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is current, or what was withdrawn and can be read with a notice. */
                readonly state?: "live" | "withdrawn";
                /** @description Only what changed at this instant or later. */
                readonly updated_since?: string;
                /** @description Ties are broken, so that pages never overlap. */
                readonly sort?: "title" | "-title" | "updated_at" | "-updated_at";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "parent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly "parent"[];
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
                /** @description The page by number; instead of `cursor`. */
                readonly page?: number;
                /** @description Also count everything that matches. */
                readonly total?: boolean;
                /** @description A content_id or a slug. */
                readonly parent?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TopicPage"];
                };
            };
        };
    };
    readonly get_topic: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly ("content_id" | "type" | "locale" | "direction" | "slug" | "path" | "url" | "title" | "summary" | "state" | "withdrawn" | "version" | "published_at" | "updated_at" | "content_updated_at" | "last_reviewed" | "available_locales" | "texts" | "translation" | "parent")[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly "parent"[];
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TopicItem"];
                };
            };
        };
    };
    readonly get_service_hours: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The moment to tell of, with its zone; now, if it is not given. */
                readonly at?: string;
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HoursOfItem"];
                };
            };
        };
    };
    readonly get_department_hours: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The moment to tell of, with its zone; now, if it is not given. */
                readonly at?: string;
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HoursOfItem"];
                };
            };
        };
    };
    readonly get_faq_hours: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The moment to tell of, with its zone; now, if it is not given. */
                readonly at?: string;
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HoursOfItem"];
                };
            };
        };
    };
    readonly get_location_hours: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The moment to tell of, with its zone; now, if it is not given. */
                readonly at?: string;
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HoursOfItem"];
                };
            };
        };
    };
    readonly get_news_hours: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The moment to tell of, with its zone; now, if it is not given. */
                readonly at?: string;
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HoursOfItem"];
                };
            };
        };
    };
    readonly get_alert_hours: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The moment to tell of, with its zone; now, if it is not given. */
                readonly at?: string;
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HoursOfItem"];
                };
            };
        };
    };
    readonly get_guide_hours: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The moment to tell of, with its zone; now, if it is not given. */
                readonly at?: string;
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HoursOfItem"];
                };
            };
        };
    };
    readonly get_step_by_step_hours: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The moment to tell of, with its zone; now, if it is not given. */
                readonly at?: string;
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HoursOfItem"];
                };
            };
        };
    };
    readonly get_meeting_hours: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The moment to tell of, with its zone; now, if it is not given. */
                readonly at?: string;
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
            };
            readonly header?: never;
            readonly path: {
                /** @description The item's `content_id`, or its slug in the language that is asked for. */
                readonly id_or_slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HoursOfItem"];
                };
            };
        };
    };
    readonly get_by_path: {
        readonly parameters: {
            readonly query: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description The language to answer in where `locale` has no translation. */
                readonly fallback?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only these fields, comma-separated; any of the full document. */
                readonly fields?: readonly string[];
                /** @description Relations to show as cards, comma-separated, one level. */
                readonly expand?: readonly string[];
                /** @description On the public website, as `/parks/pool`. */
                readonly path: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AnyItem"];
                };
            };
        };
    };
    readonly search: {
        readonly parameters: {
            readonly query: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is looked for, in a person's words. */
                readonly q: string;
                /** @description Only items of these types, comma-separated. */
                readonly type?: readonly ("service" | "department" | "faq" | "location" | "news" | "official-document" | "alert" | "guide" | "step-by-step" | "meeting" | "topic")[];
                /** @description A content_id or a slug. */
                readonly department?: string;
                /** @description A content_id or a slug. */
                readonly topic?: string;
                /** @description A content_id or a slug. */
                readonly location?: string;
                /** @description Only what is written in this language, of what answers in `locale`. */
                readonly language?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Also count what is found by what it can be narrowed by. */
                readonly facets?: boolean;
                /** @description Take the words as they are typed: mend no spelling, write no initials out. */
                readonly exact?: boolean;
                /** @description How many at most. */
                readonly limit?: number;
                /** @description The page by number. */
                readonly page?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchPage"];
                };
            };
        };
    };
    readonly suggest: {
        readonly parameters: {
            readonly query: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is typed so far. */
                readonly q: string;
                /** @description How many at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggested"];
                };
            };
        };
    };
    readonly find_answers: {
        readonly parameters: {
            readonly query: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description What is asked, in a person's words. */
                readonly q: string;
                /** @description How many passages at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AnswersFound"];
                };
            };
        };
    };
    readonly list_changes: {
        readonly parameters: {
            readonly query?: {
                /** @description `cursor` of the answer before; 0 for all. */
                readonly since?: number;
                /** @description How many events to read at most. */
                readonly limit?: number;
                /** @description Only events of this language. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only events of items of these types, comma-separated. */
                readonly type?: readonly ("service" | "department" | "faq" | "location" | "news" | "official-document" | "alert" | "guide" | "step-by-step" | "meeting" | "topic")[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Changes"];
                };
            };
        };
    };
    readonly stream_changes: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events after this number. */
                readonly since?: number;
                /** @description As the header `Last-Event-ID` has it. */
                readonly last_event_id?: number;
                /** @description Only events of this language. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description Only events of items of these types, comma-separated. */
                readonly type?: readonly ("service" | "department" | "faq" | "location" | "news" | "official-document" | "alert" | "guide" | "step-by-step" | "meeting" | "topic")[];
            };
            readonly header?: {
                /** @description Says the same as the parameter `last_event_id`, and goes before it. */
                readonly "Last-Event-ID"?: number;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What happens, as server-sent events */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
        };
    };
    readonly get_snapshot: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description How many at most. */
                readonly limit?: number;
                /** @description From `next` of the page before. */
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SnapshotPage"];
                };
            };
        };
    };
    readonly get_bundle: {
        readonly parameters: {
            readonly query?: {
                /** @description The language to answer in. */
                readonly locale?: "en" | "es" | "zh-Hans" | "ar";
                /** @description In the words of this channel alone, if the city makes such bundles. Otherwise in all. */
                readonly channel?: "short" | "voice" | "sms" | "kiosk";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BundleManifest"];
                };
            };
        };
    };
    readonly get_bundle_file: {
        readonly parameters: {
            readonly query?: {
                /** @description As the header `Range` has it: `bytes=1000-`. */
                readonly range?: string;
            };
            readonly header?: {
                /** @description Says the same as the parameter `range`, and goes before it. */
                readonly Range?: string;
            };
            readonly path: {
                /** @description Its name in the manifest's `url`: the SHA-256 of its bytes, and `.ndjson.gz`. */
                readonly file: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A file that the manifest names */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/gzip": string;
                };
            };
            /** @description The part that was asked for */
            readonly 206: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly flag_item: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Content Id
                     * Format: uuid
                     * @description The item, as its document names it.
                     */
                    readonly content_id: string;
                    /**
                     * Locale
                     * @description The language of the document that was read.
                     * @enum {string}
                     */
                    readonly locale: "en" | "es" | "zh-Hans" | "ar";
                    /**
                     * Version
                     * @description The `version` of the document that was read.
                     */
                    readonly version: number;
                    /**
                     * Reason
                     * @enum {string}
                     */
                    readonly reason: "wrong" | "outdated" | "unclear" | "missing" | "translation" | "other";
                    /**
                     * Note
                     * @description What is wrong, in a sentence. Nothing about the caller: mail addresses and telephone numbers are masked.
                     * @default
                     */
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Flag"];
                };
            };
            /** @description Created */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Flag"];
                };
            };
        };
    };
}
