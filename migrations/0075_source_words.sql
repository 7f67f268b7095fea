-- Reading in thousands of sources at once took most of its time here. Nothing looks in `plain`: words with typing errors are found by
-- the list of words (0061). And that list is kept once for all rows that a statement adds.
drop index systems.sources_plain_idx;
create or replace function systems.index_source() returns trigger language plpgsql as $$
declare
  named text := coalesce(new.content->>'name', '') || ' ' || coalesce(new.content->>'shortName', '');
  holds text := coalesce(new.content->>'contents', '');
begin
  new.name := coalesce(new.content->>'name', '');
  new.search := setweight(to_tsvector('dutch', named), 'A') || setweight(to_tsvector('dutch', holds), 'B')
    || setweight(to_tsvector('dutch', coalesce(new.content->>'use', '') || ' ' || coalesce(new.content->>'holder', '')), 'C');
  return new;
end $$;
alter table systems.sources drop column plain;

create function systems.keep_new_words() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into systems.words select distinct word from added, systems.words_of(added.content) word order by word on conflict do nothing;
  return null;
end $$;
revoke all on function systems.keep_new_words from public;
drop trigger keep_words on systems.sources;
create trigger keep_words after update of content on systems.sources for each row execute function systems.keep_words();
create trigger keep_new_words after insert on systems.sources referencing new table as added
  for each statement execute function systems.keep_new_words();
