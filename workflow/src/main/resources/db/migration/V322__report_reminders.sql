-- When those who owe a participant report were reminded of it.
create table report_reminder (
    reminder_number bigint generated always as identity primary key,
    dossier uuid not null references dossier,
    reminded_at timestamp(6) with time zone not null,
    reminded_by uuid references person
);
create index report_reminder_by_dossier on report_reminder (dossier);
