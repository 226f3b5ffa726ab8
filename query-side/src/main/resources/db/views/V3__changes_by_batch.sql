-- Which rows a batch of facts changed. An index over the rows' own positions had to be written anew with each change of a
-- row, and all other indexes of the row with it: without one, PostgreSQL can put a row's next version beside the last.
create table views.view_change (
    view       text   not null,
    generation bigint not null,
    -- up to which the batch was folded
    position   bigint not null,
    keys       text[] not null,
    primary key (view, generation, position)
);

drop index views.view_row_changes;

-- What changed before this table was there can only be read as a whole.
update views.view_state set live_since = position;
