-- how far the preview of a version has come: waiting, made, or none and why; a waiting row may be leased by a machine
create table preview (
    document uuid not null,
    version_number integer not null,
    state varchar(8) not null,
    reason varchar(32),
    pages integer not null,
    attempts integer not null,
    leased_by varchar(128),
    leased_until timestamp(6) with time zone,
    not_before timestamp(6) with time zone not null,
    asked_at timestamp(6) with time zone not null,
    primary key (document, version_number),
    foreign key (document, version_number) references document_version
);

create index preview_waiting on preview (state, not_before);

-- what was stored before there were previews gets one too
insert into preview (document, version_number, state, pages, attempts, not_before, asked_at)
select document, version_number, 'WAITING', 0, 0, stored_at, stored_at
from document_version
where state in ('READY', 'READY_WITH_LOSS', 'UNREADABLE');
