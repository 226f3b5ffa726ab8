-- Secrets of this deployment that belong to no person; made once, never changed.
create table keys.deployment_secret (
    name       text        not null primary key,
    secret     bytea       not null,
    created_at timestamptz not null default now()
);
