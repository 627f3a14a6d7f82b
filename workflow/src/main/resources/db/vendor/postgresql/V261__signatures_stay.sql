-- A signature is never changed, and taken out only by what purges by retention, which says so for its transaction:
-- set local twinflow.purge = 'on'. H2 has no triggers but classes; there a change is seen by the checksums of the rows.
create function written_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and coalesce(current_setting('twinflow.purge', true), '') = 'on' then
        return old;
    end if;
    raise exception '% is written once', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger signature_written_once before update or delete on signature
    for each row execute function written_once();
create trigger signature_never_emptied before truncate on signature
    for each statement execute function written_once();
create trigger agreement_edition_written_once before update or delete on agreement_edition
    for each row execute function written_once();
