-- since when a former key is kept beside the one in use, until nothing lies under it; null where there is none
alter table document_key add column rotated_at timestamp(6) with time zone;
