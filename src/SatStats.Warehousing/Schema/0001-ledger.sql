-- What came in, when, from where, and what became of it.
-- Records themselves live in one table an import and kind (schema loads): an import can be taken back by dropping its table,
-- and a later state of a record never overwrites an earlier one.
create schema if not exists loads;
create schema if not exists records;

create sequence import_numbers;

create table imports (
    import_id       integer primary key,
    path            varchar not null,
    sha256          varchar not null,
    bytes           bigint not null,
    container       varchar not null,
    encoding        varchar not null,
    profile         varchar not null,
    zone            varchar not null,
    plan_digest     varchar not null,
    imported_at     timestamp not null,
    program_version varchar not null
);

-- For each kind of record in an import: read_rows = kept + updated + unchanged + rejected.
create table import_counts (
    import_id        integer not null,
    kind             varchar not null,
    read_rows        bigint not null,
    kept             bigint not null,
    updated          bigint not null,
    unchanged        bigint not null,
    rejected         bigint not null,
    values_set_aside bigint not null,
    first_at         timestamp,
    last_at          timestamp
);

-- Which headers each field was read from, so that a breakdown can be asked for by the name that stands in the file.
create table import_mappings (
    import_id integer not null,
    kind      varchar not null,
    field     varchar not null,
    header    varchar not null,
    evidence  varchar not null
);

-- Rows that could not be used, and single values set aside in rows that were kept without them.
create table rejects (
    import_id   integer not null,
    kind        varchar not null,
    line        bigint not null,
    column_name varchar,
    value       varchar,
    reason      varchar not null,
    whole_row   boolean not null,
    raw         varchar
);
