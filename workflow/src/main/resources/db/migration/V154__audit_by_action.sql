-- who did something of late is asked while others work
create index audit_entry_by_action on audit_entry (action, happened_at);
