-- What all migrations together make. A test compares the two.

-- One row a table. next_due: when the house must act by itself, whether somebody is connected or not.
create table tables (
    id text primary key,
    created_at timestamptz not null default now(),
    next_due timestamptz
);
create index tables_next_due on tables (next_due) where next_due is not null;

-- The log. body: canonical bytes; hash = sha256(previous hash || body). Never updated, never deleted.
create table entries (
    table_id text not null references tables (id),
    seq bigint not null,
    kind text not null,
    body bytea not null,
    hash bytea not null,
    constraint entries_in_order primary key (table_id, seq)
);

-- The words that entries name by SHA-256. Erasing a row leaves the log as it is.
create table words (
    table_id text not null references tables (id),
    digest text not null,
    words text not null,
    primary key (table_id, digest)
);

-- What each command was answered, so that asking again gets the same answer and nothing happens twice.
create table answers (
    table_id text not null references tables (id),
    by_seat text not null,
    command_id text not null,
    seq bigint not null,
    at timestamptz not null,
    note text,
    constraint answers_once primary key (table_id, by_seat, command_id)
);

-- Work that decisions left behind. Done at least once under its id.
create table jobs (
    id text primary key,
    table_id text not null references tables (id),
    job bytea not null,
    created_at timestamptz not null default now(),
    attempts integer not null default 0,
    taken_until timestamptz,
    failure text,
    done_at timestamptz
);
create index jobs_to_do on jobs (created_at) where done_at is null;

-- One row a drafted text. last: number of its last edit; closed: no more edits are taken.
create table drafts (
    table_id text not null references tables (id),
    text_id text not null,
    last bigint not null default 0,
    closed boolean not null default false,
    primary key (table_id, text_id)
);

-- The edits, numbered without gaps. client, local: the device's own numbering, so that a resend is known.
create table edits (
    table_id text not null,
    text_id text not null,
    number bigint not null,
    client bigint not null,
    local bigint not null,
    seat text not null,
    at timestamptz not null,
    edit bytea not null,
    primary key (table_id, text_id, number),
    constraint edits_once unique (table_id, text_id, client, local),
    foreign key (table_id, text_id) references drafts (table_id, text_id)
);

-- Which client id was issued to which seat: authorship rests on this, not on what an edit says.
create table pens (
    table_id text not null,
    text_id text not null,
    client bigint not null,
    seat text not null,
    issued_at timestamptz not null,
    primary key (table_id, text_id, client),
    foreign key (table_id, text_id) references drafts (table_id, text_id)
);

-- The edits 1..upto of a draft as one.
create table snapshots (
    table_id text not null,
    text_id text not null,
    upto bigint not null,
    snapshot bytea not null,
    primary key (table_id, text_id),
    foreign key (table_id, text_id) references drafts (table_id, text_id)
);

-- Who may come in. hash: SHA-256 of the token, which is never stored. table_id, seat_id empty: a link to the office.
-- entered_at: when somebody last came in by it.
create table links (
    hash bytea primary key,
    table_id text references tables (id),
    seat_id text,
    issued_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    entered_at timestamptz,
    check ((table_id is null) = (seat_id is null))
);
create index links_of_seat on links (table_id, seat_id);

-- Signed-in browsers. hash: SHA-256 of the session id in the cookie.
create table sessions (
    hash bytea primary key,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

-- What a browser may sit on: seats, or the office where they are empty. link: the one it came in by.
create table session_seats (
    session bytea not null references sessions (hash) on delete cascade,
    table_id text,
    seat_id text,
    link bytea not null references links (hash),
    entered_at timestamptz not null,
    unique nulls not distinct (session, table_id, seat_id)
);
create index session_seats_of_seat on session_seats (table_id, seat_id);
-- Associations, administrations, councils and others, as the office keeps them (fields: docs/operations.md).
create table bodies (
    id text primary key,
    name text not null,
    acronym text not null default '',
    bench text not null check (bench in ('association', 'administration', 'council', 'anci', 'other')),
    tax_code text not null default '',
    legal_form text not null default '',
    relation text not null default '' check (relation in ('', 'of_migrants', 'for_migrants')),
    address text not null default '',
    municipality text not null default '',
    province text not null default '',
    region text not null default '',
    founded_on date,
    representative text not null default '',
    contact text not null default '',
    pec text not null default '',
    email text not null default '',
    phone text not null default '',
    website text not null default '',
    areas text not null default '',
    languages text not null default '',
    regional_register text not null default '',
    national_register text not null default '',
    runts text not null default '',
    verified_by text not null default '',
    verified_on date,
    changed_at timestamptz not null
);
create unique index bodies_tax_code on bodies (tax_code) where tax_code <> '';

create table people (
    id text primary key,
    name text not null,
    body_id text references bodies (id),
    changed_at timestamptz not null
);

-- What a table's log makes of it up to entry `seq`, so that opening need not read the log from the beginning. It can
-- always be thrown away. shape: which program can read it. It names words by SHA-256 and nobody by name.
create table states (
    table_id text primary key references tables (id),
    seq bigint not null,
    hash bytea not null,
    shape text not null,
    state bytea not null
);
