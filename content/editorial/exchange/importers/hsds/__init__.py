"""Open Referral HSDS 3.0, in its tabular form: a folder or zip of CSV files, one a kind of thing, that name each other
by id.

    organizations       departments              locations, addresses        places
    services            services                 accessibility               what a place says of getting in
    service_at_location where a service is had   phones, contacts            contacts
    schedules           opening hours            required_documents          a block of what to bring
    cost_options        a block of fees          taxonomy_terms, attributes  topics

Left out, as nothing here shows it: programs, funding, languages, service areas, identifiers of organisations, metadata.
"""
