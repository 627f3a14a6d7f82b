-- whether the key is also sealed by a secret of its own, in a file beside the master key
alter table document_key add column with_share boolean default false not null;
