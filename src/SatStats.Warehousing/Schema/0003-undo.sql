-- Imports that were taken back stay in the ledger, and their rows in their tables, so that what was known at an earlier time can
-- be had again. The names that everybody reads (imports, import_counts, import_mappings, rejects) show only those that count.
create table ledger_imports (
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
    program_version varchar not null,
    -- When it was taken back, and the newest import that there was by then: a clock may stand still, numbers do not.
    undone_at       timestamp,
    undone_after    integer,
    -- What was understood of the file, its control totals and alarms, as JSON; null for imports of programs before this schema.
    account         varchar
);
insert into ledger_imports select *, null, null, null from imports;
drop table imports;
create view imports as
    select import_id, path, sha256, bytes, container, encoding, profile, zone, plan_digest, imported_at, program_version
    from ledger_imports where undone_at is null;

create table ledger_counts (
    import_id        integer not null,
    kind             varchar not null,
    read_rows        bigint not null,
    kept             bigint not null,
    updated          bigint not null,
    unchanged        bigint not null,
    rejected         bigint not null,
    values_set_aside bigint not null,
    first_at         timestamp,
    last_at          timestamp,
    -- Of those kept: records of a time that earlier imports had already gone beyond.
    late             bigint not null
);
insert into ledger_counts select *, 0 from import_counts;
drop table import_counts;
create view import_counts as select * from ledger_counts where import_id in (select import_id from ledger_imports where undone_at is null);

create table ledger_mappings (
    import_id integer not null,
    kind      varchar not null,
    field     varchar not null,
    header    varchar not null,
    evidence  varchar not null
);
insert into ledger_mappings select * from import_mappings;
drop table import_mappings;
create view import_mappings as select * from ledger_mappings where import_id in (select import_id from ledger_imports where undone_at is null);

create table ledger_rejects (
    import_id   integer not null,
    kind        varchar not null,
    line        bigint not null,
    column_name varchar,
    value       varchar,
    reason      varchar not null,
    whole_row   boolean not null,
    raw         varchar
);
insert into ledger_rejects select * from rejects;
drop table rejects;
create view rejects as select * from ledger_rejects where import_id in (select import_id from ledger_imports where undone_at is null);
