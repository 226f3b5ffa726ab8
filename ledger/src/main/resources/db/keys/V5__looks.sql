-- Who looked at whose personal values, when and at which address: one row for each answer, and one for each subject in it.
-- It stands beside the keys, without which nothing can be opened, and holds no value of a person.
create table keys.look (
    id            bigint      generated always as identity primary key,
    looked_at     timestamptz not null default clock_timestamp(),
    actor_id      text        collate "C" not null,
    actor_unit_id text        collate "C" not null,
    address       text        not null
);

create index look_by_time on keys.look (looked_at, id);
create index look_by_actor on keys.look (actor_id, looked_at, id);

create table keys.look_at_subject (
    subject_id text        collate "C" not null,
    looked_at  timestamptz not null,
    look_id    bigint      not null references keys.look,
    primary key (subject_id, looked_at, look_id)
);

create index look_at_subject_by_look on keys.look_at_subject (look_id);

create function keys.looks_are_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'What was looked at stays noted';
end
$$;

create trigger looks_are_for_ever before update or delete or truncate on keys.look
    for each statement execute function keys.looks_are_for_ever();
alter table keys.look enable always trigger looks_are_for_ever;

create trigger looks_are_for_ever before update or delete or truncate on keys.look_at_subject
    for each statement execute function keys.looks_are_for_ever();
alter table keys.look_at_subject enable always trigger looks_are_for_ever;

grant select, insert on keys.look, keys.look_at_subject to ${app};
