-- How the rows of a roll-up stood at some positions of the ledger, so that a row as of any instant is folded from the nearest
-- one before it and not from the beginning. All of it can be dropped: it is made anew.
create table views.view_waypoint (
    view            text        not null,
    generation      bigint      not null,
    -- all facts up to here are folded into the rows
    position        bigint      not null,
    -- when the last of them happened
    latest_occurred timestamptz not null,
    primary key (view, generation, position)
);

-- The rows that had changed since the waypoint before.
create table views.view_waypoint_row (
    view         text    not null,
    generation   bigint  not null,
    key          text    not null,
    position     bigint  not null,
    -- null where the row was gone
    doc          jsonb,
    -- of the fact that changed the row last
    row_position bigint  not null,
    -- the row's fold failed since the waypoint before; from here on it has none
    broken       boolean not null,
    primary key (view, generation, key, position)
);
