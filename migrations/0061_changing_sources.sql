-- The life of a source: who withdrew it and brought it back, and what those who write versions say to each other.
create table systems.withdrawals (
  id uuid primary key default gen_random_uuid(),
  source_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('withdrawn', 'brought-back')),
  reason text not null check (char_length(reason) between 5 and 2000),
  done_at timestamptz not null,
  done_by uuid not null,
  foreign key (source_id, organisation_id) references systems.sources (id, organisation_id) on delete cascade
);
create index on systems.withdrawals (source_id);

create table systems.comments (
  id uuid primary key default gen_random_uuid(),
  source_id uuid not null,
  organisation_id uuid not null,
  -- the number of the version that it is about
  version integer not null check (version > 0),
  text text not null check (char_length(text) between 1 and 2000),
  made_at timestamptz not null,
  made_by uuid not null,
  foreign key (source_id, organisation_id) references systems.sources (id, organisation_id) on delete cascade,
  foreign key (source_id, version) references systems.versions (source_id, number) on delete cascade
);
create index on systems.comments (source_id, version);

-- Whoever decides is who acts, and did not write it.
create function systems.decide_by_oneself() returns trigger language plpgsql as $$
begin
  if current_user = 'weerwerk_app' and old.state = 'proposed' and new.state in ('published', 'declined')
      and (new.decided_by is distinct from app.person() or new.made_by is not distinct from app.person()) then
    raise exception 'a version is decided on by someone else than its maker';
  end if;
  return new;
end $$;
create trigger decide_by_oneself before update on systems.versions for each row execute function systems.decide_by_oneself();
revoke all on function systems.decide_by_oneself from public;

alter table systems.withdrawals enable row level security;
create policy district_reads on systems.withdrawals for select using (organisation_id = app.district());
create policy deciders_add on systems.withdrawals for insert
  with check (organisation_id = app.district() and systems.decides() and done_by = app.person());

alter table systems.comments enable row level security;
create policy proposers_read on systems.comments for select using (organisation_id = app.district() and systems.proposes());
create policy proposers_add on systems.comments for insert
  with check (organisation_id = app.district() and systems.proposes() and made_by = app.person());
create policy own_removes on systems.comments for delete using (organisation_id = app.district() and made_by = app.person());

grant select, insert on systems.withdrawals to weerwerk_app;
grant select, insert, delete on systems.comments to weerwerk_app;
