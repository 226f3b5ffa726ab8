-- Views are folds over the ledger: everything in this schema can be dropped and rebuilt.

create sequence views.generations;

-- Which generation of a view its readers see, and how far that is folded.
create table views.view_state (
    view       text   primary key,
    generation bigint not null,
    position   bigint not null,
    -- the position at which rows were last replaced other than by new facts, and a number that changes when they are
    live_since bigint not null,
    epoch      bigint not null,
    -- of the row and the events it is folded from; a build with another shape leaves this generation alone and makes its own
    shape      text   not null
);

-- A row without doc is a tombstone: it tells streams that the row is gone.
create table views.view_row (
    view       text   not null,
    generation bigint not null,
    key        text   not null,
    doc        jsonb,
    -- of the fact that changed the row last
    position   bigint not null,
    -- of the row's unitPath, kept by a tombstone, so that those who saw the row hear that it is gone
    unit_path  text,
    units      text[] generated always as (string_to_array(unit_path, '/')) stored,
    search     text   generated always as (lower(coalesce(doc ->> 'name', '') || ' ' || coalesce(doc ->> 'title', ''))) stored,
    primary key (view, generation, key)
) with (fillfactor = 80);

create index view_row_changes on views.view_row (view, generation, position);
create index view_row_units on views.view_row using gin (units);

-- Rows whose fold failed: they stand still at the fact before from_position while all others go on.
create table views.view_parked (
    view          text        not null,
    generation    bigint      not null,
    key           text        not null,
    from_position bigint      not null,
    cause         text        not null,
    parked_at     timestamptz not null default clock_timestamp(),
    primary key (view, generation, key)
);

-- Facts that an administrator took out of one row's fold, for good: rebuilds and the time machine leave them out too.
create table views.view_skipped (
    view       text        not null,
    key        text        not null,
    position   bigint      not null,
    cause      text        not null,
    reason     text        not null,
    actor_id   text        not null,
    skipped_at timestamptz not null default clock_timestamp(),
    primary key (view, key, position)
);

create table views.view_rebuild (
    id           uuid        primary key,
    view         text        not null,
    mode         text        not null check (mode in ('REBUILD', 'VERIFY')),
    state        text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    generation   bigint,
    requested_by text        not null,
    position     bigint      not null default 0,
    head         bigint      not null default 0,
    facts        bigint      not null default 0,
    rows         bigint      not null default 0,
    differing    bigint,
    differences  jsonb,
    failure      text,
    started_at   timestamptz not null default clock_timestamp(),
    finished_at  timestamptz
);

create index view_rebuild_view on views.view_rebuild (view, started_at);

-- From PostgreSQL 17 on the right to ANALYZE can be given away; before, autovacuum does it a little later.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        execute 'grant maintain on views.view_row to ${app}';
    end if;
end
$$;
