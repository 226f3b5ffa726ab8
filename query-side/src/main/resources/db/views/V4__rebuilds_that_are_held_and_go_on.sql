-- A request may be for all views: its rebuilds bear its number. That of a rebuild asked for by itself is its own.
alter table views.view_rebuild
    add request      uuid,
    -- up to where facts are folded into the rows that are stored, and how many: from there another process goes on
    add stored       bigint  not null default 0,
    add stored_facts bigint  not null default 0,
    -- of the rows that it makes; others than this build's are no use to go on from
    add shape        text,
    -- how often it was begun: what ends its process each time is not tried for ever
    add attempts     int     not null default 0,
    -- whether readers see its rows already
    add swapped      boolean not null default false,
    -- who had held rows swapped, or ended it before its time
    add decided_by   text,
    add verdict      json;

update views.view_rebuild set request = id;
-- Whole rows side by side, as these were, are not what is shown now; how many differed still stands.
alter table views.view_rebuild alter request set not null, drop differences;

alter table views.view_rebuild drop constraint view_rebuild_mode_check, drop constraint view_rebuild_state_check;
alter table views.view_rebuild
    add constraint view_rebuild_mode_check check (mode in ('REBUILD', 'VERIFY', 'HOLD')),
    add constraint view_rebuild_state_check check (
        state in ('WAITING', 'RUNNING', 'HELD', 'DONE', 'FAILED', 'CANCELLED', 'DISCARDED', 'ABANDONED'));

create index view_rebuild_request on views.view_rebuild (request);
drop index views.view_rebuild_running;
create index view_rebuild_open on views.view_rebuild (view) where state in ('WAITING', 'RUNNING', 'HELD');
create index view_rebuild_newest on views.view_rebuild (started_at);
