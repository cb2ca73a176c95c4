-- name: ping
select 1;

-- name: found_table
insert into tables (id) values ($1) on conflict do nothing;

-- name: all_tables
select id from tables order by created_at, id;

-- name: entries_after
select seq, kind, body, hash from entries where table_id = $1 and seq > $2 order by seq;

-- name: all_words
select digest, words from words where table_id = $1;

-- name: words_of
select digest, words from words where table_id = $1 and digest = any($2::text[]);

-- name: state
select seq, hash, shape, state from states where table_id = $1 and shape = $2;

-- name: state_upto
select seq from states where table_id = $1 and shape = $2;

-- name: keep_state
insert into states (table_id, seq, hash, shape, state) values ($1, $2, $3, $4, $5)
on conflict (table_id) do update set
    seq = excluded.seq, hash = excluded.hash, shape = excluded.shape, state = excluded.state
where states.seq < excluded.seq or states.shape <> excluded.shape;

-- name: append
with kept as (
    insert into words (table_id, digest, words)
    select $1, digest, words from unnest($6::text[], $7::text[]) as given (digest, words)
    on conflict do nothing
), answered as (
    insert into answers (table_id, by_seat, command_id, seq, at, note)
    select $1, by_seat, command_id, seq, at, note
    from unnest($8::text[], $9::text[], $10::bigint[], $11::timestamptz[], $12::text[])
        as given (by_seat, command_id, seq, at, note)
), asked as (
    insert into jobs (id, table_id, job)
    select id, $1, job from unnest($13::text[], $14::bytea[]) as given (id, job)
    on conflict do nothing
), awaited as (
    update tables set next_due = $15 where id = $1 and next_due is distinct from $15
)
insert into entries (table_id, seq, kind, body, hash)
select $1, seq, kind, body, hash
from unnest($2::bigint[], $3::text[], $4::bytea[], $5::bytea[]) as given (seq, kind, body, hash);

-- name: answer
select by_seat, command_id, seq, at, note from answers where table_id = $1 and by_seat = $2 and command_id = $3;

-- name: answers
select by_seat, command_id, seq, at, note from answers where table_id = $1 order by seq, by_seat collate "C", command_id collate "C";

-- name: due_tables
select id from tables where next_due <= $1 order by next_due;

-- name: take_jobs
update jobs set taken_until = $2, attempts = attempts + 1
where id in (
    select id from jobs
    where done_at is null and (taken_until is null or taken_until <= $1)
    order by created_at limit 20 for update skip locked
)
returning id, table_id, job, attempts;

-- name: hold_jobs
update jobs set taken_until = $2 where id = any($1::text[]) and done_at is null;

-- name: finish_job
update jobs set done_at = $2, failure = null where id = $1;

-- name: give_job_back
update jobs set failure = $2, taken_until = $3 where id = $1;

-- name: begin_draft
insert into drafts (table_id, text_id) values ($1, $2) on conflict do nothing;

-- name: draft_end
select last, closed from drafts where table_id = $1 and text_id = $2;

-- name: drafts
select text_id, last, closed from drafts where table_id = $1 order by text_id collate "C";

-- name: shut_draft
update drafts set closed = true where table_id = $1 and text_id = $2 and last = $3 and not closed returning last;

-- name: open_draft_again
update drafts set closed = false where table_id = $1 and text_id = $2;

-- name: append_edits
with place as (
    update drafts set last = last + cardinality($3::bigint[])
    where table_id = $1 and text_id = $2 and not closed
    returning last - cardinality($3::bigint[]) as before
), kept as (
    insert into edits (table_id, text_id, number, client, local, seat, at, edit)
    select $1, $2, place.before + given.ordinality, client, local, seat, at, edit
    from place, unnest($3::bigint[], $4::bigint[], $5::text[], $6::timestamptz[], $7::bytea[])
        with ordinality as given (client, local, seat, at, edit)
)
select before + 1 as first from place;

-- name: edits
select client, local, seat, at, edit from edits
where table_id = $1 and text_id = $2 and number > $3 and ($4::bigint is null or number <= $4) order by number;

-- name: edit_numbered
select number, client, local, seat, at, edit from edits
where table_id = $1 and text_id = $2 and client = $3 and local = $4;

-- name: issue_pen
insert into pens (table_id, text_id, client, seat, issued_at) values ($1, $2, $3, $4, $5)
on conflict do nothing returning client;

-- name: pens
select client, seat from pens where table_id = $1 and text_id = $2;

-- name: snapshot
select upto, snapshot from snapshots where table_id = $1 and text_id = $2;

-- name: keep_snapshot
insert into snapshots (table_id, text_id, upto, snapshot) values ($1, $2, $3, $4)
on conflict (table_id, text_id) do update set upto = excluded.upto, snapshot = excluded.snapshot
where snapshots.upto < excluded.upto;

-- name: keep_link
insert into links (hash, table_id, seat_id, issued_at, expires_at, revoked_at, entered_at)
values ($1, $2, $3, $4, $5, $6, $7);

-- name: link
select hash, table_id, seat_id, issued_at, expires_at, revoked_at, entered_at from links where hash = $1;

-- name: links
select hash, table_id, seat_id, issued_at, expires_at, revoked_at, entered_at from links
where table_id is not distinct from $1 order by issued_at desc, hash;

-- name: revoke_links
with revoked as (
    update links set revoked_at = $3
    where table_id is not distinct from $1 and seat_id is not distinct from $2 and revoked_at is null
    returning hash
), ended as (
    delete from session_seats where link in (select hash from revoked)
)
select count(*) as links from revoked;

-- name: begin_session
insert into sessions (hash, created_at, expires_at) values ($1, $2, $3);

-- name: move_grants
update session_seats set session = $2 where session = $1;

-- name: end_session
delete from sessions where hash = $1;

-- name: keep_grant
insert into session_seats (session, table_id, seat_id, link, entered_at) values ($1, $2, $3, $4, $5)
on conflict (session, table_id, seat_id) do update set link = excluded.link, entered_at = excluded.entered_at;

-- name: grants
select asked.place - 1, g.table_id, g.seat_id, g.link, g.entered_at
from unnest($1::bytea[], $2::timestamptz[]) with ordinality as asked (session, at, place)
join session_seats g on g.session = asked.session
join sessions s on s.hash = g.session
join links l on l.hash = g.link
where s.expires_at > asked.at and l.revoked_at is null and (l.expires_at is null or l.expires_at > asked.at)
order by g.entered_at;

-- name: sign_out
delete from session_seats
where session = $1 and table_id is not distinct from $2 and seat_id is not distinct from $3;

-- name: signed_in
select count(*) as browsers
from session_seats g
join sessions s on s.hash = g.session
where g.table_id = $1 and g.seat_id = $2 and s.expires_at > $3;

-- name: note_entering
update links set entered_at = $2 where hash = $1;

-- name: seated
select g.table_id, g.seat_id, g.link, g.entered_at
from session_seats g
join sessions s on s.hash = g.session
join links l on l.hash = g.link
where g.table_id is not distinct from $1 and s.expires_at > $2
    and l.revoked_at is null and (l.expires_at is null or l.expires_at > $2)
order by g.seat_id, g.entered_at;

-- name: bodies
select * from bodies order by array_position(array['association', 'administration', 'council', 'anci', 'other'], bench), name, id;

-- name: people
select id, name, body_id from people order by name, id;

-- name: keep_body
insert into bodies (
    id, name, acronym, bench, tax_code, legal_form, relation, address, municipality, province, region, founded_on,
    representative, contact, pec, email, phone, website, areas, languages, regional_register, national_register,
    runts, verified_by, verified_on, changed_at
) values (
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26
)
on conflict (id) do update set
    name = excluded.name, acronym = excluded.acronym, bench = excluded.bench, tax_code = excluded.tax_code,
    legal_form = excluded.legal_form, relation = excluded.relation, address = excluded.address,
    municipality = excluded.municipality, province = excluded.province, region = excluded.region,
    founded_on = excluded.founded_on, representative = excluded.representative, contact = excluded.contact,
    pec = excluded.pec, email = excluded.email, phone = excluded.phone, website = excluded.website,
    areas = excluded.areas, languages = excluded.languages, regional_register = excluded.regional_register,
    national_register = excluded.national_register, runts = excluded.runts, verified_by = excluded.verified_by,
    verified_on = excluded.verified_on, changed_at = excluded.changed_at;

-- name: keep_person
insert into people (id, name, body_id, changed_at) values ($1, $2, $3, $4)
on conflict (id) do update set name = excluded.name, body_id = excluded.body_id, changed_at = excluded.changed_at;

-- name: notify
select pg_notify($1, words) from unnest($2::text[]) as given (words);

-- name: sessions_named
select count(*) as sessions from pg_stat_activity where datname = current_database() and application_name = $1;

-- name: migrations_done
select name from migrations;
