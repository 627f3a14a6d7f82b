-- until when a paper is kept, by the rule of its class; null while the day from which that counts is not known
alter table document add column kept_until date;

create index document_by_kept_until on document (kept_until);

-- what was kept as long as it had to be was never in the trash
alter table deletion_certificate alter column trashed_at drop not null;
alter table deletion_certificate add column kept_until date;
