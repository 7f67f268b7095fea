-- A document that was uploaded by mistake is withdrawn: its files are destroyed, the line stays with the reason and the day.
alter table programme.documents
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_reason text check (char_length(withdrawn_reason) between 5 and 2000),
  add check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3));

-- What it belongs to may go; nothing else of it changes any more.
create function programme.keep_withdrawn() returns trigger language plpgsql as $$ begin
  if old.withdrawn_at is not null and to_jsonb(new) - array['sub_project_id', 'meeting_id'] is distinct from
      to_jsonb(old) - array['sub_project_id', 'meeting_id'] then
    raise exception 'a document that was withdrawn stays as it is';
  end if;
  return new;
end $$;
create trigger keep_withdrawn before update on programme.documents for each row execute function programme.keep_withdrawn();
create function programme.keep_without_versions() returns trigger language plpgsql as $$ begin
  if exists (select from programme.documents d where d.id = new.document_id and d.withdrawn_at is not null) then
    raise exception 'a document that was withdrawn gets no version';
  end if;
  return new;
end $$;
create trigger keep_without_versions before insert on programme.document_versions for each row
  execute function programme.keep_without_versions();
