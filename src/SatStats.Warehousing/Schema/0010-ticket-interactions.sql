-- What the vendors' own definitions of first-contact resolution count.
alter table records.tickets add column replies bigint;
alter table records.tickets add column customer_replies bigint;
alter table records.tickets add column assignees bigint;
alter table records.tickets add column closings bigint;
alter table records.tickets add column first_resolved_at timestamp;
