-- A process that works on rebuilds holds an advisory lock under its own number; who holds none any more has died.
alter table views.view_rebuild add owner int;
alter table views.view_rebuild drop constraint view_rebuild_state_check;
alter table views.view_rebuild add constraint view_rebuild_state_check
    check (state in ('RUNNING', 'DONE', 'FAILED', 'ABANDONED'));

create index view_rebuild_running on views.view_rebuild (owner) where state = 'RUNNING';
