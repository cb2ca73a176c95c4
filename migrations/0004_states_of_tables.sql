-- What a table's log makes of it up to entry `seq`, so that opening need not read the log from the beginning. It can
-- always be thrown away. shape: which program can read it. It names words by SHA-256 and nobody by name.
create table states (
    table_id text primary key references tables (id),
    seq bigint not null,
    hash bytea not null,
    shape text not null,
    state bytea not null
);
