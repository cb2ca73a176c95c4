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
