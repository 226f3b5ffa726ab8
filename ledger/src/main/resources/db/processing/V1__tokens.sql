-- Axon's JdbcTokenStore: how far each segment of each processor has come, and who works on it.
create table processing.token_entry (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    "timestamp"    varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
);
