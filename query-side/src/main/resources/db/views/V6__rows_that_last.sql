-- Rows that say from when to when they last are asked for all the time by those that last still, which are few of many: the
-- end of each stands beside it in a column, whichever component says it. Instants in rows are written in UTC, and no setting
-- changes what they mean.
create function views.instant(said text) returns timestamptz language sql immutable strict parallel safe
    return said::timestamptz;

alter table views.view_row add lasts_until timestamptz generated always as (views.instant(
    coalesce(doc ->> 'openUntil', doc ->> 'inForceUntil', doc ->> 'inTermUntil'))) stored;

create index view_row_lasts on views.view_row (view, generation, lasts_until) where lasts_until is not null;
