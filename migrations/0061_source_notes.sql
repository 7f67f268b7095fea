-- What employees say is out of date or missing, and changes of law and judgments that someone wrote down at a source.
create table systems.notes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  kind text not null check (kind in ('outdated', 'missing')),
  -- none: a source that is missing
  source_id uuid,
  text text not null check (char_length(text) between 10 and 600),
  made_at timestamptz not null,
  made_by uuid not null,
  settled_at timestamptz,
  settled_by uuid,
  answer text check (char_length(answer) between 5 and 600),
  foreign key (source_id, organisation_id) references systems.sources (id, organisation_id) on delete cascade,
  check ((kind = 'outdated') = (source_id is not null)),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (answer is null))
);
create index on systems.notes (organisation_id, made_at) where settled_at is null;

create table systems.developments (
  id uuid primary key default gen_random_uuid(),
  source_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('law', 'judgment')),
  day date not null,
  title text not null check (char_length(title) between 5 and 300),
  text text check (char_length(text) between 1 and 2000),
  url text check (char_length(url) <= 2000),
  added_at timestamptz not null,
  added_by uuid not null,
  foreign key (source_id, organisation_id) references systems.sources (id, organisation_id) on delete cascade
);
create index on systems.developments (source_id, day);

-- What was said does not change; it is answered once.
create function systems.keep_note() returns trigger language plpgsql as $$
begin
  if (new.organisation_id, new.kind, new.source_id, new.text, new.made_at, new.made_by)
      is distinct from (old.organisation_id, old.kind, old.source_id, old.text, old.made_at, old.made_by) or old.settled_at is not null then
    raise exception 'a note stays as it was said, and is answered once';
  end if;
  return new;
end $$;
create trigger keep_note before update on systems.notes for each row execute function systems.keep_note();
revoke all on function systems.keep_note from public;

alter table systems.notes enable row level security;
create policy own_reads on systems.notes for select
  using (organisation_id = app.district() and (made_by = app.person() or systems.decides()));
create policy district_says on systems.notes for insert
  with check (organisation_id = app.district() and made_by = app.person() and settled_at is null);
create policy deciders_answer on systems.notes for update
  using (organisation_id = app.district() and systems.decides())
  with check (organisation_id = app.district() and systems.decides() and settled_by = app.person());

alter table systems.developments enable row level security;
create policy district_reads on systems.developments for select using (organisation_id = app.district());
create policy proposers_add on systems.developments for insert
  with check (organisation_id = app.district() and systems.proposes() and added_by = app.person());
create policy own_removes on systems.developments for delete
  using (organisation_id = app.district() and systems.proposes() and (added_by = app.person() or systems.decides()));

grant select, insert, update on systems.notes to weerwerk_app;
grant select, insert, delete on systems.developments to weerwerk_app;
