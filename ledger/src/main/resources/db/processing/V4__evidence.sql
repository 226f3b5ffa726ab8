-- Evidence: its bytes are in a store of their own, under their digest. What only the database knows of them is here.
create table processing.evidence (
    sha256      text        collate "C" not null primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type  text        not null,
    bytes       bigint      not null check (bytes > 0),
    captured_at timestamptz,
    stored_at   timestamptz not null
);

comment on table processing.evidence is 'photos and documents in the evidence store';
comment on column processing.evidence.media_type is 'as the content says, not as the sender said';
comment on column processing.evidence.captured_at is 'when a photo was taken, as its camera noted';

-- Who handed it in. The same bytes are kept once, whoever brings them; each who did is noted with the first time.
create table processing.evidence_upload (
    sha256        text        collate "C" not null references processing.evidence,
    actor_id      text        collate "C" not null,
    actor_unit_id text        collate "C" not null,
    uploaded_at   timestamptz not null,
    primary key (sha256, actor_id)
);

-- What was found missing or altered when it was last looked at.
create table processing.evidence_damage (
    sha256     text        collate "C" not null primary key,
    damage     text        not null check (damage in ('MISSING', 'ALTERED')),
    noticed_at timestamptz not null default now()
);
