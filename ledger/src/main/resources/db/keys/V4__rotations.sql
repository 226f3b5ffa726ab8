-- A rotation gives each key that is older than itself a new version. A keyset holds all versions of a key, so to empty it
-- destroys all of them.
create table keys.rotation (
    id       text        collate "C" not null primary key,
    began_at timestamptz not null default clock_timestamp()
);

alter table keys.subject_key add column rotation text collate "C" references keys.rotation;

comment on column keys.subject_key.rotation is 'the last one in which it was given a new version';

grant select, insert on keys.rotation to ${app};
grant update (rotation) on keys.subject_key to ${app};
