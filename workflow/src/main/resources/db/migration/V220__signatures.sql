-- Who signed which words, and who took it back: written once. Each row carries a checksum over itself and the row before.
create table signature (
    signature_number bigint generated always as identity primary key,
    dossier uuid not null references dossier,
    place integer not null,
    code varchar(3) not null,
    act varchar(16) not null,
    signer uuid not null references person,
    relation varchar(16) not null,
    means varchar(16) not null,
    language varchar(8) not null,
    words varchar(8000) not null,
    words_hash varchar(64) not null,
    signed_at timestamp(6) with time zone not null,
    chained varchar(64) not null,
    unique (dossier, place)
);
