-- The inner hashes of the Merkle tree, cut into tiles as C2SP tlog-tiles says, as far as checkpoints go. Computed from the
-- ledger, and again where they are missing or turn out wrong: every root and proof made of them is held against a signed
-- root. The last tile of each level grows.
create table processing.tile (
    level  integer not null check (level >= 0),
    number bigint  not null check (number >= 0),
    hashes bytea   not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    primary key (level, number)
);

-- Hashes do not get smaller.
alter table processing.tile alter column hashes set storage external;

comment on column processing.tile.hashes is 'up to 256, of 32 bytes each, one behind the other';
